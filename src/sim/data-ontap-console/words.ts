import { err, ok, type Result } from '@/base/result'

/** A word of a command line and where it stands. */
export interface Word {
  readonly text: string
  readonly from: number
  readonly to: number
}

const PART = /"([^"]*)"|'([^']*)'|([^\s"']+)/g

/** Takes a line apart at blanks; quotes hold words together that have blanks. A quote that is left open is an error. */
export function wordsOf(line: string): Result<Word[], string> {
  const words: { text: string; from: number; to: number }[] = []
  let end = 0
  for (const part of line.matchAll(PART)) {
    const from = part.index
    if (/["']/.test(line.slice(end, from))) return err('unmatched quote')
    const text = part[1] ?? part[2] ?? part[3] ?? ''
    end = from + part[0].length
    const last = words.at(-1)
    // `"a b"c` is one word.
    if (last?.to === from) words[words.length - 1] = { text: last.text + text, from: last.from, to: end }
    else words.push({ text, from, to: end })
  }
  return /["']/.test(line.slice(end)) ? err('unmatched quote') : ok(words)
}
