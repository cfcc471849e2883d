import { toIso } from '@/base/sim-time'
import type { MirrorResource, SnapshotResource, StorageSystemResource, VolumeResource } from '@/contract'
import {
  type MirrorRelationship,
  SNAPSHOT_LIMIT,
  type SnapshotCopy,
  type StorageSystem,
  type Volume,
} from '@/domain/ontap/storage'
import type { VolumeId } from '@/domain/ids'
import { heldBySnapshot, type ReadonlyWorld, volumeSpace } from '@/sim'

export function presentStorageSystem(world: ReadonlyWorld, system: Readonly<StorageSystem>): StorageSystemResource {
  const partner = system.partnerId ? world.storageSystems[system.partnerId] : undefined
  return {
    id: system.id,
    name: system.name,
    site: system.site,
    ontapVersion: system.ontapVersion,
    partner: partner ? { id: partner.id, name: partner.name } : null,
    licenses: [...system.licenses],
    online: system.online,
  }
}

export function presentVolume(world: ReadonlyWorld, volume: Readonly<Volume>, lunCount: number): VolumeResource {
  const { size, used, free, held } = volumeSpace(world, volume)
  return {
    id: volume.id,
    name: volume.name,
    storageSystem: { id: volume.storageSystemId, name: systemName(world, volume) },
    size,
    used,
    free,
    heldBySnapshots: held,
    thin: volume.guarantee === 'none',
    snapshotCount: volume.snapshotIds.length,
    snapshotLimit: SNAPSHOT_LIMIT,
    lunCount,
  }
}

export function presentSnapshot(world: ReadonlyWorld, copy: Readonly<SnapshotCopy>): SnapshotResource {
  const volume = world.volumes[copy.volumeId]
  const backup = copy.backupId ? world.backups[copy.backupId] : undefined
  return {
    id: copy.id,
    name: copy.name,
    kind: copy.kind,
    volume: { id: copy.volumeId, name: volume?.name ?? copy.volumeId },
    storageSystem: volume ? systemName(world, volume) : '',
    createdAt: toIso(copy.createdAt),
    held: heldBySnapshot(world, copy.id),
    backup: backup ? { id: backup.id, name: backup.name } : null,
    busyWith: [...copy.busyWith],
  }
}

export function presentMirror(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>): MirrorResource {
  return {
    id: mirror.id,
    source: volumePath(world, mirror.sourceVolumeId),
    destination: volumePath(world, mirror.destinationVolumeId),
    state: mirror.state,
    status: mirror.status,
    lag: mirror.updatedAt === null ? null : world.kernel.now - mirror.updatedAt,
  }
}

/** `test02:csv01`, as Data ONTAP writes it. */
function volumePath(world: ReadonlyWorld, id: VolumeId): string {
  const volume = world.volumes[id]
  return volume ? `${systemName(world, volume)}:${volume.name}` : id
}

export function systemName(world: ReadonlyWorld, volume: Readonly<Volume>): string {
  return world.storageSystems[volume.storageSystemId]?.name ?? volume.storageSystemId
}
