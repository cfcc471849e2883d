import { parseIso } from '@/base/sim-time'
import type { PolicyFieldsResource } from '@/contract'
import type { NotifyWhen } from '@/domain/smhv/policy'
import type { RetentionType } from '@/domain/smhv/retention'
import { describeSchedule } from '@/domain/smhv/schedule-words'

type Retention = PolicyFieldsResource['retention']
type Schedule = NonNullable<PolicyFieldsResource['schedule']>

export const RETENTION_NAMES: Readonly<Record<RetentionType, string>> = {
  hourly: 'Hourly',
  daily: 'Daily',
  weekly: 'Weekly',
  monthly: 'Monthly',
  unlimited: 'Unlimited',
}

export const NOTIFY_NAMES: Readonly<Record<NotifyWhen, string>> = {
  never: 'Never',
  'every-backup': 'After every backup',
  errors: 'On errors',
  'errors-and-warnings': 'On errors and warnings',
}

const counted = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)

/** `Daily, at most 7 backups` */
export function retentionText({ type, rule }: Retention): string {
  const name = RETENTION_NAMES[type]
  if (rule === null) return name
  return rule.by === 'count'
    ? `${name}, at most ${counted(rule.count, 'backup')}`
    : `${name}, not older than ${counted(rule.days, 'day')}`
}

/** `Every 2 hours from 06:00`; without a schedule `On demand only`. */
export function scheduleText(schedule: Schedule | null): string {
  const start = schedule && parseIso(schedule.start)
  if (schedule === null || start === null) return 'On demand only'
  if (start === undefined) return schedule.frequency
  return describeSchedule({ ...schedule, start })
}
