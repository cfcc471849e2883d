import type { Brand } from './brand'

/** A size in whole bytes. */
export type Bytes = Brand<number, 'Bytes'>

export const KiB = 1024
export const MiB = 1024 * KiB
export const GiB = 1024 * MiB
export const TiB = 1024 * GiB

export function bytes(value: number): Bytes {
  return Math.round(value) as Bytes
}

export const gib = (value: number): Bytes => bytes(value * GiB)
export const tib = (value: number): Bytes => bytes(value * TiB)

const STEPS = [
  ['TB', TiB],
  ['GB', GiB],
  ['MB', MiB],
  ['KB', KiB],
] as const

/** `1.5 GB`: binary multiples under the names that Windows gives them. */
export function formatBytes(value: number): string {
  for (const [name, size] of STEPS) {
    // Rounded, so that a size just below a step reads 1 MB, not 1024 KB.
    if (Math.round(value / (size / 1024)) >= 1024) return `${trim(value / size)} ${name}`
  }
  return `${value} bytes`
}

function trim(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Math.round(value * 10) / 10)
}
