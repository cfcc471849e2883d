import fc from 'fast-check'
import { expect, test } from 'vitest'
import { randomStream, seedRandom } from './random'

const stream = (seed: number, name: string) => randomStream(seedRandom(seed, name))
const draw = (count: number, next: () => number) => Array.from({ length: count }, next)

test('a stream draws the same numbers for ever', () => {
  const weld = stream(1, 'vss.freeze')
  expect(draw(6, () => weld.int(1_000_000))).toEqual([245582, 754099, 867344, 348873, 70677, 596804])
})

test('the state is plain data from which the stream goes on', () => {
  const state = seedRandom(5, 'mirror')
  const first = randomStream(state)
  first.int(10)
  const second = randomStream(JSON.parse(JSON.stringify(state)) as typeof state)
  expect(draw(50, () => second.int(1000))).toEqual(draw(50, () => first.int(1000)))
})

test('streams of other names and of other seeds have nothing in common', () => {
  const seen = new Set<string>()
  const names = ['', 'a', 'b', 'ab', 'ba', 'vss', 'vss.freeze', 'vm-1', 'vm-2', 'vm-12']
  const seeds = [0, 1, 2, 3, 0x1_0000_0000, 0x1_0000_0001, 2 ** 52]
  for (const seed of seeds) {
    for (const name of names) {
      const source = stream(seed, name)
      seen.add(draw(4, () => source.int(2 ** 32)).join())
    }
  }
  expect(seen.size).toBe(names.length * seeds.length)
})

test('a draw lies within its bounds, whatever they are', () => {
  const bound = fc.oneof(
    fc.integer({ min: 1, max: 100 }),
    fc.maxSafeNat().map((n) => n + 1),
  )
  fc.assert(
    fc.property(fc.nat(), bound, (seed, limit) => {
      const drawn = stream(seed, 'bounds').int(limit)
      expect(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < limit).toBe(true)
    }),
    { seed: 3, numRuns: 1000 },
  )
})

test('every answer is as likely as the other, also for a bound that does not divide 2^32 by far', () => {
  const source = stream(7, 'fair')
  // A plain remainder would give the lower half of this bound twice as often as the upper.
  const bound = 3 * 2 ** 30
  const below = draw(30_000, () => source.int(bound)).filter((n) => n < 2 ** 30).length
  expect(Math.abs(below - 10_000)).toBeLessThan(350)
  const dice = [0, 0, 0, 0, 0, 0]
  for (const n of draw(60_000, () => source.int(6))) dice[n] = (dice[n] ?? 0) + 1
  for (const count of dice) expect(Math.abs(count - 10_000)).toBeLessThan(400)
})

test('a range includes both ends', () => {
  const source = stream(8, 'range')
  expect(new Set(draw(200, () => source.between(-1, 2)))).toEqual(new Set([-1, 0, 1, 2]))
  expect(source.between(5, 5)).toBe(5)
})

test('a chance of nothing never comes, one of a million always, and both draw once', () => {
  const [never, always, plain] = [stream(9, 'x'), stream(9, 'x'), stream(9, 'x')]
  expect(draw(100, () => Number(never.chance(0)))).not.toContain(1)
  expect(draw(100, () => Number(always.chance(1_000_000)))).not.toContain(0)
  draw(100, () => plain.int(1_000_000))
  const next = plain.int(1000)
  expect([never.int(1000), always.int(1000)]).toEqual([next, next])
})

test('a pick is an element of the list, and an empty list is a mistake', () => {
  const source = stream(10, 'pick')
  expect(new Set(draw(50, () => source.pick([1, 2, 3])))).toEqual(new Set([1, 2, 3]))
  expect(() => source.pick([])).toThrow('nothing to pick from')
  expect(() => source.int(0)).toThrow('random bound')
  expect(() => source.between(2, 1)).toThrow('random range')
})
