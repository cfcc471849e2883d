/**
 * Makes the parser of Windows PowerShell of its grammar: `npm run powershell-grammar`. The parser is kept beside the grammar, so
 * that neither the build nor the tools need the generator; a test says when it is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import peggy from 'peggy'

const folder = join(import.meta.dirname, '../src/sim/powershell')

/** The parser of the grammar as it is on disk. */
export function makeParser(): string {
  const grammar = readFileSync(join(folder, 'grammar.peggy'), 'utf8')
  // Remembering what was read where keeps the time in proportion to the text, whatever it says.
  const code = peggy.generate(grammar, { output: 'source', format: 'es', cache: true, grammarSource: 'grammar.peggy' })
  return `${code.replace(/\s+$/, '')}\n`
}

export const parserFile = join(folder, 'parser.js')

if (import.meta.main) writeFileSync(parserFile, makeParser())
