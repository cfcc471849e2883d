import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPlain } from './hash'

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain }

const plain = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Plain>

/** The same value with the properties of every object the other way round. */
function reversed(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  )
}

function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const keys = Object.keys(value).toSorted()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Plain)}`).join()}}`
}

test('the hash of a value is the same for ever', () => {
  expect(hashPlain({ name: 'csv01 ü', used: 2 ** 40, free: 0.5, luns: [1, -1, null, true], none: {} })).toBe(
    '5c4404ddd27b4d2b',
  )
})

test('the order in which properties were added does not matter', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(hashPlain(reversed(value))).toBe(hashPlain(value))
    }),
    { seed: 4, numRuns: 1000 },
  )
})

test('values have one hash exactly when they have one canonical JSON', () => {
  const seen = new Map<string, string>()
  fc.assert(
    fc.property(plain, (value) => {
      const text = canonical(value)
      const hash = hashPlain(value)
      expect(seen.get(hash) ?? text).toBe(text)
      seen.set(hash, text)
    }),
    { seed: 5, numRuns: 5000 },
  )
})

test('a value keeps its hash through JSON', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(hashPlain(JSON.parse(JSON.stringify(value)))).toBe(hashPlain(value))
    }),
    { seed: 6, numRuns: 1000 },
  )
})

test('values that are written alike but differ are told apart', () => {
  const values = [
    null, false, true, 0, 1, -1, 0.5, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, '', '0', 'null', '1', 'ab', 'ba', 'a\0', 'a',
    [], {}, [0], [[]], [[], []], [[[]]], { a: 1 }, { a: '1' }, { b: 1 }, { a: { b: 1 } }, { a: {}, b: 1 }, ['a', 1],
    ['a', 'b'], ['ab'], [null], [0, 0], [0, 0, 0],
  ] // prettier-ignore
  expect(new Set(values.map(hashPlain)).size).toBe(values.length)
})

test('ten thousand rows that differ in one digit, and long texts that differ at their end, all hash apart', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => hashPlain({ id: `vm-${n}`, used: n, free: 10_000 - n }))
  const texts = Array.from({ length: 100 }, (_, n) => hashPlain('x'.repeat(20_000) + String.fromCharCode(n)))
  expect(new Set([...rows, ...texts]).size).toBe(10_100)
})

test('a property that is undefined counts as absent, and −0 as 0, as in JSON', () => {
  expect(hashPlain({ a: 1, b: undefined })).toBe(hashPlain({ a: 1 }))
  expect(hashPlain([-0])).toBe(hashPlain([0]))
})

test('what has no canonical form is refused', () => {
  class Row {}
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  for (const value of [undefined, [undefined], NaN, Infinity, () => 0, 1n, new Row(), new Map(), cycle]) {
    expect(() => hashPlain(value)).toThrow('Invariant violated')
  }
  expect(hashPlain([])).toBe(hashPlain([]))
})
