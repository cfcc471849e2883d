import { expect, test } from 'vitest'
import { retentionText, scheduleText } from './policy-text'

const at22 = {
  jobName: 'job',
  start: '2013-10-14T22:00:00.000Z',
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'demo\\admin',
}

test('retention is said in words, by count, by age and without limit', () => {
  expect(retentionText({ type: 'daily', rule: { by: 'count', count: 7 } })).toBe('Daily, at most 7 backups')
  expect(retentionText({ type: 'hourly', rule: { by: 'age', days: 1 } })).toBe('Hourly, not older than 1 day')
  expect(retentionText({ type: 'unlimited', rule: null })).toBe('Unlimited')
})

test('a schedule is said in words', () => {
  expect(scheduleText(null)).toBe('On demand only')
  expect(scheduleText({ ...at22, frequency: 'hourly', every: 4 })).toBe('Every 4 hours from 22:00')
  expect(scheduleText({ ...at22, frequency: 'weekly', weekdays: [1, 5] })).toBe(
    'Every week on Monday and Friday at 22:00',
  )
})
