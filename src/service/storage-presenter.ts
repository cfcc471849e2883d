import { toIso } from '@/base/sim-time'
import type {
  AggregateResource,
  LunResource,
  SnapshotResource,
  StorageSystemResource,
  VolumeResource,
} from '@/contract'
import { checkAvailability } from '@/domain/ontap/controller-rules'
import {
  type Aggregate,
  type Lun,
  SNAPSHOT_LIMIT,
  type SnapshotCopy,
  type StorageSystem,
  type Volume,
} from '@/domain/ontap/storage'
import {
  aggregateSpace,
  controllerFacts,
  heldBySnapshot,
  isLunOnline,
  isMirrorDestination,
  lunFindings,
  type ReadonlyWorld,
  volumeSpace,
} from '@/sim'
import { presentFinding } from './errors'

/** A controller with its licenses, partner and paths. */
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
    controller: system.controller,
    takeoverEnabled: system.takeoverEnabled,
    paths: system.paths,
    pathsLost: system.pathsLost,
    findings: checkAvailability(controllerFacts(world, system)).map(presentFinding),
  }
}

/** A volume with its space; sizes in bytes. */
export function presentVolume(world: ReadonlyWorld, volume: Readonly<Volume>, lunCount: number): VolumeResource {
  const { size, used, free, held } = volumeSpace(world, volume)
  const { dedupe } = volume
  const aggregate = world.aggregates[volume.aggregateId]
  const thin = volume.guarantee === 'none'
  return {
    id: volume.id,
    name: volume.name,
    storageSystem: { id: volume.storageSystemId, name: systemName(world, volume) },
    aggregate: { id: volume.aggregateId, name: aggregate?.name ?? volume.aggregateId },
    size,
    used,
    free,
    heldBySnapshots: held,
    thin,
    available: thin && aggregate ? Math.min(free, aggregateSpace(world, aggregate).free) : free,
    readOnly: isMirrorDestination(world, volume.id),
    dedupe: dedupe && {
      saved: dedupe.savedBytes,
      scannedAt: dedupe.scannedAt === null ? null : toIso(dedupe.scannedAt),
      scanEndsAt: dedupe.scan && toIso(dedupe.scan.endsAt),
    },
    snapshotCount: volume.snapshotIds.length,
    snapshotLimit: SNAPSHOT_LIMIT,
    lunCount,
  }
}

/** A Snapshot copy with what it belongs to and what keeps it. */
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

/** An aggregate with its space; sizes in bytes. */
export function presentAggregate(world: ReadonlyWorld, aggregate: Readonly<Aggregate>): AggregateResource {
  const { id, name, storageSystemId } = aggregate
  const volumes = Object.values(world.volumes).filter((volume) => volume.aggregateId === id)
  const storageSystem = { id: storageSystemId, name: world.storageSystems[storageSystemId]?.name ?? storageSystemId }
  const promised = volumes.reduce((sum, { size }) => sum + size, 0)
  return { id, name, storageSystem, ...aggregateSpace(world, aggregate), promised, volumeCount: volumes.length }
}

/** A LUN with the disk that shows it, and its igroups. */
export function presentLun(world: ReadonlyWorld, lun: Readonly<Lun>): LunResource {
  const { id, path, size, serial, partition, sanBoot, clone } = lun
  const volume = world.volumes[lun.volumeId]
  return {
    id,
    path,
    storageSystem: { id: volume?.storageSystemId ?? '', name: volume ? systemName(world, volume) : '' },
    volume: { id: lun.volumeId, name: volume?.name ?? lun.volumeId },
    size,
    serial,
    partition,
    sanBoot,
    online: isLunOnline(world, lun),
    igroups: lun.maps.flatMap(({ igroupId, number }) => {
      const igroup = world.igroups[igroupId]
      if (!igroup) return []
      const { name, protocol, hostId, initiators } = igroup
      const host = { id: hostId, name: world.hosts[hostId]?.name ?? hostId }
      return [{ id: igroupId, name, protocol, host, initiators: [...initiators], number }]
    }),
    clone: clone && {
      lun: { id: clone.lunId, name: world.luns[clone.lunId]?.path ?? clone.lunId },
      snapshot: { id: clone.snapshotId, name: world.snapshots[clone.snapshotId]?.name ?? clone.snapshotId },
    },
    findings: lunFindings(world, lun).map(presentFinding),
  }
}

/** Name of the storage system of a volume. */
export function systemName(world: ReadonlyWorld, volume: Readonly<Volume>): string {
  return world.storageSystems[volume.storageSystemId]?.name ?? volume.storageSystemId
}
