import type { Brand } from './brand'

/**
 * A point in simulated time: whole milliseconds since 1970-01-01T00:00:00Z. The calendar is the proleptic Gregorian
 * one, always UTC, computed here without the platform's clock so that the engine stays hermetic.
 */
export type SimTime = Brand<number, 'SimTime'>

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export interface Civil {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  /** 0 = Sunday … 6 = Saturday */
  readonly weekday: number
}

export function simTime(ms: number): SimTime {
  return Math.round(ms) as SimTime
}

export function addTime(time: SimTime, ms: number): SimTime {
  return (time + ms) as SimTime
}

/** Days since 1970-01-01 of a civil day (months count on from 1; day may overflow into the next month). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function fromCivil(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): SimTime {
  const monthIndex = month - 1
  const y = year + Math.floor(monthIndex / 12)
  const m = (((monthIndex % 12) + 12) % 12) + 1
  return simTime(daysFromCivil(y, m, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND)
}

export function toCivil(time: SimTime): Civil {
  const days = Math.floor(time / DAY)
  const rest = time - days * DAY
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    hour: Math.floor(rest / HOUR),
    minute: Math.floor((rest % HOUR) / MINUTE),
    second: Math.floor((rest % MINUTE) / SECOND),
    millisecond: rest % SECOND,
    weekday: (((days + 4) % 7) + 7) % 7,
  }
}

export function daysInMonth(year: number, month: number): number {
  return (fromCivil(year, month + 1, 1) - fromCivil(year, month, 1)) / DAY
}

/** A number with zeros before it, as the parts of a time have: `06`. */
export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** `2013-10-14T06:00:00.000Z`, the form of every time on the wire. */
export function toIso(time: SimTime): string {
  const c = toCivil(time)
  return (
    `${pad(c.year, 4)}-${pad(c.month)}-${pad(c.day)}T${pad(c.hour)}:${pad(c.minute)}:${pad(c.second)}` +
    `.${pad(c.millisecond, 3)}Z`
  )
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?)?$/

/** The time that an ISO 8601 text in UTC names, or undefined when it is none (31 February included). */
export function parseIso(text: string): SimTime | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((i) => Number(match[i] ?? '0')) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return simTime(fromCivil(year, month, day, hour, minute, second) + Number((match[7] ?? '0').padEnd(3, '0')))
}

/** `10-14-2013_06.00.00`: the time stamp in the names of backups and Snapshot copies (TR-4234 §8, R54). */
export function toStamp(time: SimTime): string {
  const c = toCivil(time)
  return `${pad(c.month)}-${pad(c.day)}-${pad(c.year, 4)}_${pad(c.hour)}.${pad(c.minute)}.${pad(c.second)}`
}
