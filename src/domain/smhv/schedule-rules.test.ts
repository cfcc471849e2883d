import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, DAY, fromCivil, HOUR, type SimTime, toCivil, toIso } from '@/base/sim-time'
import { averagePeriod, nextOccurrence, occurrencesBetween } from './schedule-rules'
import type { Schedule } from './schedule'

const start = fromCivil(2013, 10, 14, 6, 0) // a Monday
const schedule = (parts: Partial<Schedule>): Schedule => ({
  jobName: 'job',
  frequency: 'daily',
  start,
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'dom\\user',
  ...parts,
})
const runs = (parts: Partial<Schedule>, after: SimTime, count: number): string[] =>
  occurrencesBetween(schedule(parts), after, fromCivil(2099, 1, 1), count).map((time) => toIso(time).slice(0, 16))

test('[R137] a job that runs once runs at its start and never again', () => {
  expect(nextOccurrence(schedule({ frequency: 'once' }), addTime(start, -1))).toBe(start)
  expect(nextOccurrence(schedule({ frequency: 'once' }), start)).toBeNull()
})

test('[R137] hourly and daily jobs keep their distance from the start', () => {
  expect(runs({ frequency: 'hourly', every: 6 }, start, 3)).toEqual([
    '2013-10-14T12:00',
    '2013-10-14T18:00',
    '2013-10-15T00:00',
  ])
  expect(runs({ frequency: 'daily', every: 3 }, addTime(start, DAY), 2)).toEqual([
    '2013-10-17T06:00',
    '2013-10-20T06:00',
  ])
})

test('[R142] weekly jobs run on their weekdays, in every nth week of the start', () => {
  expect(runs({ frequency: 'weekly', every: 2, weekdays: [5, 1] }, addTime(start, -1), 4)).toEqual([
    '2013-10-14T06:00',
    '2013-10-18T06:00',
    '2013-10-28T06:00',
    '2013-11-01T06:00',
  ])
  // Sunday of the first week lies before the start.
  expect(runs({ frequency: 'weekly', weekdays: [0] }, addTime(start, -1), 1)).toEqual(['2013-10-20T06:00'])
})

test('[R142] a monthly job whose start is its day runs at the start', () => {
  expect(runs({ frequency: 'monthly', dayOfMonth: 14 }, addTime(start, -1), 2)).toEqual([
    '2013-10-14T06:00',
    '2013-11-14T06:00',
  ])
})

test('[R142] monthly jobs run on their day, or on the last of a shorter month', () => {
  expect(runs({ frequency: 'monthly', dayOfMonth: 31 }, start, 5)).toEqual([
    '2013-10-31T06:00',
    '2013-11-30T06:00',
    '2013-12-31T06:00',
    '2014-01-31T06:00',
    '2014-02-28T06:00',
  ])
  expect(runs({ frequency: 'monthly', every: 5, dayOfMonth: 1 }, start, 2)).toEqual([
    '2014-03-01T06:00',
    '2014-08-01T06:00',
  ])
})

const anySchedule = fc.record({
  frequency: fc.constantFrom('hourly', 'daily', 'weekly', 'monthly'),
  start: fc.integer({ min: fromCivil(2012, 1, 1), max: fromCivil(2014, 1, 1) }).map((time) => time as SimTime),
  every: fc.integer({ min: 1, max: 99 }),
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  dayOfMonth: fc.integer({ min: 1, max: 31 }),
})

test('[R137] the next run lies after the time asked about, at the start’s time of day, with none in between', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: -400 * DAY, max: 4000 * DAY }), (parts, offset) => {
      const job = schedule(parts)
      const after = addTime(job.start, offset)
      const next = nextOccurrence(job, after)
      expect(next).not.toBeNull()
      if (next === null) return
      expect(next).toBeGreaterThan(after)
      expect(next).toBeGreaterThanOrEqual(job.start)
      expect(nextOccurrence(job, addTime(next, -1))).toBe(next)
      const isHourly = job.frequency === 'hourly'
      expect((next - job.start) % (isHourly ? HOUR : DAY)).toBe(0)
      if (job.frequency === 'weekly') expect(job.weekdays).toContain(toCivil(next).weekday)
    }),
    { seed: 6, numRuns: 500 },
  )
})

test('[R145] runs have an average distance', () => {
  expect(averagePeriod(schedule({ frequency: 'weekly', weekdays: [1, 5] }))).toBe(3.5 * DAY)
  expect(averagePeriod(schedule({ frequency: 'hourly', every: 4 }))).toBe(4 * HOUR)
  expect(averagePeriod(schedule({ frequency: 'once' }))).toBeNull()
})
