import { toIso } from '@/base/sim-time'
import type { BackupDetail, BackupResource } from '@/contract'
import type { Backup, BackupVm } from '@/domain/smhv/backup'
import { heldBySnapshot, metadataReader, type ReadonlyWorld } from '@/sim'

type Row = Readonly<Backup>

/** A backup as a row of Recovery. */
export function presentBackup(world: ReadonlyWorld, backup: Row): BackupResource {
  const { retention } = backup
  return {
    id: backup.id,
    name: backup.name,
    description: backup.description,
    dataset: { id: backup.datasetId, name: backup.datasetName },
    datasetExists: world.datasets[backup.datasetId] !== undefined,
    policyName: backup.policyName,
    jobId: backup.jobId,
    type: backup.type,
    retention: { type: retention.type, rule: retention.rule && { ...retention.rule } },
    createdAt: toIso(backup.createdAt),
    vms: foundVms(world, backup).map((vm) => ({ id: vm.vmId, name: vm.name })),
    snapshotCount: backup.snapshotIds.length,
    damaged: backup.snapshotIds.some((id) => !world.snapshots[id]),
  }
}

/** VMs whose metadata lies in the SnapInfo directory that is set now. */
function foundVms(world: ReadonlyWorld, backup: Row): Row['vms'] {
  const reader = metadataReader(world, backup.consoleId)
  return backup.vms.filter((vm) => reader(backup, vm))
}

/** A backup with its VMs and Snapshot copies. */
export function presentBackupDetail(world: ReadonlyWorld, backup: Row): BackupDetail {
  return {
    ...presentBackup(world, backup),
    snapshots: backup.snapshotIds.map((id) => presentCopy(world, backup, id)),
    vmDetails: foundVms(world, backup).map((vm) => ({
      id: vm.vmId,
      guid: vm.guid,
      name: vm.name,
      exists: world.vms[vm.vmId] !== undefined,
      host: world.hosts[vm.hostId]?.name ?? vm.hostId,
      method: vm.method,
      files: vm.files.map(({ path, lunPath, bytes }) => ({ path, lunPath, bytes })),
    })),
  }
}

/** A Snapshot copy of a backup; of one that was deleted behind SMHV's back only what the metadata says is known. */
function presentCopy(world: ReadonlyWorld, backup: Row, id: Row['snapshotIds'][number]): BackupDetail['snapshots'][0] {
  const copy = world.snapshots[id]
  const volumeId = copy?.volumeId ?? fileIn(backup, id)?.volumeId
  const volume = volumeId ? world.volumes[volumeId] : undefined
  return {
    id,
    name: copy?.name ?? '',
    volume: { id: volume?.id ?? id, name: volume?.name ?? '' },
    storageSystem: (volume && world.storageSystems[volume.storageSystemId]?.name) ?? '',
    createdAt: toIso(copy?.createdAt ?? backup.createdAt),
    held: copy ? heldBySnapshot(world, id) : 0,
    busyWith: [...(copy?.busyWith ?? [])],
    missing: copy === undefined,
  }
}

function fileIn(backup: Row, id: Row['snapshotIds'][number]): BackupVm['files'][number] | undefined {
  return backup.vms.flatMap((vm) => vm.files).find((file) => file.snapshotId === id)
}
