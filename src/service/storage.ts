import { ok } from '@/base/result'
import type { LunResource, SnapshotResource, StorageSystemResource, VolumeResource } from '@/contract'
import type { BackupId, LunId, SnapshotId, StorageSystemId, VolumeId } from '@/domain/ids'
import type { ControllerAction } from '@/domain/ontap/controller-rules'
import type { Lun, SnapshotCopy, Volume } from '@/domain/ontap/storage'
import type { ReadonlyWorld, Simulation } from '@/sim'
import type { Answered } from './answer'
import { refusal } from './errors'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'
import {
  presentAggregate,
  presentLun,
  presentSnapshot,
  presentStorageSystem,
  presentVolume,
  systemName,
} from './storage-presenter'

type Endpoints = Pick<
  Service,
  | 'listStorageSystems'
  | 'changeStorageSystem'
  | 'takeOver'
  | 'giveBack'
  | 'listAggregates'
  | 'listVolumes'
  | 'changeDedupe'
  | 'listLuns'
  | 'listSnapshots'
  | 'mountSnapshot'
  | 'unmountSnapshot'
>

interface ControllerRequest {
  readonly params: { readonly storageSystemId: string }
  readonly consoleId: string
  readonly idempotencyKey: string | undefined
}

/** The storage side, which belongs to no console. */
export function storage(simulation: Simulation): Endpoints {
  const controller = (
    { params, consoleId: origin, idempotencyKey: key }: ControllerRequest,
    action: ControllerAction,
  ): Answered<StorageSystemResource> => {
    const storageSystemId = params.storageSystemId as StorageSystemId
    const done = simulation.execute({ type: 'changeController', storageSystemId, action }, { key, origin })
    if (!done.ok) return done
    return simulation.read((world) => {
      const system = world.storageSystems[storageSystemId]
      return system ? ok({ body: presentStorageSystem(world, system) }) : refusal('unknown', 'request/unknown')
    })
  }
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

    changeStorageSystem: (request) =>
      controller(request, request.body.takeoverEnabled ? 'enable-takeover' : 'disable-takeover'),
    takeOver: (request) => controller(request, 'takeover'),
    giveBack: (request) => controller(request, 'giveback'),

    listAggregates: () =>
      simulation.read((world) => {
        const items = Object.values(world.aggregates).map((aggregate) => presentAggregate(world, aggregate))
        return ok({ body: { items, total: items.length } })
      }),

    changeDedupe: ({ params, body, consoleId: origin, idempotencyKey: key }) => {
      const volumeId = params.volumeId as VolumeId
      const done = simulation.execute({ type: 'changeDedupe', volumeId, action: body.action }, { key, origin })
      return done.ok ? presentOneVolume(simulation, volumeId) : done
    },

    listLuns: ({ query }) =>
      simulation.read((world) => {
        const { volume } = query
        const luns = Object.values(world.luns).filter((lun) => volume === undefined || lun.volumeId === volume)
        return listPage(luns, query, lunSpec(world))
      }),

    mountSnapshot: ({ params, body, consoleId: origin, idempotencyKey: key }) => {
      const snapshotId = params.snapshotId as SnapshotId
      const command = { type: 'mountSnapshot', snapshotId, lunId: body.lun as LunId } as const
      const done = simulation.execute(command, { key, origin })
      if (!done.ok) return done
      const id = done.value.id as LunId
      return simulation.read((world) => {
        const lun = world.luns[id]
        return lun ? ok({ body: presentLun(world, lun) }) : refusal('unknown', 'lun/unknown')
      })
    },

    unmountSnapshot: ({ params, consoleId: origin }) => {
      const done = simulation.execute({ type: 'unmountSnapshot', lunId: params.lunId as LunId }, { origin })
      return done.ok ? ok({ body: undefined }) : done
    },
  }
}

/** One volume, as an answer. */
export function presentOneVolume(simulation: Simulation, id: VolumeId): Answered<VolumeResource> {
  return simulation.read((world) => {
    const volume = world.volumes[id]
    return volume ? ok({ body: volumeSpec(world).present(volume) }) : refusal('unknown', 'request/unknown')
  })
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

function lunSpec(world: ReadonlyWorld): PageSpec<Readonly<Lun>, LunResource> {
  const volumeName = (lun: Readonly<Lun>) => world.volumes[lun.volumeId]?.name ?? lun.volumeId
  return {
    present: (lun) => presentLun(world, lun),
    texts: [(lun) => lun.path, (lun) => lun.serial, volumeName],
    keys: { path: (lun) => lun.path, volume: volumeName, size: (lun) => lun.size, serial: (lun) => lun.serial },
  }
}
