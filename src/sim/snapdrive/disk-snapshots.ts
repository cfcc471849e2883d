import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { SnapshotId, WindowsDiskId } from '@/domain/ids'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import {
  checkDeleteSnapshot,
  checkRenameSnapshot,
  checkSnapshotName,
  type SnapshotFacts,
} from '@/domain/snapdrive/snapshot-rules'
import { type CommandHandler, refuseWith } from '../context'
import { renameCopy } from '../ontap/copy-index'
import {
  busyFinding,
  checkSnapshotCreation,
  checkVolumeOnline,
  createSnapshot,
  deleteSnapshot,
  isMirrorDestination,
  volumeSubject,
} from '../ontap/snapshot-copies'
import { refuseByRule } from '../smhv/refusals'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { diskServiceFindings } from './disk-use'

/** What making a Snapshot copy of a disk under this name would meet. */
export function checkCreateDiskSnapshot(world: ReadonlyWorld, diskId: WindowsDiskId, name: string): Finding[] {
  const disk = world.disks[diskId]
  const volume = disk && volumeOfDisk(world, diskId)
  if (!disk || !volume) return [finding('disk/not-a-lun')]
  return [
    ...diskServiceFindings(world, disk),
    ...checkSnapshotName(volumeSubject(world, volume), name, isNameTaken(world, volume, name)),
    ...checkSnapshotCreation(world, volume, 1),
  ]
}

/** The volume of the LUN behind a disk. */
export function volumeOfDisk(world: ReadonlyWorld, diskId: WindowsDiskId): Readonly<Volume> | undefined {
  const lunId = world.disks[diskId]?.lunId ?? null
  const lun = lunId === null ? undefined : world.luns[lunId]
  return lun && world.volumes[lun.volumeId]
}

function isNameTaken(world: ReadonlyWorld, volume: Readonly<Volume>, name: string, but?: SnapshotId): boolean {
  return volume.snapshotIds.some((id) => id !== but && world.snapshots[id]?.name === name)
}

export const createDiskSnapshot: CommandHandler<'createDiskSnapshot'> = (context, { diskId, name }) => {
  const { world } = context
  if (!world.disks[diskId]) return refuseWith('unknown', 'disk/unknown')
  const findings = checkCreateDiskSnapshot(world, diskId, name)
  if (hasErrors(findings)) return refuseByRule(findings)
  const volumeId = must(volumeOfDisk(world, diskId), diskId).id
  const made = createSnapshot(context, { volumeId, name, kind: 'other', backupId: null })
  return ok({ id: must(made.ok ? made.value : undefined, name).id, jobId: null })
}

/** What renaming a Snapshot copy would meet. */
export function checkRenameDiskSnapshot(world: ReadonlyWorld, snapshotId: SnapshotId, name: string): Finding[] {
  const copy = world.snapshots[snapshotId]
  const volume = copy && world.volumes[copy.volumeId]
  if (!copy || !volume) return []
  return [
    ...checkRenameSnapshot(snapshotFacts(world, copy, volume, [])),
    ...checkSnapshotName(volumeSubject(world, volume), name, isNameTaken(world, volume, name, copy.id)),
  ]
}

export const renameDiskSnapshot: CommandHandler<'renameDiskSnapshot'> = (context, { snapshotId, name }) => {
  const copy = context.world.snapshots[snapshotId]
  if (!copy) return refuseWith('unknown', 'snapshot/unknown')
  const findings = checkRenameDiskSnapshot(context.world, snapshotId, name)
  if (hasErrors(findings)) return refuseByRule(findings)
  renameCopy(context.world, copy, name)
  context.emit('volume.changed', { volumeId: copy.volumeId })
  return ok({ id: snapshotId, jobId: null })
}

/** What deleting a Snapshot copy would meet. */
export function checkDeleteDiskSnapshot(world: ReadonlyWorld, snapshotId: SnapshotId): Finding[] {
  const copy = world.snapshots[snapshotId]
  const volume = copy && world.volumes[copy.volumeId]
  return copy && volume ? checkDeleteSnapshot(snapshotFacts(world, copy, volume, busyFinding(world, snapshotId))) : []
}

/** Deletes a Snapshot copy; to a backup of SMHV it was deleted behind its back. */
export const deleteDiskSnapshot: CommandHandler<'deleteDiskSnapshot'> = (context, { snapshotId }) => {
  const { world } = context
  const copy = world.snapshots[snapshotId]
  if (!copy) return refuseWith('unknown', 'snapshot/unknown')
  const findings = checkDeleteDiskSnapshot(world, snapshotId)
  if (hasErrors(findings)) return refuseByRule(findings)
  const deleted = deleteSnapshot(context, snapshotId)
  must(deleted.ok ? deleted : undefined, snapshotId)
  if (copy.backupId !== null && world.backups[copy.backupId]) world.lostSnapshots[snapshotId] = copy
  return ok({ id: snapshotId, jobId: null })
}

function snapshotFacts(
  world: ReadonlyWorld,
  copy: Readonly<SnapshotCopy>,
  volume: Readonly<Volume>,
  more: readonly Finding[],
): SnapshotFacts {
  const offline = checkVolumeOnline(world, volume)
  const readOnly = isMirrorDestination(world, volume.id)
    ? [finding('mirror/destination-read-only', { subject: volumeSubject(world, volume) })]
    : []
  return {
    subject: subjectOf('snapshot', copy),
    kind: copy.kind,
    backup: copy.backupId === null ? null : (world.backups[copy.backupId]?.name ?? null),
    storage: offline.length > 0 ? offline : [...readOnly, ...more],
  }
}
