import { must } from '@/base/invariant'
import { DEFAULT_PORT, type ServiceState, TRANSPORT_PORTS, type TransportSetting } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, StorageSystemId, VmId, WindowsDiskId } from '@/domain/ids'
import type { SimContext } from '../context'
import { TOOLKIT } from '../powershell/modules'
import { systemsOfHost } from '../smhv/licensing'
import { forgetDisks } from '../windows/disk-index'
import type { World } from '../world/world'
import { clusterOfHost } from './disk-path'
import { drawGuid } from './guid'
import type { PlacedStorage } from './place-storage'
import type { ClusterPlan, DiskPlan, ServicePlan, Topology } from './topology'

/** What the Windows part of a topology became. VMs enter their ids later. */
export interface PlacedHosts {
  readonly hostIds: ReadonlyMap<string, HostId>
  readonly clusterIds: ReadonlyMap<string, ClusterId>
  /** By `<host or cluster>|<mount point>`. */
  readonly diskIds: ReadonlyMap<string, WindowsDiskId>
  readonly vmIds: Map<string, VmId>
}

/** Puts hosts, clusters, their disks and the scripts on them into the world. */
export function placeHosts(context: SimContext, topology: Topology, storage: PlacedStorage): PlacedHosts {
  const { world } = context
  const hostIds = new Map<string, HostId>()
  const clusterIds = new Map<string, ClusterId>()
  const diskIds = new Map<string, WindowsDiskId>()
  for (const { name } of topology.clusters) clusterIds.set(name, context.nextId<ClusterId>('cluster'))
  for (const host of topology.hosts) {
    const id = context.nextId<HostId>('host')
    hostIds.set(host.name, id)
    const cluster = clusterOfHost(topology, host.name)
    world.hosts[id] = {
      id,
      name: host.name,
      domain: host.domain,
      site: host.site,
      windows: host.windows,
      edition: host.edition ?? 'datacenter',
      clusterId: cluster ? must(clusterIds.get(cluster.name), cluster.name) : null,
      up: true,
      clockOffset: 0,
      blockedPorts: [],
      smhv: service(host.smhv),
      snapDrive: service(host.snapDrive),
      hotfixes: [...host.hotfixes],
      smhvLicense: host.smhvLicense ?? null,
      snapDriveLicense: host.snapDriveLicense ?? null,
      registry: {},
      transports: [],
      executionPolicy: host.executionPolicy ?? 'Restricted',
      powerShellModules: host.toolkit === true ? [TOOLKIT] : [],
    }
    for (const disk of host.disks) {
      diskIds.set(`${host.name}|${disk.mountPoint}`, placeDisk(context, storage, disk, { hostId: id }))
    }
  }
  for (const cluster of topology.clusters) placeCluster(context, storage, cluster, { hostIds, clusterIds, diskIds })
  for (const { hosts, path, content } of topology.scripts) {
    for (const name of hosts) world.scripts[`${must(hostIds.get(name), `host ${name}`)}|${path}`] = content
  }
  for (const { name, snapDrive, transport = 'https' } of topology.hosts) {
    const host = must(context.world.hosts[must(hostIds.get(name), name)], name)
    if (snapDrive) host.transports = systemsOfHost(context.world, host).map(({ id }) => transportTo(id, transport))
  }
  return { hostIds, clusterIds, diskIds, vmIds: new Map() }
}

function placeCluster(
  context: SimContext,
  storage: PlacedStorage,
  cluster: ClusterPlan,
  ids: {
    readonly hostIds: ReadonlyMap<string, HostId>
    readonly clusterIds: ReadonlyMap<string, ClusterId>
    readonly diskIds: Map<string, WindowsDiskId>
  },
): void {
  const id = must(ids.clusterIds.get(cluster.name), `cluster ${cluster.name}`)
  const nodeId = (name: string): HostId => must(ids.hostIds.get(name), `host ${name}`)
  context.world.clusters[id] = {
    id,
    name: cluster.name,
    domain: cluster.domain,
    site: cluster.site,
    windows: cluster.windows,
    nodeIds: cluster.nodes.map(nodeId),
    ownerNodeId: nodeId(cluster.owner),
    asymmetric: cluster.asymmetric ?? false,
    preferredOwners: {},
  }
  for (const disk of cluster.disks) {
    const ownerNodeId = nodeId(must(disk.owner, `owner of ${disk.mountPoint}`))
    const fileSystem = disk.kind === 'csv' && cluster.windows === '2012' ? 'CSVFS' : 'NTFS'
    const diskId = placeDisk(context, storage, disk, { clusterId: id, ownerNodeId, fileSystem })
    ids.diskIds.set(`${cluster.name}|${disk.mountPoint}`, diskId)
  }
}

/** After the VMs are placed: which node is meant for which VM and disk of a cluster (R234). */
export function placePreferredOwners(world: World, { clusters }: Topology, placed: PlacedHosts): void {
  for (const { name, preferredOwners = {} } of clusters) {
    const cluster = must(world.clusters[must(placed.clusterIds.get(name), name)], name)
    for (const [item, node] of Object.entries(preferredOwners)) {
      const id = placed.diskIds.get(`${name}|${item}`) ?? must(placed.vmIds.get(item), `VM or disk ${item}`)
      cluster.preferredOwners[id] = must(placed.hostIds.get(node), `host ${node}`)
    }
  }
}

function placeDisk(
  context: SimContext,
  storage: PlacedStorage,
  disk: DiskPlan,
  owner: { hostId?: HostId; clusterId?: ClusterId; ownerNodeId?: HostId; fileSystem?: 'CSVFS' | 'NTFS' },
): WindowsDiskId {
  const id = context.nextId<WindowsDiskId>('disk')
  context.world.disks[id] = {
    id,
    kind: disk.kind,
    hostId: owner.hostId ?? null,
    clusterId: owner.clusterId ?? null,
    lunId: disk.lun === null ? null : must(storage.lunIds.get(disk.lun), `LUN ${disk.lun}`),
    mountPoint: disk.mountPoint,
    volumeGuid: `\\\\?\\Volume{${drawGuid(context.random('scenario.volume-guids')).toLowerCase()}}\\`,
    fileSystem: owner.fileSystem ?? 'NTFS',
    ownerNodeId: owner.ownerNodeId ?? null,
    bitLocker: disk.bitLocker ?? false,
    softwareCopies: 0,
  }
  forgetDisks(context.world)
  return id
}

function transportTo(storageSystemId: StorageSystemId, protocol: TransportSetting['protocol']): TransportSetting {
  return { storageSystemId, protocol, port: TRANSPORT_PORTS[protocol], user: 'svc-snapdrive' }
}

function service(plan: ServicePlan | null): ServiceState | null {
  return plan && { version: plan.version, port: plan.port ?? DEFAULT_PORT, running: plan.running ?? true }
}
