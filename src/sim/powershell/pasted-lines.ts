import { parseScript } from './parse'

const PROMPT = /^PS [A-Za-z]:\\[^>]*>\s?/
const CALL = /^\s*[A-Za-z]+-[A-Za-z]+\b/
/** What cannot begin a statement that somebody would paste: it belongs to the command in the line before. */
const BELONGS = /^\s*(?:[-\u2013\u2014][A-Za-z]|@[({]|[=})\],"\u201C\u201D])/

const CONTINUED = /(?:^|\s)`\s*$/
/** How a here-string begins; what stands in it is text, whatever it looks like. */
const HERE_STRING = /@(['"])\s*$/

/**
 * Lines as they are entered one by one. A command that the report's typesetting has broken over several lines is one again: a dash at
 * the end of a line belongs to the word that follows. Prompts that were copied along go. Behind a statement of several
 * lines stands the empty one that ends it.
 */
export function pastedLines(lines: readonly string[]): string[] {
  if (lines.length < 2) return lines.map((line) => line.replace(PROMPT, ''))
  return ended(joined(lines.map((line) => line.replace(PROMPT, ''))))
}

function joined(lines: readonly string[]): string[] {
  const found: string[] = []
  let endsWith: string | undefined
  for (const line of lines) {
    const current = found.at(-1)
    if (endsWith !== undefined) {
      found.push(line)
      if (line.startsWith(endsWith)) endsWith = undefined
      continue
    }
    const quote = HERE_STRING.exec(line)?.[1]
    if (quote !== undefined) endsWith = `${quote}@`
    if (current === undefined || line.trim() === '' || !goesOn(current, line)) found.push(line)
    else {
      // The backtick has said that the command goes on.
      const start = current.trimEnd().replace(CONTINUED, '').trimEnd()
      found[found.length - 1] = start + (/[-\u2013\u2014]$/.test(start) ? '' : ' ') + line.trim()
    }
  }
  return found
}

function goesOn(current: string, line: string): boolean {
  if (CONTINUED.test(current)) return true
  if (!CALL.test(current)) return false
  if (BELONGS.test(line) || /[-\u2013\u2014]\s*$/.test(current)) return true
  const parsed = parseScript(current)
  if (!parsed.ok && parsed.error.incomplete) return parsed.error.id !== 'MissingEndCurlyBrace'
  // A parameter without its value; a word that is itself a call begins anew.
  return /\s[-\u2013\u2014][A-Za-z]+\s*$/.test(current) && /^\s*\w/.test(line) && !CALL.test(line)
}

/** Puts an empty line behind each statement of several lines. */
function ended(lines: readonly string[]): string[] {
  const found: string[] = []
  let open = ''
  for (const [index, line] of lines.entries()) {
    found.push(line)
    const text = open === '' ? line : `${open}\n${line}`
    const parsed = parseScript(text)
    const more = /^\s*(?:else|elseif|catch|finally|until|\{|\|)/i.test(lines[index + 1] ?? '')
    if (!parsed.ok && parsed.error.incomplete && line.trim() !== '') open = text
    else if (open !== '' && more) open = text
    else {
      if (open !== '' && line.trim() !== '') found.push('')
      open = ''
    }
  }
  return found
}
