import type { SimTime } from '@/base/sim-time'
import type { BackupId, JobId, SnapshotId, VmId } from '@/domain/ids'
import type { Backup, BackupVm } from '@/domain/smhv/backup'
import type { SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { deleteSnapshot, knownCopy } from '../ontap/snapshot-copies'
import type { ReadonlyWorld, World } from '../world/world'
import type { BackupRun, CapturedVm, CopySet } from './backup-run'
import { managedHostIndex } from './host-target'
import { settingsInForce } from './settings-in-force'
import { snapInfoOwner } from './snapinfo-directories'
import { eraseMetadata, writeMetadata } from './snapinfo-files'

/** Enters a backup into the catalogue, which is what SnapInfo holds: from here on it exists. */
export function registerBackup(context: SimContext, jobId: JobId, startedAt: SimTime, run: BackupRun): Backup {
  const { world } = context
  const id = context.nextId<BackupId>('backup')
  const { consoleId, name, description, datasetId, datasetName, policyId, policyName } = run
  const backup: Backup = {
    id,
    consoleId,
    name,
    description,
    datasetId,
    datasetName,
    policyId,
    policyName,
    jobId,
    type: run.backupType,
    retention: copyPlain(run.retention),
    // The time in its name; the copies are somewhat younger.
    createdAt: startedAt,
    vms: run.sets.flatMap((set) => set.vms.map((vm) => withCopies(set, vm))),
    snapInfoPaths: snapInfoPaths(world, run),
    snapshotIds: run.sets.flatMap((set) => [...set.firstIds, ...set.secondIds]),
  }
  world.backups[id] = backup
  enterIndex(world, backup)
  writeMetadata(context, backup)
  for (const snapshotId of backup.snapshotIds) {
    const copy = world.snapshots[snapshotId]
    if (copy) copy.backupId = id
  }
  context.emit('backup.completed', { backupId: id, datasetId, jobId })
  return backup
}

/** Where the metadata of its VMs goes. */
function snapInfoPaths(world: ReadonlyWorld, { consoleId, sets }: BackupRun): Record<string, string> {
  const managedHostOf = managedHostIndex(world, consoleId)
  const paths: Record<string, string> = {}
  for (const vm of sets.flatMap((set) => set.vms)) {
    const managed = managedHostOf(vm)
    const snapInfo = managed && settingsInForce(world, managed).snapInfo
    if (snapInfo) paths[snapInfoOwner(vm)] = snapInfo.path
  }
  return paths
}

/** Of two backups that ran side by side, the elder may be registered last. */
function enterIndex({ backups, backupsOfDataset }: World, { id, datasetId, createdAt }: Backup): void {
  const index = (backupsOfDataset[datasetId] ??= [])
  let place = index.length
  while (place > 0 && (backups[index[place - 1] as BackupId]?.createdAt ?? 0) > createdAt) place--
  index.splice(place, 0, id)
}

/** Files come back from the second copy of a pair (R160, R181), of a crash-consistent backup from the only one. */
function withCopies(set: CopySet, vm: CapturedVm): BackupVm {
  const copies = set.secondIds.length > 0 ? set.secondIds : set.firstIds
  const byVolume = new Map(set.volumeIds.map((volumeId, index) => [volumeId, copies[index]]))
  const files = vm.files.flatMap((file) => {
    const snapshotId = byVolume.get(file.volumeId)
    return snapshotId ? [{ ...file, snapshotId }] : []
  })
  return { ...copyPlain({ ...vm, files: [] }), files }
}

/** The copies of a backup that only these VMs need; the first copy of a pair goes with its second. null: all VMs. */
export function copiesOfVm(world: ReadonlyWorld, backup: Readonly<Backup>, vmId: VmId | null): SnapshotId[] {
  if (vmId === null) return [...backup.snapshotIds]
  const others = backup.vms.filter((vm) => vm.vmId !== vmId)
  if (others.length === 0) return [...backup.snapshotIds]
  const needed = new Set(others.flatMap((vm) => vm.files.map((file) => file.snapshotId)))
  const keptNames = new Set([...needed].map((id) => nameInVolume(world, id)))
  return backup.snapshotIds.filter((id) => !needed.has(id) && !keptNames.has(`${nameInVolume(world, id)}_backup`))
}

function nameInVolume(world: ReadonlyWorld, id: SnapshotId): string {
  // Also of one that is gone: its first copy would be taken for another's.
  const copy = knownCopy(world, id)
  return copy ? `${copy.volumeId}|${copy.name}` : id
}

/** Takes a backup, or one VM's part of it, out of the catalogue and deletes its copies that nothing else needs. */
export function removeBackup(context: SimContext, backupId: BackupId, vmId: VmId | null = null): void {
  const { world } = context
  const backup = world.backups[backupId]
  if (!backup) return
  const ids = copiesOfVm(world, backup, vmId)
  // Newest first: then none of them keeps an elder one.
  for (const id of [...ids].reverse()) deleteSnapshot(context, id)
  const whole = { ...backup }
  const gone = new Set(ids)
  backup.snapshotIds = backup.snapshotIds.filter((id) => !gone.has(id))
  backup.vms = vmId === null ? [] : backup.vms.filter((vm) => vm.vmId !== vmId)
  const { datasetId } = backup
  if (backup.vms.length === 0) {
    delete world.backups[backupId]
    eraseMetadata(context, whole)
    const index = world.backupsOfDataset[datasetId]
    index?.splice(index.indexOf(backupId), 1)
    if (index?.length === 0 && !world.datasets[datasetId]) delete world.backupsOfDataset[datasetId]
  }
  context.emit('backup.deleted', { backupId, datasetId })
}
