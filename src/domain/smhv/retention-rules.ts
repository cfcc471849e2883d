import { DAY, type SimTime } from '@/base/sim-time'
import { finding, type Finding } from '../finding'
import { SNAPSHOT_LIMIT } from '../ontap/storage'
import type { Retention } from './retention'
import type { Schedule } from './schedule'
import { averagePeriod } from './schedule-rules'

const COUNT_MAX = 255
const DAYS_MAX = 3650

const isWithin = (value: number, max: number): boolean => Number.isInteger(value) && value >= 1 && value <= max

/** What is wrong with the fields of a retention (R142–R143, R147). */
export function checkRetention({ type, rule }: Retention, field = 'retention'): Finding[] {
  if (type === 'unlimited') return rule ? [finding('retention/rule-not-allowed', { field: `${field}.rule` })] : []
  if (!rule) return [finding('retention/rule-needed', { field: `${field}.rule` })]
  if (rule.by === 'count' && !isWithin(rule.count, COUNT_MAX)) {
    return [finding('retention/count-out-of-range', { field: `${field}.rule.count` })]
  }
  if (rule.by === 'age' && !isWithin(rule.days, DAYS_MAX)) {
    return [finding('retention/days-out-of-range', { field: `${field}.rule.days` })]
  }
  return []
}

/**
 * The backups of one group that a retention no longer keeps, oldest first: those beyond the newest n, or older than n
 * days. Unlimited ones never (R147). The group is in the order in which its backups were made.
 */
export function expiredBackups<Backup extends { readonly createdAt: SimTime; readonly retention: Retention }>(
  group: readonly Backup[],
  { rule }: Retention,
  now: SimTime,
): Backup[] {
  if (!rule) return []
  const managed = group.filter((backup) => backup.retention.type !== 'unlimited')
  return rule.by === 'count'
    ? managed.slice(0, Math.max(0, managed.length - rule.count))
    : managed.filter((backup) => backup.createdAt < now - rule.days * DAY)
}

export interface RetentionLoad {
  readonly retention: Retention
  /** null = on demand only. */
  readonly schedule: Schedule | null
  /** Snapshot copies that one backup adds to the volume that gets most: 2 for each node, 1 if crash-consistent (R144). */
  readonly copiesPerBackup: number
  readonly field?: string
}

/** How many backups a retention keeps once it has run for long; null = nobody knows: unlimited, or by age without a schedule. */
export function keptBackups({ rule }: Retention, schedule: Schedule | null): number | null {
  if (!rule) return null
  if (rule.by === 'count') return rule.count
  const period = schedule && averagePeriod(schedule)
  return period ? Math.floor((rule.days * DAY) / period) : null
}

/**
 * Whether the volume would fill with Snapshot copies, by the report's arithmetic (R144–R145): 30 hourly backups are 60
 * copies; 30 days of them meet the limit in the sixth day.
 */
export function checkRetentionLoad({ retention, schedule, copiesPerBackup, field }: RetentionLoad): Finding[] {
  const at = field === undefined ? {} : { field: `${field}.rule` }
  const period = schedule && averagePeriod(schedule)
  if (!retention.rule) return retention.type === 'unlimited' ? [finding('retention/unlimited', at)] : []
  const kept = keptBackups(retention, schedule) ?? 0
  // Retention runs after a backup, so that one more is there for a moment.
  if ((kept + 1) * copiesPerBackup <= SNAPSHOT_LIMIT) return []
  const copies = kept * copiesPerBackup
  const fitting = Math.floor(SNAPSHOT_LIMIT / copiesPerBackup)
  const when = period
    ? `; the limit of ${SNAPSHOT_LIMIT} is met on day ${Math.floor((fitting * period) / DAY) + 1}`
    : ''
  return [finding('retention/exceeds-snapshot-limit', { ...at, detail: `${copies} Snapshot copies to keep${when}` })]
}
