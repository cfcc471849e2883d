import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyPlain, findShared, isPlainData } from './plain-data'

test('a copy is equal, in the same order of properties, and shares nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }).filter(isPlainData), (value) => {
      const both = [value, copyPlain(value)]
      expect(JSON.stringify(both[1])).toBe(JSON.stringify(both[0]))
      expect(findShared(both)).toBeUndefined()
    }),
    { seed: 11, numRuns: 500 },
  )
})

test('a copy leaves out what is undefined, and refuses what is no plain data', () => {
  expect(Object.keys(copyPlain({ a: undefined, b: 1 }))).toEqual(['b'])
  expect(copyPlain(undefined)).toBeUndefined()
  for (const value of [[undefined], NaN, () => 0, new Date(0), new Map()]) expect(() => copyPlain(value)).toThrow()
})

test('plain data are known from everything else', () => {
  expect(isPlainData({ a: [1, 'x', null, true, { b: undefined }] })).toBe(true)
  expect(isPlainData(Object.assign(Object.create(null) as object, { a: 1 }))).toBe(true)
  const cycle: unknown[] = []
  cycle.push(cycle)
  for (const value of [undefined, NaN, () => 0, new Date(0), cycle, [1n], JSON.parse('{"__proto__":1}')]) {
    expect(isPlainData(value)).toBe(false)
  }
})

test('an object in two places is found by its second path', () => {
  const vhd = { used: 1 }
  expect(findShared({ vms: { 'vm-1': { vhd }, 'vm-2': { vhd } } })).toBe('it.vms.vm-2.vhd')
})
