/** Whether a text fits a pattern of `*`, `?` and `[abc]`, without regard to case unless it is asked for. */
export function fitsWildcard(text: string, pattern: string, caseSensitive = false): boolean {
  const [t, p] = caseSensitive ? [text, pattern] : [text.toLowerCase(), pattern.toLowerCase()]
  // Two positions to come back to are enough: the last star, and how much it has taken.
  let at = 0
  let star = -1
  let taken = 0
  let from = 0
  while (at < t.length) {
    const piece = pieceAt(p, from)
    if (piece && piece.text !== '*' && fitsPiece(t[at] ?? '', piece.text)) {
      at++
      from += piece.length
    } else if (piece?.text === '*') {
      star = from
      taken = at
      from++
    } else if (star !== -1) {
      from = star + 1
      at = ++taken
    } else return false
  }
  while (p[from] === '*') from++
  return from >= p.length
}

function pieceAt(pattern: string, from: number): { readonly text: string; readonly length: number } | undefined {
  const character = pattern[from]
  if (character === undefined) return undefined
  if (character === '`') return { text: `=${pattern[from + 1] ?? ''}`, length: 2 }
  if (character === '[') {
    const end = pattern.indexOf(']', from + 2)
    if (end !== -1) return { text: pattern.slice(from, end), length: end - from + 1 }
  }
  return { text: character === '*' || character === '?' ? character : `=${character}`, length: 1 }
}

function fitsPiece(character: string, piece: string): boolean {
  if (piece === '?') return true
  if (piece.startsWith('=')) return piece.slice(1) === character
  const set = piece.slice(1)
  for (let index = 0; index < set.length; index++) {
    const first = set[index] ?? ''
    const last = set[index + 1] === '-' && index + 2 < set.length ? (set[index + 2] ?? '') : first
    if (first <= character && character <= last) return true
  }
  return false
}
