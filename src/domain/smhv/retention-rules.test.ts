import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addTime, DAY, fromCivil, HOUR, type SimTime } from '@/base/sim-time'
import { checkRetention, checkRetentionLoad, expiredBackups } from './retention-rules'
import type { Retention, RetentionRule } from './retention'
import type { Schedule } from './schedule'

const now = fromCivil(2013, 10, 14, 6)
const hourly = (rule: RetentionRule): Retention => ({ type: 'hourly', rule })
const everyHour: Schedule = {
  jobName: 'hourly',
  frequency: 'hourly',
  start: now,
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'dom\\user',
}
const backupsAt = (...hours: number[]) =>
  hours.map((hour) => ({ createdAt: addTime(now, hour * HOUR), retention: hourly({ by: 'count', count: 3 }) }))

test('[R143] by number, the oldest beyond the maximum total expire', () => {
  const group = backupsAt(-4, -3, -2, -1, 0)
  expect(expiredBackups(group, hourly({ by: 'count', count: 3 }), now)).toEqual(group.slice(0, 2))
  expect(expiredBackups(group, hourly({ by: 'count', count: 5 }), now)).toEqual([])
})

test('[R143] by age, those older than the days expire, one of exactly that age does not', () => {
  const group = backupsAt(-49, -48, -1)
  expect(expiredBackups(group, hourly({ by: 'age', days: 2 }), now)).toEqual(group.slice(0, 1))
})

test('[R147] unlimited backups never expire', () => {
  const group = backupsAt(-3, -2).map((backup) => ({
    ...backup,
    retention: { type: 'unlimited', rule: null } as const,
  }))
  expect(expiredBackups(group, { type: 'unlimited', rule: null }, now)).toEqual([])
  expect(expiredBackups(group, hourly({ by: 'count', count: 1 }), now)).toEqual([])
})

const anyRule: fc.Arbitrary<RetentionRule> = fc.oneof(
  fc.record({ by: fc.constant('count'), count: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ by: fc.constant('age'), days: fc.integer({ min: 1, max: 3650 }) }),
)

test('[R143, R146] retention never deletes what it keeps, nor the newest backup', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 * DAY }), { maxLength: 300 }), anyRule, (ages, rule) => {
      const times = ages.toSorted((a, b) => b - a).map((age) => addTime(now, -age))
      const group = [...times, now].map((createdAt: SimTime) => ({ createdAt, retention: hourly(rule) }))
      const expired = new Set(expiredBackups(group, hourly(rule), now))
      expect(expired.has(group.at(-1)!)).toBe(false)
      for (const [index, backup] of group.entries()) {
        const keeps =
          rule.by === 'count' ? group.length - index <= rule.count : now - backup.createdAt <= rule.days * DAY
        expect(expired.has(backup)).toBe(!keeps)
      }
    }),
    { seed: 66, numRuns: 300 },
  )
})

test.each([
  [{ type: 'daily', rule: null }, 'retention/rule-needed'],
  [{ type: 'unlimited', rule: { by: 'age', days: 1 } }, 'retention/rule-not-allowed'],
  [{ type: 'daily', rule: { by: 'count', count: 256 } }, 'retention/count-out-of-range'],
  [{ type: 'daily', rule: { by: 'count', count: 1.5 } }, 'retention/count-out-of-range'],
  [{ type: 'daily', rule: { by: 'age', days: 0 } }, 'retention/days-out-of-range'],
  [{ type: 'daily', rule: { by: 'age', days: 3650 } }, undefined],
  [{ type: 'unlimited', rule: null }, undefined],
] as const)('[R142, R143, R147] the fields of %j meet %s', (retention, code) => {
  expect(checkRetention(retention)[0]?.code).toBe(code)
})

test('[R144] thirty hourly backups are at most 60 copies and fit', () => {
  const load = { retention: hourly({ by: 'count', count: 30 }), schedule: everyHour, copiesPerBackup: 2 }
  expect(checkRetentionLoad(load)).toEqual([])
})

test('[R145] thirty days of hourly backups meet the limit in the sixth day', () => {
  const load = { retention: hourly({ by: 'age', days: 30 }), schedule: everyHour, copiesPerBackup: 2 }
  expect(checkRetentionLoad(load)).toMatchObject([
    {
      code: 'retention/exceeds-snapshot-limit',
      detail: '1440 Snapshot copies to keep; the limit of 255 is met on day 6',
    },
  ])
})

test('[R147] unlimited backups are advised against, since nothing deletes them', () => {
  const load = { retention: { type: 'unlimited', rule: null }, schedule: everyHour, copiesPerBackup: 2 } as const
  expect(checkRetentionLoad(load)).toMatchObject([{ code: 'retention/unlimited', severity: 'advice' }])
})

test('[R128] [R144] the copies of each node count', () => {
  const rule = { by: 'count', count: 60 } as const
  expect(checkRetentionLoad({ retention: hourly(rule), schedule: null, copiesPerBackup: 2 })).toEqual([])
  expect(checkRetentionLoad({ retention: hourly(rule), schedule: null, copiesPerBackup: 6 })).toHaveLength(1)
})
