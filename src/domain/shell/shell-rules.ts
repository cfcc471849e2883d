import { finding, type Finding } from '../finding'
import { MOST_INPUT } from './shell'

/** What keeps a text from being entered: it is too long, or no text that a keyboard makes. */
export function checkShellInput(text: string): Finding[] {
  if (text.length > MOST_INPUT) {
    const detail = `${text.length} characters, at most ${MOST_INPUT}`
    return [finding('shell/too-much-input', { field: 'text', detail })]
  }
  return []
}

/** The lines of an input: what was pasted may have several; the end of the last one is no line of its own. */
export function inputLines(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((line) => line.replace(CONTROL, ''))
}

/** Control characters would be commands to the terminal that shows them. Tabs are kept. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
