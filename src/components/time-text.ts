import { DAY, HOUR, MINUTE, SECOND, parseIso, toCivil, pad } from '@/base/sim-time'

/** `2013-10-14 06:00:00`: a time of the wire as the console shows it. All times are UTC. */
export function timeText(iso: string | null | undefined): string {
  if (!iso) return '–'
  const time = parseIso(iso)
  if (time === undefined) return iso
  const c = toCivil(time)
  return `${c.year}-${pad(c.month)}-${pad(c.day)} ${pad(c.hour)}:${pad(c.minute)}:${pad(c.second)}`
}

/** `2013-10-14 06:00`: for what happens on the minute. */
export function minuteText(iso: string | null | undefined): string {
  return timeText(iso).slice(0, 16)
}

const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['min', MINUTE],
  ['s', SECOND],
] as const

/** `2 min 5 s`: the two largest units of a span of simulated time. */
export function durationText(ms: number): string {
  if (ms < SECOND) return '0 s'
  const parts: string[] = []
  let rest = ms
  for (const [name, size] of UNITS) {
    const count = Math.floor(rest / size)
    if (count > 0 || parts.length > 0) parts.push(`${count} ${name}`)
    rest -= count * size
    if (parts.length === 2) break
  }
  return parts.filter((part) => !part.startsWith('0 ')).join(' ')
}

/** The span between two times of the wire; null while one of them is open. */
export function spanBetween(from: string | null, to: string | null): number | null {
  const start = from ? parseIso(from) : undefined
  const end = to ? parseIso(to) : undefined
  return start === undefined || end === undefined ? null : end - start
}
