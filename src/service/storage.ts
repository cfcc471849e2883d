import { ok } from '@/base/result'
import type { SnapshotResource, VolumeResource } from '@/contract'
import type { BackupId, VolumeId } from '@/domain/ids'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import type { ReadonlyWorld, Simulation } from '@/sim'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'
import { presentMirror, presentSnapshot, presentStorageSystem, presentVolume, systemName } from './storage-presenter'

type Endpoints = Pick<Service, 'listStorageSystems' | 'listVolumes' | 'listSnapshots' | 'listMirrors'>

/** The storage side, which belongs to no console. */
export function storage(simulation: Simulation): Endpoints {
  return {
    listStorageSystems: () =>
      simulation.read((world) => {
        const items = Object.values(world.storageSystems).map((system) => presentStorageSystem(world, system))
        return ok({ body: { items, total: items.length } })
      }),

    listVolumes: ({ query }) =>
      simulation.read((world) => {
        return listPage(Object.values(world.volumes), query, volumeSpec(world))
      }),

    listSnapshots: ({ query }) =>
      simulation.read((world) => {
        return listPage(filterSnapshots(world, query), query, snapshotSpec(world))
      }),

    listMirrors: () =>
      simulation.read((world) => {
        const items = Object.values(world.mirrors).map((mirror) => presentMirror(world, mirror))
        return ok({ body: { items, total: items.length } })
      }),
  }
}

function volumeSpec(world: ReadonlyWorld): PageSpec<Readonly<Volume>, VolumeResource> {
  const luns = new Map<VolumeId, number>()
  for (const { volumeId } of Object.values(world.luns)) luns.set(volumeId, (luns.get(volumeId) ?? 0) + 1)
  return {
    present: (volume) => presentVolume(world, volume, luns.get(volume.id) ?? 0),
    texts: [(volume) => volume.name, (volume) => systemName(world, volume)],
    keys: {
      name: (volume) => volume.name,
      storageSystem: (volume) => systemName(world, volume),
      size: (volume) => volume.size,
      snapshotCount: (volume) => volume.snapshotIds.length,
    },
  }
}

/** Oldest first, as Data ONTAP lists the copies of a volume. */
function filterSnapshots(
  world: ReadonlyWorld,
  { volume, backup }: ServiceRequest<'listSnapshots'>['query'],
): readonly Readonly<SnapshotCopy>[] {
  const ids =
    backup !== undefined
      ? (world.backups[backup as BackupId]?.snapshotIds ?? [])
      : volume !== undefined
        ? (world.volumes[volume as VolumeId]?.snapshotIds ?? [])
        : undefined
  const copies = ids ? ids.flatMap((id) => world.snapshots[id] ?? []) : Object.values(world.snapshots)
  return volume === undefined ? copies : copies.filter(({ volumeId }) => volumeId === volume)
}

function snapshotSpec(world: ReadonlyWorld): PageSpec<Readonly<SnapshotCopy>, SnapshotResource> {
  return {
    present: (copy) => presentSnapshot(world, copy),
    texts: [(copy) => copy.name, (copy) => world.volumes[copy.volumeId]?.name ?? null],
    keys: {
      name: (copy) => copy.name,
      kind: (copy) => copy.kind,
      volume: (copy) => world.volumes[copy.volumeId]?.name ?? null,
      createdAt: (copy) => copy.createdAt,
    },
  }
}
