import { RETENTION_DEFAULT } from '@/domain/smhv/retention'
import type { Retention, RetentionType } from '@/domain/smhv/retention'

/** The retention fields of a form: both numbers stay as they were typed when the other rule is chosen. */
export interface RetentionDraft {
  readonly type: RetentionType
  readonly by: 'age' | 'count'
  readonly days: number | null
  readonly count: number | null
}

const DAYS_DEFAULT = 15
const COUNT_DEFAULT = 7

export function retentionDraft({ type, rule }: Retention = RETENTION_DEFAULT): RetentionDraft {
  return {
    type,
    by: rule?.by ?? 'count',
    days: rule?.by === 'age' ? rule.days : DAYS_DEFAULT,
    count: rule?.by === 'count' ? rule.count : COUNT_DEFAULT,
  }
}

/** An empty number becomes 0, which the rules refuse. */
export function retentionOf({ type, by, days, count }: RetentionDraft): Retention {
  if (type === 'unlimited') return { type, rule: null }
  return { type, rule: by === 'age' ? { by, days: days ?? 0 } : { by, count: count ?? 0 } }
}
