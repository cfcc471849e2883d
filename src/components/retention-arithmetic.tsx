import type { ReactNode } from 'react'
import { SNAPSHOT_LIMIT } from '@/domain/ontap/storage'
import type { BackupType } from '@/domain/smhv/policy'
import type { Retention } from '@/domain/smhv/retention'
import { keptBackups } from '@/domain/smhv/retention-rules'
import type { Schedule } from '@/domain/smhv/schedule'

export interface RetentionArithmeticProps {
  readonly retention: Retention
  /** null = on demand only. */
  readonly schedule: Schedule | null
  readonly backupType: BackupType
}

/** The report's sum (R144): backups kept × Snapshot copies of each, beside what a volume holds at most. */
export function RetentionArithmetic({ retention, schedule, backupType }: RetentionArithmeticProps): ReactNode {
  const kept = keptBackups(retention, schedule)
  const copies = backupType === 'crash-consistent' ? 1 : 2
  const each = `${copies} Snapshot ${copies === 1 ? 'copy' : 'copies'}`
  if (kept === null)
    return (
      <>{`${each} for each backup, of ${SNAPSHOT_LIMIT} per volume; how many backups are kept depends on how often they are made.`}</>
    )
  const sum = kept * copies
  return (
    <>
      {`${kept} ${kept === 1 ? 'backup' : 'backups'} × ${each} = ${sum} of ${SNAPSHOT_LIMIT} per volume`}
      {copies === 2 && ', for each owner node unless the backup is distributed'}.
    </>
  )
}
