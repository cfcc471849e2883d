import { HOUR, MINUTE, SECOND, type SimTime, toCivil, pad } from '@/base/sim-time'
import { GiB, KiB, MiB, TiB } from '@/base/units'
import { MONTHS } from './system-commands'

/** How Data ONTAP writes figures. */

/** `Dec 20 02:40` */
export function shortTime(time: SimTime): string {
  const { month, day, hour, minute } = toCivil(time)
  return `${MONTHS[month - 1]} ${pad(day)} ${pad(hour)}:${pad(minute)}`
}

/** `00:10:05`, hours beyond a day as well; never = `-`. */
export function lagText(milliseconds: number | null): string {
  if (milliseconds === null) return '-'
  const hours = Math.floor(milliseconds / HOUR)
  return `${pad(hours)}:${pad(Math.floor((milliseconds % HOUR) / MINUTE))}:${pad(Math.floor((milliseconds % MINUTE) / SECOND))}`
}

/** `24%`, of a whole that may be 0. */
export function percent(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.round((part * 100) / whole)
}

const UNITS = [
  ['TB', TiB],
  ['GB', GiB],
  ['MB', MiB],
  ['KB', KiB],
] as const

/** `117GB`, as `df -h` and transfers have it. */
export function roughSize(bytes: number): string {
  const [name, size] = UNITS.find(([, unit]) => bytes >= 10 * unit) ?? (['KB', KiB] as const)
  return `${Math.floor(bytes / size)}${name}`
}

/** `1000g`, as `lun show` has it: in the largest unit of which it is a whole number, or nearly so. */
export function lunSize(bytes: number): string {
  for (const [name, size] of UNITS) {
    if (bytes < size) continue
    const value = bytes / size
    return `${Number.isInteger(value) ? value : value.toFixed(1)}${name.charAt(0).toLowerCase()}`
  }
  return `${bytes}`
}

/** Columns side by side; the last one is not filled up. */
export function columns(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join(' ')
    .trimEnd()
}
