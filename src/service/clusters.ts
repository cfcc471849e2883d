import { ok } from '@/base/result'
import type { ClusterResource, ClusterRow, Ref } from '@/contract'
import type { FailoverCluster } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, VmId, WindowsDiskId } from '@/domain/ids'
import {
  clusterFindings,
  type Command,
  disksOfOwner,
  type ReadonlyWorld,
  redirectedDisks,
  type Simulation,
  vmsOfCluster,
} from '@/sim'
import { presentFinding, refusal } from './errors'
import { listPage } from './list-page'
import type { Service, ServiceRequest } from './service'

type Endpoints = Pick<Service, 'listClusters' | 'getCluster' | 'moveClusterResource' | 'setPreferredOwner'>

/** What Failover Cluster Manager shows and does. */
export function clusters(simulation: Simulation): Endpoints {
  const answer = (id: string) =>
    simulation.read((world) => {
      const cluster = world.clusters[id as ClusterId]
      return cluster ? ok({ body: presentCluster(world, cluster) }) : refusal('unknown', 'cluster/unknown')
    })
  type Asked = Pick<ServiceRequest<'moveClusterResource'>, 'params' | 'consoleId' | 'idempotencyKey'>
  const act = ({ params, consoleId: origin, idempotencyKey: key }: Asked, command: Command) => {
    const done = simulation.execute(command, { key, origin })
    return done.ok ? answer(params.clusterId) : done
  }

  return {
    listClusters: ({ query }) =>
      simulation.read((world) =>
        listPage(Object.values(world.clusters), query, {
          present: (cluster) => presentClusterRow(world, cluster),
          texts: [(cluster) => cluster.name, (cluster) => cluster.domain],
        }),
      ),

    getCluster: ({ params }) => answer(params.clusterId),

    moveClusterResource: (request) => {
      const clusterId = request.params.clusterId as ClusterId
      const { diskId, hostId } = request.body
      const toHostId = hostId as HostId
      if (diskId === null) return act(request, { type: 'moveClusterGroup', clusterId, toHostId })
      const disk = simulation.read((world) => world.disks[diskId as WindowsDiskId])
      if (disk?.clusterId !== clusterId) return refusal('unknown', 'cluster/unknown')
      return act(request, { type: 'moveClusterDisk', diskId: disk.id, toHostId })
    },

    setPreferredOwner: (request) => {
      const { itemId, hostId } = request.body
      return act(request, {
        type: 'setPreferredOwner',
        clusterId: request.params.clusterId as ClusterId,
        itemId: itemId as VmId | WindowsDiskId,
        hostId: hostId as HostId | null,
      })
    },
  }
}

function nodeOf(world: ReadonlyWorld, id: HostId): Ref {
  return { id, name: world.hosts[id]?.name ?? id }
}

function presentClusterRow(world: ReadonlyWorld, cluster: Readonly<FailoverCluster>): ClusterRow {
  const { id, name, domain, windows, nodeIds, ownerNodeId } = cluster
  return {
    id,
    name,
    domain,
    windows,
    nodes: nodeIds.map((hostId) => ({ ...nodeOf(world, hostId), up: world.hosts[hostId]?.up ?? false })),
    owner: nodeOf(world, ownerNodeId),
    csvCount: disksOfOwner(world, id).filter(({ kind }) => kind === 'csv').length,
    vmCount: vmsOfCluster(world, id).length,
  }
}

function presentCluster(world: ReadonlyWorld, cluster: Readonly<FailoverCluster>): ClusterResource {
  const { id, asymmetric, preferredOwners } = cluster
  const nodeOrNull = (hostId: HostId | null | undefined) => (hostId == null ? null : nodeOf(world, hostId))
  const redirected = redirectedDisks(world)
  return {
    ...presentClusterRow(world, cluster),
    asymmetric,
    disks: disksOfOwner(world, id).map((disk) => ({
      id: disk.id,
      name: disk.mountPoint,
      owner: nodeOrNull(disk.ownerNodeId),
      preferredOwner: nodeOrNull(preferredOwners[disk.id]),
      kind: disk.kind === 'csv' ? ('csv' as const) : ('shared' as const),
      fileSystem: disk.fileSystem,
      bitLocker: disk.bitLocker,
      redirected: redirected.has(disk.id),
    })),
    machines: vmsOfCluster(world, id)
      .map((vm) => ({
        id: vm.id,
        name: vm.name,
        owner: nodeOf(world, vm.hostId),
        preferredOwner: nodeOrNull(preferredOwners[vm.id]),
        state: vm.state,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    findings: clusterFindings(world, id).map(presentFinding),
  }
}
