import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseScript } from './parse'
import { script } from './testing/any-script'
import { printScript } from './testing/print-script'
import { Prompt } from './testing/prompt'

/** Where things stand in the text is no part of what they say. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (key === 'at' ? [] : [[key, withoutPlaces(item)]])),
  )
}

test('what is printed of a script reads as the same script', () => {
  fc.assert(
    fc.property(script, (block) => {
      const printed = printScript(block)
      const parsed = parseScript(printed)
      if (!parsed.ok && parsed.error.id === 'ScriptTooComplex') return
      expect({ printed, block: parsed.ok ? withoutPlaces(parsed.value) : parsed.error }).toEqual({ printed, block })
    }),
    { numRuns: 400, seed: 196 },
  )
})

const PIECES = ['$', '$a', '(', ')', '{', '}', '@(', '@{', '[', ']', '"', "'", '`', '|', ';', ',', ' ', '\n', '-', '–', '“', '”', '=', '#', '..', '::', '.', '5', 'if', 'else', 'while', 'foreach', 'switch', 'default', '@p', '>', '>>', ' = ', 'Get-Backup', '-eq', '-Server', '%', '?', 'function', 'return', 'exit', '$_', '2>', '&', '!', '++', '[int]', 'x'] // prettier-ignore
const anyText = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')),
)

test('whatever is read is a script or an error of PowerShell, soon', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const parsed = parseScript(text)
      if (!parsed.ok) expect(parsed.error.id).toMatch(/^[A-Za-z]+$/)
    }),
    { numRuns: 3000, seed: 196 },
  )
  for (const deep of ['(', '[', '{', '$(', '!', '-', '@(', '"$(', '1+', 'if(1){', '$a.', '[int]', ','].map((piece) =>
    piece.repeat(5000),
  )) {
    expect(parseScript(deep).ok).toBe(false)
  }
})

test('whatever is entered at the prompt, the world stays as it was and answers', () => {
  const prompt = new Prompt()
  const before = JSON.stringify(prompt.driver.names.world.vms)
  fc.assert(
    fc.property(anyText, (text) => {
      prompt.driver.do({ type: 'submitLine', shellId: prompt.shellId, text })
      // An unfinished statement is given up, and so is what would wait.
      if (prompt.driver.names.world.shells[prompt.shellId] === undefined) return
      prompt.driver.do({ type: 'interruptShell', shellId: prompt.shellId })
    }),
    { numRuns: 400, seed: 205 },
  )
  expect(JSON.stringify(prompt.driver.names.world.vms)).toBe(before)
})

test('a script that is printed runs, or fails as a script of PowerShell fails', () => {
  fc.assert(
    fc.property(script, (block) => {
      const prompt = new Prompt()
      prompt.driver.do({ type: 'submitLine', shellId: prompt.shellId, text: `${printScript(block)}\n\n` })
      prompt.driver.by(5000)
      prompt.driver.restored()
    }),
    { numRuns: 60, seed: 247 },
  )
})
