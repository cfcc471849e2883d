import type { FailoverCluster, WindowsDisk } from '@/domain/hyperv/windows'
import type { ClusterId, HostId } from '@/domain/ids'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import type { GroupFacts } from '@/domain/snapdrive/placement-rules'
import type { ReadonlyWorld, World } from '../world/world'
import { dropAttachedVhds } from './attached-vhds'

/** The cluster services group of a disk; null = it is no resource that goes from node to node. */
export function groupOf({ kind, group, mountPoint }: Readonly<WindowsDisk>): string | null {
  if (kind !== 'shared') return null
  return group ?? `Disk ${mountPoint.slice(0, 1)}`
}

/** The groups of a cluster, that of the cluster itself first, with the node on which each is online. */
export function groupsOf(world: ReadonlyWorld, cluster: Readonly<FailoverCluster>): GroupFacts[] {
  const nameOf = (id: HostId | null) => (id === null ? '' : (world.hosts[id]?.name ?? id))
  const groups = new Map([[CORE_CLUSTER_GROUP, nameOf(cluster.ownerNodeId)]])
  for (const disk of Object.values(world.disks)) {
    const group = disk.clusterId === cluster.id ? groupOf(disk) : null
    if (group !== null && !groups.has(group)) groups.set(group, nameOf(disk.ownerNodeId))
  }
  return [...groups].map(([name, node]) => ({ name, node }))
}

/** Brings a CSV to a node, or a shared disk with all of its group: the group of the cluster itself takes the cluster along. */
export function moveDisk(world: World, disk: WindowsDisk, toHostId: HostId): void {
  disk.ownerNodeId = toHostId
  const group = groupOf(disk)
  const cluster = disk.clusterId === null ? undefined : world.clusters[disk.clusterId]
  if (group === null || !cluster) return
  moveGroup(world, cluster.id, group, toHostId)
  if (group === CORE_CLUSTER_GROUP) cluster.ownerNodeId = toHostId
}

/** Brings the disks of a group to a node. */
export function moveGroup(world: World, clusterId: ClusterId, group: string, toHostId: HostId): void {
  for (const disk of Object.values(world.disks)) {
    if (disk.clusterId !== clusterId || groupOf(disk) !== group) continue
    disk.ownerNodeId = toHostId
    // What was attached from it on another node has lost its file.
    dropAttachedVhds(world, ({ diskId, hostId }) => diskId === disk.id && hostId !== toHostId)
  }
}
