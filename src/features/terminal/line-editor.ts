/** The input line of a terminal: what is typed, where the cursor stands, and which entry of the history is shown. */
export interface InputLine {
  readonly text: string
  /** How many characters stand before it. */
  readonly cursor: number
  /** The entry of the history that is shown, counted from the newest; null = what is typed now. */
  readonly recalled: number | null
  /** What was typed before the history was looked into. */
  readonly kept: string
}

export const EMPTY_LINE: InputLine = { text: '', cursor: 0, recalled: null, kept: '' }

/** What a key asks for besides editing. */
export type InputWish =
  { readonly type: 'submit'; readonly text: string } | { readonly type: 'interrupt' | 'clear' | 'complete' }

export interface Edited {
  readonly line: InputLine
  readonly wish?: InputWish
}

type Edit = (line: InputLine, history: readonly string[]) => Edited

const typed = (text: string, cursor: number): Edited => ({ line: { ...EMPTY_LINE, text, cursor } })
const moved = (line: InputLine, cursor: number): Edited => ({
  line: { ...line, cursor: Math.max(0, Math.min(line.text.length, cursor)) },
})

/** Control characters and sequences, as a terminal sends them for keys. */
const KEYS: Readonly<Record<string, Edit>> = {
  '\u0003': () => ({ line: EMPTY_LINE, wish: { type: 'interrupt' } }),
  '\u000c': (line) => ({ line, wish: { type: 'clear' } }),
  '\t': (line) => ({ line, wish: { type: 'complete' } }),
  '\u007f': ({ text, cursor }) =>
    typed(text.slice(0, Math.max(0, cursor - 1)) + text.slice(cursor), Math.max(0, cursor - 1)),
  '\u001b[3~': ({ text, cursor }) => typed(text.slice(0, cursor) + text.slice(cursor + 1), cursor),
  '\u0015': ({ text, cursor }) => typed(text.slice(cursor), 0),
  '\u000b': ({ text, cursor }) => typed(text.slice(0, cursor), cursor),
  '\u0017': ({ text, cursor }) => {
    const from = wordStart(text, cursor)
    return typed(text.slice(0, from) + text.slice(cursor), from)
  },
  '\u001b': () => ({ line: EMPTY_LINE }),
  '\u001b[D': (line) => moved(line, line.cursor - 1),
  '\u001b[C': (line) => moved(line, line.cursor + 1),
  '\u001b[1;5D': (line) => moved(line, wordStart(line.text, line.cursor)),
  '\u001b[1;5C': (line) => moved(line, wordEnd(line.text, line.cursor)),
  '\u001b[H': (line) => moved(line, 0),
  '\u0001': (line) => moved(line, 0),
  '\u001b[F': (line) => moved(line, line.text.length),
  '\u0005': (line) => moved(line, line.text.length),
  '\u001b[A': (line, history) => recall(line, history, (line.recalled ?? -1) + 1),
  '\u001b[B': (line, history) => recall(line, history, (line.recalled ?? 0) - 1),
}

/**
 * What becomes of the line by what a terminal sends: a key, typed text, or a text that was pasted. With `together` a text of several lines waits
 * for Enter as a whole, since its lines may be one command; else each of them is entered as it comes.
 */
export function editLine(line: InputLine, data: string, history: readonly string[], together = false): Edited {
  const key = Object.hasOwn(KEYS, data) ? KEYS[data] : undefined
  if (key) return key(line, history)
  // Other keys send sequences that mean nothing here.
  if (data.startsWith('\u001b')) return { line }
  const text = line.text.slice(0, line.cursor) + data.replace(/\r\n?/g, '\n') + line.text.slice(line.cursor)
  const end = text.lastIndexOf('\n')
  const after = line.text.length - line.cursor
  // Enter takes the whole line, wherever the cursor stands in it.
  if (data === '\r') return { line: EMPTY_LINE, wish: { type: 'submit', text: line.text } }
  if (together && end >= 0 && end < text.length - 1) {
    const whole = clean(text, '\n')
    return typed(whole, whole.length - after)
  }
  const rest = typed(clean(text.slice(end + 1)), clean(text.slice(end + 1)).length - after)
  return end < 0 ? rest : { ...rest, wish: { type: 'submit', text: text.slice(0, end) } }
}

/** Tabs are kept, and what else is told; other control characters have no meaning in a line. */
function clean(text: string, kept = ''): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return text.replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, (character) => (character === kept ? kept : ''))
}

function wordStart(text: string, cursor: number): number {
  return cursor - (/\S*\s*$/.exec(text.slice(0, cursor))?.[0].length ?? 0)
}

function wordEnd(text: string, cursor: number): number {
  return cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0)
}

/** Up and Down; below the newest entry stands what was typed before. */
function recall(line: InputLine, history: readonly string[], index: number): Edited {
  const kept = line.recalled === null ? line.text : line.kept
  if (index < 0) return line.recalled === null ? { line } : typed(kept, kept.length)
  const text = history.at(-1 - index)
  if (text === undefined) return { line }
  return { line: { text, cursor: text.length, recalled: index, kept } }
}

/** A round of completions: each further Tab puts the next candidate in place of the last. */
export interface CompletionRound {
  readonly before: string
  readonly after: string
  readonly candidates: readonly string[]
  /** The candidate that stands in the line; -1 = what all have in common. */
  readonly index: number
  /** What stands in the line now: typing anything else ends the round. */
  readonly text: string
}

export function beginRound(
  line: InputLine,
  { from, to, candidates }: { readonly from: number; readonly to: number; readonly candidates: readonly string[] },
): CompletionRound | undefined {
  if (candidates.length === 0) return undefined
  const start = line.text.slice(from, to)
  const common = commonStart(candidates)
  const ends = { before: line.text.slice(0, from), after: line.text.slice(to), candidates }
  // What all have in common comes first, when that is more than what was typed.
  return common.length > start.length && candidates.length > 1
    ? { ...ends, index: -1, text: common }
    : { ...ends, index: 0, text: candidates[0] ?? start }
}

export function nextRound(round: CompletionRound): CompletionRound {
  const index = (round.index + 1) % round.candidates.length
  return { ...round, index, text: round.candidates[index] ?? '' }
}

export function lineOfRound({ before, after, text }: CompletionRound): InputLine {
  return { ...EMPTY_LINE, text: before + text + after, cursor: before.length + text.length }
}

function commonStart(texts: readonly string[]): string {
  let common = texts[0] ?? ''
  for (const text of texts) {
    while (!text.toLowerCase().startsWith(common.toLowerCase())) common = common.slice(0, -1)
  }
  return common
}
