import type { RandomStream } from '../kernel/random'

const CHARACTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A LUN's serial number: twelve characters. */
export function drawSerial(random: RandomStream): string {
  return Array.from({ length: 12 }, () => CHARACTERS.charAt(random.int(CHARACTERS.length))).join('')
}
