import { expect, test } from 'vitest'
import { fromCivil } from '@/base/sim-time'
import type { Schedule } from './schedule'
import { describeSchedule } from './schedule-words'

const schedule = (parts: Partial<Schedule>): Schedule => ({
  jobName: 'job',
  frequency: 'daily',
  start: fromCivil(2013, 10, 14, 22, 30),
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'demo\\smhv',
  ...parts,
})

test.each([
  [{ frequency: 'once' }, 'Once on 2013-10-14 at 22:30'],
  [{ frequency: 'hourly' }, 'Every hour from 22:30'],
  [{ frequency: 'hourly', every: 2 }, 'Every 2 hours from 22:30'],
  [{ frequency: 'daily' }, 'Every day at 22:30'],
  [{ frequency: 'weekly', weekdays: [1] }, 'Every week on Monday at 22:30'],
  [{ frequency: 'weekly', every: 2, weekdays: [5, 1, 3] }, 'Every 2 weeks on Monday, Wednesday and Friday at 22:30'],
  [{ frequency: 'monthly', dayOfMonth: 31 }, 'Every month on day 31 at 22:30'],
] satisfies [Partial<Schedule>, string][])('[R137] a schedule %o reads: %s', (parts, words) => {
  expect(describeSchedule(schedule(parts))).toBe(words)
})
