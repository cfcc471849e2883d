import { ok } from '@/base/result'
import type { SnapDriveDisk } from '@/contract'
import type { HostId, IgroupId, LunId, SnapshotId, VolumeId, WindowsDiskId } from '@/domain/ids'
import type { DiskPlacement } from '@/domain/snapdrive/disk-connection'
import {
  checkConnectDisk,
  checkCreateDisk,
  checkDeleteDisk,
  checkDisconnectDisk,
  type Command,
  type Simulation,
} from '@/sim'
import type { Answered } from './answer'
import { presentFinding, refusal } from './errors'
import type { Service, ServiceRequest } from './service'
import { disksOfHost, presentChoices, presentSnapDriveDisk } from './snapdrive-presenter'

type Endpoints = Pick<
  Service,
  | 'listSnapDriveDisks'
  | 'getDiskChoices'
  | 'connectDisk'
  | 'checkConnectDisk'
  | 'createDisk'
  | 'checkCreateDisk'
  | 'disconnectDisk'
  | 'checkDisconnectDisk'
>

/** SnapDrive for Windows: the disks of a host. */
export function snapDrive(simulation: Simulation): Endpoints {
  type Asked = Pick<ServiceRequest<'connectDisk'>, 'params' | 'consoleId' | 'idempotencyKey'>
  const unknownHost = () => refusal('unknown', 'host/unknown')
  const make = (
    { params, consoleId: origin, idempotencyKey: key }: Asked,
    command: Command,
  ): Answered<SnapDriveDisk> => {
    const done = simulation.execute(command, { key, origin })
    return done.ok ? diskAnswer(simulation, done.value.id as WindowsDiskId, params.hostId as HostId) : done
  }

  return {
    listSnapDriveDisks: ({ params }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        if (!host) return unknownHost()
        const items = disksOfHost(world, host)
        return ok({ body: { items, total: items.length } })
      }),

    getDiskChoices: ({ params, query }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        return host ? ok({ body: presentChoices(world, host, query) }) : unknownHost()
      }),

    connectDisk: (request) => make(request, { type: 'connectDisk', ...connectionOf(request) }),
    checkConnectDisk: (request) =>
      simulation.read((world) => {
        if (!world.hosts[request.params.hostId as HostId]) return unknownHost()
        return ok({ body: { findings: checkConnectDisk(world, connectionOf(request)).map(presentFinding) } })
      }),

    createDisk: (request) => make(request, { type: 'createDisk', ...newDiskOf(request) }),
    checkCreateDisk: (request) =>
      simulation.read((world) => {
        if (!world.hosts[request.params.hostId as HostId]) return unknownHost()
        return ok({ body: { findings: checkCreateDisk(world, newDiskOf(request)).map(presentFinding) } })
      }),

    disconnectDisk: ({ params, query, consoleId: origin }) => {
      const diskId = params.diskId as WindowsDiskId
      const command: Command = query.deleteLun
        ? { type: 'deleteDisk', diskId }
        : { type: 'disconnectDisk', diskId, force: query.force ?? false }
      const done = simulation.execute(command, { origin })
      return done.ok ? ok({ body: undefined }) : done
    },
    checkDisconnectDisk: ({ params, body }) =>
      simulation.read((world) => {
        const diskId = params.diskId as WindowsDiskId
        if (!world.disks[diskId]) return refusal('unknown', 'disk/unknown')
        const found = body.deleteLun ? checkDeleteDisk(world, diskId) : checkDisconnectDisk(world, diskId, body.force)
        return ok({ body: { findings: found.map(presentFinding) } })
      }),
  }
}

/** A disk as it is now, through the eyes of a host. */
export function diskAnswer(simulation: Simulation, diskId: WindowsDiskId, hostId?: HostId): Answered<SnapDriveDisk> {
  return simulation.read((world) => {
    const disk = world.disks[diskId]
    const id = hostId ?? disk?.hostId ?? disk?.ownerNodeId ?? null
    const host = id === null ? undefined : world.hosts[id]
    const body = disk && host ? presentSnapDriveDisk(world, disk, host) : null
    return body ? ok({ body }) : refusal('unknown', 'disk/unknown')
  })
}

type PlacementBody = Pick<ServiceRequest<'connectDisk'>['body'], keyof Omit<DiskPlacement, 'hostId'>>

function placementOf(hostId: string, body: PlacementBody): DiskPlacement {
  const { sharing, group, mountPoint, initiators, igroupIds } = body
  return { hostId: hostId as HostId, sharing, group, mountPoint, initiators, igroupIds: igroupIds as IgroupId[] | null }
}

function connectionOf({ params, body }: Pick<ServiceRequest<'connectDisk'>, 'params' | 'body'>) {
  const { lunId, snapshotId } = body
  return {
    ...placementOf(params.hostId, body),
    lunId: lunId as LunId,
    snapshotId: snapshotId as SnapshotId | null,
  }
}

function newDiskOf({ params, body }: Pick<ServiceRequest<'createDisk'>, 'params' | 'body'>) {
  const { volumeId, name, size } = body
  return { ...placementOf(params.hostId, body), volumeId: volumeId as VolumeId, name, size }
}
