import { must } from '@/base/invariant'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { HostId, VmId, WindowsDiskId } from '@/domain/ids'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import type { SimContext } from '../context'
import { cancelMigration } from '../hyperv/migrations'
import { changePlace, vmsOfCluster } from '../hyperv/vm-index'
import { releasePhysicalDisks } from '../snapdrive/attached-vhds'
import { moveDisk, moveGroup } from '../snapdrive/cluster-groups'
import type { ReadonlyWorld } from '../world/world'
import { disksOfOwner } from './disk-index'

/** What a node of a cluster owned and another one has now. */
export interface FailedOver {
  readonly vmIds: VmId[]
  readonly diskIds: WindowsDiskId[]
  readonly group: boolean
}

/** The first other node of the cluster that is up. */
export function heirOf(world: ReadonlyWorld, host: Readonly<HyperVHost>): HostId | undefined {
  const cluster = host.clusterId === null ? undefined : world.clusters[host.clusterId]
  return cluster?.nodeIds.find((nodeId) => nodeId !== host.id && world.hosts[nodeId]?.up)
}

/** What a node of a cluster owns: shared VMs, CSVs and shared disks, the cluster group. */
export function ownedBy(world: ReadonlyWorld, { id, clusterId }: Readonly<HyperVHost>): FailedOver {
  if (clusterId === null) return { vmIds: [], diskIds: [], group: false }
  const vms = vmsOfCluster(world, clusterId).filter((vm) => vm.hostId === id)
  const disks = disksOfOwner(world, clusterId).filter((disk) => disk.ownerNodeId === id)
  const group = world.clusters[clusterId]?.ownerNodeId === id
  return { vmIds: vms.map((vm) => vm.id), diskIds: disks.map((disk) => disk.id), group }
}

/** Hands all this from node to node, as far as the first one still has it. VMs that run start anew there (R8). */
export function handOver(context: SimContext, owned: FailedOver, from: Readonly<HyperVHost>, to: HostId): void {
  const { world } = context
  const clusterId = must(from.clusterId, `cluster of ${from.name}`)
  const cluster = must(world.clusters[clusterId], `cluster ${clusterId}`)
  if (owned.group && cluster.ownerNodeId === from.id) {
    cluster.ownerNodeId = to
    moveGroup(world, clusterId, CORE_CLUSTER_GROUP, to)
  }
  for (const id of owned.diskIds) {
    const disk = world.disks[id]
    if (disk?.ownerNodeId === from.id) moveDisk(world, disk, to)
  }
  for (const id of owned.vmIds) {
    const vm = world.vms[id]
    if (vm?.clusterId !== clusterId || vm.hostId !== from.id) continue
    changePlace(world, vm, (row) => (row.hostId = to))
    releasePhysicalDisks(world, id)
    cancelMigration(world, vm)
    if (vm.state === 'running') vm.bootCount++
    context.emit('virtual-machine.changed', { vmId: vm.id })
  }
  context.emit('cluster.changed', { clusterId })
}
