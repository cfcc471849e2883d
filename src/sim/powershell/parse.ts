import { err, ok, type Result } from '@/base/result'
import { type GrammarError, parse } from './parser.js'
import type { Block } from './syntax'

/** Why a text is no script: where, and under which of PowerShell's own identifiers. */
export interface ParseError {
  readonly message: string
  readonly id: string
  readonly at: readonly [number, number]
  /** More lines could make it whole. */
  readonly incomplete: boolean
}

const MAX_LENGTH = 100_000
/** Deeper than a person nests; so that reading and running never run out of the machine's own stack. */
const MAX_DEPTH = 40

/** Reads a script. Whatever the text is, the answer comes in a time in proportion to its length. */
export function parseScript(text: string): Result<Block, ParseError> {
  const tooMuch = text.length > MAX_LENGTH ? MAX_LENGTH : tooDeepAt(text)
  if (tooMuch !== null) {
    const message = 'The script is too long or nested too deeply.'
    return err({ message, id: 'ScriptTooComplex', at: [tooMuch, tooMuch + 1], incomplete: false })
  }
  try {
    return ok(parse(text))
  } catch (error) {
    if (!isGrammarError(error)) throw error
    return err(explain(text, error))
  }
}

const isGrammarError = (error: unknown): error is GrammarError =>
  error instanceof Error && error.name === 'SyntaxError' && 'location' in error

/** Counts brackets wherever they stand: a text with so many of them in a string is refused, too. */
function tooDeepAt(text: string): number | null {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth > MAX_DEPTH) return index
  }
  return null
}

const CLOSING: Readonly<Record<string, { readonly message: string; readonly id: string }>> = {
  '{': {
    message: "Missing closing '}' in statement block or type definition.",
    id: 'MissingEndCurlyBrace',
  },
  '(': { message: "Missing closing ')' in expression.", id: 'MissingEndParenthesisInExpression' },
  '[': { message: "Missing ']' after array index expression.", id: 'MissingEndSquareBracket' },
  '"': { message: 'The string is missing the terminator: ".', id: 'TerminatorExpectedAtEndOfString' },
  "'": { message: "The string is missing the terminator: '.", id: 'TerminatorExpectedAtEndOfString' },
}

function explain(text: string, error: GrammarError): ParseError {
  const offset = error.location.start.offset
  const open = openAt(text)
  if (open && (error.found === null || open.character === '"' || open.character === "'")) {
    const { message, id } = CLOSING[open.character] ?? { message: error.message, id: 'IncompleteParse' }
    return { message, id, at: [open.index, open.index + 1], incomplete: true }
  }
  if (error.found === null) {
    const incomplete = /[|,]\s*$/.test(text) || /`\r?\n?$/.test(text)
    const message = incomplete ? 'An empty pipe element is not allowed.' : 'Missing expression or statement.'
    return { message, id: incomplete ? 'EmptyPipeElement' : 'MissingExpression', at: [offset, offset], incomplete }
  }
  const token = /^(?:[A-Za-z0-9_$.-]+|[^])/.exec(text.slice(offset))?.[0] ?? ''
  const shown = token.trim() === '' ? 'newline' : token
  const message = `Unexpected token '${shown}' in expression or statement.`
  return { message, id: 'UnexpectedToken', at: [offset, offset + token.length], incomplete: false }
}

/** The innermost bracket or quote that is still open at the end. */
function openAt(text: string): { readonly character: string; readonly index: number } | null {
  const open: { character: string; index: number }[] = []
  for (let index = 0; index < text.length; index++) {
    const character = plain(text[index] ?? '')
    const top = open.at(-1)?.character
    if (character === '`' && top !== "'") index++
    else if (top === '"' || top === "'") {
      if (character === top) open.pop()
      else if (top === '"' && text.startsWith('$(', index)) open.push({ character: '(', index: ++index })
    } else if (character === '"' || character === "'") open.push({ character, index })
    else if (character === '#' && /^[\s;(){}]?$/.test(text[index - 1] ?? '')) {
      const end = text.indexOf('\n', index)
      index = end === -1 ? text.length : end
    } else if ('([{'.includes(character)) open.push({ character, index })
    else if (')]}'.includes(character)) open.pop()
  }
  return open.at(-1) ?? null
}

function plain(character: string): string {
  if (/[\u2018-\u201B]/.test(character)) return "'"
  return /[\u201C-\u201E]/.test(character) ? '"' : character
}
