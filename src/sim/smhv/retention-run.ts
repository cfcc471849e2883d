import type { SimTime } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { BackupId, DatasetId, PolicyId, SnapshotId } from '@/domain/ids'
import type { Backup } from '@/domain/smhv/backup'
import type { Retention } from '@/domain/smhv/retention'
import { expiredBackups } from '@/domain/smhv/retention-rules'
import type { SimContext } from '../context'
import { findHeldLock } from '../kernel/lock'
import { busyFinding } from '../ontap/snapshot-copies'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { removeBackup } from './backup-catalogue'
import { isFound, metadataReader } from './snapinfo-directories'

/**
 * Backups that are counted together: those of one policy and retention type; backups on demand without a policy are a
 * group of their own by dataset and type.
 */
export interface RetentionGroup {
  readonly datasetId: DatasetId
  readonly policyId: PolicyId | null
  readonly retention: Retention
}

/** The group's backups, oldest first. */
function backupsOfGroup(world: ReadonlyWorld, { datasetId, policyId, retention }: RetentionGroup): Readonly<Backup>[] {
  const group: Readonly<Backup>[] = []
  for (const id of world.backupsOfDataset[datasetId] ?? []) {
    const backup = world.backups[id]
    if (backup?.policyId === policyId && backup.retention.type === retention.type) group.push(backup)
  }
  // Of backups whose metadata is not found SMHV knows nothing (R57).
  const [first] = group
  if (!first) return group
  const reader = metadataReader(world, first.consoleId)
  return group.filter((backup) => isFound(reader, backup))
}

/** The backups that retention would delete after one more backup at a time. */
export function expiringBackups(world: ReadonlyWorld, group: RetentionGroup, at: SimTime): BackupId[] {
  const coming = { id: null, createdAt: at, retention: group.retention }
  const expired = expiredBackups([...backupsOfGroup(world, group), coming], group.retention, at)
  return expired.flatMap(({ id }) => id ?? [])
}

export interface RetentionResult {
  readonly deleted: readonly string[]
  /** Backups that had to stay: mounted, or being restored from. */
  readonly findings: readonly Finding[]
}

/** Deletes what the retention no longer keeps, both copies of each pair together (R144). Busy copies stay (R190). */
export function applyRetention(context: SimContext, group: RetentionGroup): RetentionResult {
  const { world } = context
  const deleted: string[] = []
  const findings: Finding[] = []
  for (const backup of expiredBackups(backupsOfGroup(world, group), group.retention, context.now)) {
    const obstacles = deletionObstacles(world, backup)
    if (obstacles.length > 0) {
      findings.push(...obstacles.map((found): Finding => ({ ...found, severity: 'warning' })))
      continue
    }
    removeBackup(context, backup.id)
    deleted.push(backup.name)
  }
  return { deleted, findings }
}

/** What keeps a backup, or these copies of it, from being deleted now: a restore from it, a mount. */
export function deletionObstacles(
  world: ReadonlyWorld,
  backup: Readonly<Backup>,
  snapshotIds: readonly SnapshotId[] = backup.snapshotIds,
  self?: string,
): Finding[] {
  if (findHeldLock(world.locks, [backupLock(backup.id)], self)) {
    return [finding('backup/in-use', { subject: subjectOf('backup', backup) })]
  }
  for (const id of snapshotIds) {
    const busy = busyFinding(world, id)
    if (busy.length > 0) return busy
  }
  return []
}

/** Held together by restores from a backup, alone by its deletion. */
export function backupLock(backupId: BackupId): string {
  return `backup:${backupId}`
}
