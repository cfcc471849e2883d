import { toCivil, toIso } from '@/base/sim-time'
import type { Schedule } from './schedule'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const UNITS = { hourly: 'hour', daily: 'day', weekly: 'week', monthly: 'month' } as const

/** A schedule in words: `Every 2 hours from 00:00`, `Every week on Monday and Thursday at 22:00`. Times are UTC. */
export function describeSchedule(schedule: Schedule): string {
  const { frequency, every, start, weekdays, dayOfMonth } = schedule
  const time = clock(schedule)
  if (frequency === 'once') return `Once on ${toIso(start).slice(0, 10)} at ${time}`
  const unit = UNITS[frequency]
  const rhythm = every === 1 ? `Every ${unit}` : `Every ${every} ${unit}s`
  switch (frequency) {
    case 'hourly':
      return `${rhythm} from ${time}`
    case 'daily':
      return `${rhythm} at ${time}`
    case 'weekly':
      return `${rhythm} on ${list(weekdays.toSorted((a, b) => a - b).map((day) => WEEKDAYS[day] ?? String(day)))} at ${time}`
    case 'monthly':
      return `${rhythm} on day ${dayOfMonth ?? toCivil(start).day} at ${time}`
  }
}

function clock({ start }: Schedule): string {
  return toIso(start).slice(11, 16)
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
