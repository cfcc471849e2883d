import type { Finding } from '@/domain/finding'
import { adviseCluster, type ClusterItemFacts, type ClusterVmFacts } from '@/domain/hyperv/cluster-rules'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { FailoverCluster } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, VmId, WindowsDiskId } from '@/domain/ids'
import { backedUpPlaces } from '../hyperv/vm-facts'
import { vmsOfCluster } from '../hyperv/vm-index'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { disksOfOwner } from './disk-index'

/** What is advised for the layout of a cluster as it is. */
export function clusterFindings(world: ReadonlyWorld, clusterId: ClusterId): Finding[] {
  const cluster = world.clusters[clusterId]
  // CSVFS needs none of this; asked first, since looking at its VMs takes its time.
  if (!cluster || cluster.windows === '2012') return []
  const nameOf = (id: HostId | null | undefined) => (id == null ? null : (world.hosts[id]?.name ?? id))
  const item = (id: VmId | WindowsDiskId, name: string, node: HostId | null): ClusterItemFacts => ({
    name,
    node: nameOf(node) ?? '',
    preferred: nameOf(cluster.preferredOwners[id]),
  })
  const vmFacts = (vm: Readonly<VirtualMachine>): ClusterVmFacts => ({
    ...item(vm.id, vm.name, vm.hostId),
    subject: subjectOf('virtual-machine', vm),
    csvOwners: [...new Set(csvOwnersOf(world, vm).map((id) => nameOf(id) ?? ''))],
  })
  return adviseCluster({
    subject: subjectOf('cluster', cluster),
    windows: cluster.windows,
    nodes: cluster.nodeIds.map((id) => nameOf(id) ?? ''),
    csvs: disksOfOwner(world, clusterId)
      .filter((disk) => disk.kind === 'csv')
      .map((disk) => item(disk.id, disk.mountPoint, disk.ownerNodeId)),
    vms: vmsOfCluster(world, clusterId).map(vmFacts),
  })
}

function csvOwnersOf(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): HostId[] {
  return backedUpPlaces(vm).flatMap(({ diskId }) => {
    const disk = diskId === null ? undefined : world.disks[diskId]
    return disk?.kind === 'csv' && disk.ownerNodeId !== null ? [disk.ownerNodeId] : []
  })
}

/** Nodes that a running backup needs as owners: those on which its VSS runs. */
export function nodesInBackup(world: ReadonlyWorld, cluster: Readonly<FailoverCluster>): Set<HostId> {
  const nodes = new Set<HostId>()
  for (const { kind, data } of Object.values(world.operations)) {
    if (kind !== 'backup') continue
    for (const { hostId } of data.sets) if (hostId !== null && cluster.nodeIds.includes(hostId)) nodes.add(hostId)
  }
  return nodes
}

/** CSVs of 2008 R2 that other nodes reach through their owner just now, since a backup works on them (R229). */
export function redirectedDisks(world: ReadonlyWorld): Set<WindowsDiskId> {
  const redirected = new Set<WindowsDiskId>()
  for (const operation of Object.values(world.operations)) {
    if (operation.kind !== 'backup') continue
    const step = operation.plan[operation.position]
    const set = step && 'set' in step ? operation.data.sets[step.set] : undefined
    const host = set?.hostId ? world.hosts[set.hostId] : undefined
    if (set?.way !== 'node' || !host || host.windows === '2012') continue
    for (const id of set.csvDiskIds) redirected.add(id)
  }
  return redirected
}
