import { addTime, DAY, daysInMonth, fromCivil, HOUR, type SimTime, simTime, toCivil } from '@/base/sim-time'
import type { Schedule } from './schedule'

/** The first run after a time; null when there is none any more. The schedule is one that the policy's check accepts. */
export function nextOccurrence(schedule: Schedule, after: SimTime): SimTime | null {
  const { frequency, start, every } = schedule
  switch (frequency) {
    case 'once':
      return start > after ? start : null
    case 'hourly':
      return nextMultiple(start, every * HOUR, after)
    case 'daily':
      return nextMultiple(start, every * DAY, after)
    case 'weekly':
      return nextWeekly(schedule, after)
    case 'monthly':
      return nextMonthly(schedule, after)
  }
}

/** The runs after a time and until another, at most so many. */
export function occurrencesBetween(schedule: Schedule, after: SimTime, until: SimTime, most: number): SimTime[] {
  const times: SimTime[] = []
  for (
    let time = nextOccurrence(schedule, after);
    time !== null && time <= until && times.length < most;
    time = nextOccurrence(schedule, time)
  ) {
    times.push(time)
  }
  return times
}

function nextMultiple(start: SimTime, step: number, after: SimTime): SimTime {
  if (start > after) return start
  return addTime(start, (Math.floor((after - start) / step) + 1) * step)
}

/** Weeks are counted from the one of the start, and begin on Sunday. */
function nextWeekly({ start, every, weekdays }: Schedule, after: SimTime): SimTime | null {
  const firstSunday = addTime(start, -toCivil(start).weekday * DAY)
  const span = every * 7 * DAY
  const days = [...new Set(weekdays)].toSorted((a, b) => a - b)
  const from = after < start ? 0 : Math.max(0, Math.floor((after - firstSunday) / span))
  for (let week = from; week <= from + 1; week++) {
    for (const day of days) {
      const time = addTime(firstSunday, week * span + day * DAY)
      if (time >= start && time > after) return time
    }
  }
  return null
}

/** Months are counted from the one of the start; a shorter one uses its last day. */
function nextMonthly({ start, every, dayOfMonth }: Schedule, after: SimTime): SimTime {
  const first = toCivil(start)
  const timeOfDay = start - fromCivil(first.year, first.month, first.day)
  const now = toCivil(after < start ? start : after)
  const months = (now.year - first.year) * 12 + now.month - first.month
  for (let turn = Math.floor(months / every); ; turn++) {
    const month = first.month + turn * every
    const { year, month: civilMonth } = toCivil(fromCivil(first.year, month, 1))
    const day = Math.min(dayOfMonth ?? 1, daysInMonth(year, civilMonth))
    const time = simTime(fromCivil(year, civilMonth, day) + timeOfDay)
    if (time >= start && time > after) return time
  }
}

/** Milliseconds from run to run, on average; null for a job that runs once. */
export function averagePeriod({ frequency, every, weekdays }: Schedule): number | null {
  switch (frequency) {
    case 'once':
      return null
    case 'hourly':
      return every * HOUR
    case 'daily':
      return every * DAY
    case 'weekly':
      return Math.floor((every * 7 * DAY) / Math.max(1, new Set(weekdays).size))
    case 'monthly':
      return every * 30 * DAY
  }
}
