import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeParser, parserFile } from './powershell-grammar.ts'

test('the parser of Windows PowerShell is that of its grammar (npm run powershell-grammar)', () => {
  expect(readFileSync(parserFile, 'utf8') === makeParser()).toBe(true)
})
