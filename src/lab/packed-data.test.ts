import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packData, unpackData } from './packed-data'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('plain data comes back as it was, the order of its keys included', () => {
  const plain = fc.jsonValue({ maxDepth: 4 }).map(throughJson)
  fc.assert(
    fc.property(plain, (value) => {
      const back = unpackData(throughJson(packData(value)) as ReturnType<typeof packData>)
      expect(JSON.stringify(back)).toBe(JSON.stringify(value))
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('tables come back in the order of their rows, with rows of different shapes', () => {
  const tables = {
    jobs: {
      'job-2': { id: 'job-2', at: 2 ** 53 - 1, log: [{ text: 'a' }, { text: 'a' }, { text: 'a' }] },
      'job-1': { id: 'job-1', at: -(2 ** 53) + 1 },
    },
    nothing: {},
    one: { 'x-1': { part: 0.1 + 0.2, list: [[], [null, true, false]] } },
  }
  expect(JSON.stringify(unpackData(packData(tables)))).toBe(JSON.stringify(tables))
})

test('rows that are alike take little room', () => {
  const rows = Array.from({ length: 200 }, (_, n) => ({
    id: `row-${n}`,
    startedAt: 1_381_709_700_000 + n * 1000,
    state: 'done',
  }))
  expect(JSON.stringify(packData(rows)).length).toBeLessThan(JSON.stringify(rows).length / 4)
})
