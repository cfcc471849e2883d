import { expect, test } from 'vitest'
import { fromCivil, toIso } from '@/base/sim-time'
import { checkScheduleFields, nextRuns, scheduleDraft, scheduleOf } from './schedule-draft'
import type { ScheduleDraft } from './schedule-draft'

const NOW = fromCivil(2013, 10, 14, 6, 20)
const draft = (part: Partial<ScheduleDraft>): ScheduleDraft => ({
  ...scheduleDraft(null, 'ds_1', NOW),
  user: 'DEMO\\smhv',
  ...part,
})
const checked = (part: Partial<ScheduleDraft>) => {
  const schedule = scheduleOf(draft(part))
  return schedule === null ? null : checkScheduleFields(schedule, NOW).map(({ code }) => code)
}
const runs = (part: Partial<ScheduleDraft>) => {
  const schedule = scheduleOf(draft(part))
  return schedule === null ? [] : nextRuns(schedule, NOW, 3).map((run) => toIso(run).slice(0, 16))
}

test('a new schedule is none, and would start at the next full hour', () => {
  expect(scheduleOf(scheduleDraft(null, 'ds_1', NOW))).toBeNull()
  expect(draft({})).toMatchObject({ date: '2013-10-14', time: '07:00' })
})

test('a form that was filled in has nothing wrong', () => {
  expect(checked({ frequency: 'daily' })).toEqual([])
  expect(checked({ frequency: 'weekly', weekdays: [1, 4] })).toEqual([])
})

test('empty and impossible fields are found, the others beside them too', () => {
  expect(checked({ frequency: 'daily', every: null })).toEqual(['schedule/interval-out-of-range'])
  expect(checked({ frequency: 'weekly' })).toEqual(['schedule/weekday-needed'])
  expect(checked({ frequency: 'monthly', dayOfMonth: null })).toEqual(['schedule/day-of-month-out-of-range'])
  expect(checked({ frequency: 'once', date: '2013-10-13' })).toEqual(['schedule/in-the-past'])
  expect(checked({ frequency: 'daily', date: '', user: 'smhv' })).toEqual([
    'schedule/user-invalid',
    'schedule/start-invalid',
  ])
})

test('[R137] the next runs are known before the policy exists', () => {
  expect(runs({ frequency: 'hourly', every: 2 })).toEqual(['2013-10-14T07:00', '2013-10-14T09:00', '2013-10-14T11:00'])
  expect(runs({ frequency: 'once' })).toEqual(['2013-10-14T07:00'])
  expect(runs({ frequency: 'daily', every: null })).toEqual([])
})
