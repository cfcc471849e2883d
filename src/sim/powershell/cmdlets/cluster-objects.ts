import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { FailoverCluster, HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { HostId } from '@/domain/ids'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import { groupOf } from '../../snapdrive/cluster-groups'
import { FAILOVER_CLUSTERS } from '../modules'
import { cmdletWith } from './smhv-objects'
import { WindowsCall } from './windows-objects'

/** A cmdlet of the module FailoverClusters. */
export const clusterCmdlet = cmdletWith(
  FAILOVER_CLUSTERS,
  (call, name) => new WindowsCall(call, name, 'ClusterCmdletException'),
)

/** A group of a cluster: its own, that of a disk, or a virtual machine. */
export type ClusterGroup =
  | { readonly kind: 'core'; readonly name: string }
  | { readonly kind: 'machine'; readonly name: string; readonly vm: Readonly<VirtualMachine> }
  | { readonly kind: 'disk'; readonly name: string; readonly disk: Readonly<WindowsDisk> }

export function clusterDisks({ world }: WindowsCall, { id }: Readonly<FailoverCluster>): Readonly<WindowsDisk>[] {
  return Object.values(world.disks).filter((disk) => disk.clusterId === id)
}

export function clusterMachines({ world }: WindowsCall, { id }: Readonly<FailoverCluster>): Readonly<VirtualMachine>[] {
  return Object.values(world.vms).filter((vm) => vm.clusterId === id)
}

/** The groups of a cluster; disks of one group are told once. */
export function clusterGroups(call: WindowsCall, cluster: Readonly<FailoverCluster>): ClusterGroup[] {
  const groups = new Map<string, ClusterGroup>([
    [CORE_CLUSTER_GROUP, { kind: 'core', name: CORE_CLUSTER_GROUP }],
    ...clusterMachines(call, cluster).map((vm) => [`vm ${vm.id}`, { kind: 'machine', name: vm.name, vm }] as const),
  ])
  for (const disk of clusterDisks(call, cluster)) {
    const name = groupOf(disk)
    if (name !== null && !groups.has(name)) groups.set(name, { kind: 'disk', name, disk })
  }
  return [...groups.values()]
}

export function ownerOf(cluster: Readonly<FailoverCluster>, group: ClusterGroup): HostId | null {
  if (group.kind === 'core') return cluster.ownerNodeId
  return group.kind === 'machine' ? group.vm.hostId : group.disk.ownerNodeId
}

const same = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/\\$/, '') === b.toLowerCase().replace(/\\$/, '')

/** By its name; that of a disk by its mount point too, as Failover Cluster Manager shows it here. */
export function groupNamed(call: WindowsCall, cluster: Readonly<FailoverCluster>, name: string): ClusterGroup {
  const disk = clusterDisks(call, cluster).find(({ mountPoint }) => same(mountPoint, name))
  if (disk) return { kind: 'disk', name, disk }
  const found = clusterGroups(call, cluster).find((group) => same(group.name, name))
  if (!found) throw call.missing(`The cluster group '${name}' was not found on ${cluster.name}.`, name)
  return found
}

export function nodeNamed(call: WindowsCall, parameter = 'Node'): Readonly<HyperVHost> {
  return call.hostNamed(call.text(parameter))
}
