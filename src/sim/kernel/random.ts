import { invariant } from '@/base/invariant'

/** The state of one stream: the four words of an sfc32 generator, each a signed 32-bit whole number. */
export type RandomState = [number, number, number, number]

/** Draws from one named stream. Every call advances the stream by what it draws, whatever the answer. */
export interface RandomStream {
  /** A whole number from 0 to bound − 1, each as likely as the other. `bound` is at least 1 and at most 2^53. */
  int(bound: number): number
  /** A whole number from min to max, both included. */
  between(min: number, max: number): number
  /** True `perMillion` times in a million. */
  chance(perMillion: number): boolean
  /** One element of a list that is not empty. */
  pick<T>(list: readonly T[]): T
}

const TWO_32 = 0x1_0000_0000
const TWO_53 = 0x20_0000_0000_0000

/** The state at which the stream of this name starts in a world of this seed; streams have nothing in common. */
export function seedRandom(seed: number, name: string): RandomState {
  const state: RandomState = [
    seedWord(seed, name, 0x243f6a88),
    seedWord(seed, name, 0x13198a2e),
    seedWord(seed, name, 0x299f31d0),
    1,
  ]
  // sfc32 needs about a dozen rounds until every bit of the seed has reached every word.
  for (let round = 0; round < 15; round++) nextWord(state)
  return state
}

function seedWord(seed: number, name: string, salt: number): number {
  let h = Math.imul(salt ^ (seed | 0), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15) ^ Math.floor(seed / TWO_32), 0x9e3779b1)
  for (let i = 0; i < name.length; i++) {
    h = Math.imul(h ^ name.charCodeAt(i), 0xcc9e2d51)
    h = (h << 13) | (h >>> 19)
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** One round of sfc32 (Chris Doty-Humphrey's small fast counter): 32 bits, unsigned. */
function nextWord(state: RandomState): number {
  const [a, b, c, counter] = state
  const t = (((a + b) | 0) + counter) | 0
  state[0] = b ^ (b >>> 9)
  state[1] = (c + (c << 3)) | 0
  state[2] = (((c << 21) | (c >>> 11)) + t) | 0
  state[3] = (counter + 1) | 0
  return t >>> 0
}

/** Draws that would favour small answers are thrown away: the remainder is taken of a multiple of the bound only. */
function drawBelow(state: RandomState, bound: number): number {
  invariant(Number.isSafeInteger(bound - 1) && bound >= 1, 'a random bound is no whole number from 1 to 2^53')
  if (bound <= TWO_32) {
    const limit = TWO_32 - (TWO_32 % bound)
    for (;;) {
      const drawn = nextWord(state)
      if (drawn < limit) return drawn % bound
    }
  }
  const limit = TWO_53 - (TWO_53 % bound)
  for (;;) {
    const drawn = (nextWord(state) >>> 11) * TWO_32 + nextWord(state)
    if (drawn < limit) return drawn % bound
  }
}

/** The stream that draws from a state in place. */
export function randomStream(state: RandomState): RandomStream {
  return {
    int: (bound) => drawBelow(state, bound),
    between: (min, max) => {
      invariant(Number.isSafeInteger(min) && max >= min, 'a random range is empty or not whole')
      return min + drawBelow(state, max - min + 1)
    },
    chance: (perMillion) => drawBelow(state, 1_000_000) < perMillion,
    pick: <T>(list: readonly T[]) => {
      invariant(list.length > 0, 'nothing to pick from')
      return list[drawBelow(state, list.length)] as T
    },
  }
}
