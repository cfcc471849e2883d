import { addTo } from '@/base/multimap'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { ClusterId, HostId, VmId, WindowsDiskId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'

type Vm = Readonly<VirtualMachine>
type Rows = readonly Vm[]

/** Who has which VMs, found out in one walk; rows in the order of the table. */
interface VmIndex {
  readonly all: Rows
  /** The place of each in the table. */
  readonly order: ReadonlyMap<VmId, number>
  readonly byHost: ReadonlyMap<HostId, Rows>
  readonly byCluster: ReadonlyMap<ClusterId, Rows>
  /** Dedicated ones by their host, shared ones by their cluster (R88). */
  readonly byOwner: ReadonlyMap<HostId | ClusterId, Rows>
  readonly byDisk: ReadonlyMap<WindowsDiskId, Rows>
  /** By lists of VMs, those of datasets, which are never changed but replaced. */
  readonly hostIdsOf: WeakMap<readonly VmId[], readonly HostId[]>
}

/**
 * By the table of VMs of a world: beside the world, and made anew when it is asked for the next time after a VM has come, gone or
 * moved. That happens seldom, and whole fleets are asked for the VMs of a host again and again.
 */
const indexes = new WeakMap<ReadonlyWorld['vms'], VmIndex>()

function newIndex(vms: ReadonlyWorld['vms']): VmIndex {
  const all = Object.values(vms)
  const byHost = new Map<HostId, Vm[]>()
  const byCluster = new Map<ClusterId, Vm[]>()
  const byOwner = new Map<HostId | ClusterId, Vm[]>()
  const byDisk = new Map<WindowsDiskId, Vm[]>()
  const order = new Map<VmId, number>()
  for (const vm of all) {
    order.set(vm.id, order.size)
    addTo(byHost, vm.hostId, vm)
    if (vm.clusterId !== null) addTo(byCluster, vm.clusterId, vm)
    addTo(byOwner, vm.clusterId ?? vm.hostId, vm)
    addOnce(byDisk, vm.configuration.diskId, vm)
    addOnce(byDisk, vm.snapshots.diskId, vm)
    for (const { location } of vm.disks) addOnce(byDisk, location.diskId, vm)
  }
  return { all, order, byHost, byCluster, byOwner, byDisk, hostIdsOf: new WeakMap() }
}

/** A VM has many files on one disk, which has it once. */
function addOnce(byDisk: Map<WindowsDiskId, Vm[]>, diskId: WindowsDiskId | null, vm: Vm): void {
  if (diskId !== null && byDisk.get(diskId)?.at(-1) !== vm) addTo(byDisk, diskId, vm)
}

function indexOf({ vms }: ReadonlyWorld): VmIndex {
  let index = indexes.get(vms)
  if (!index) indexes.set(vms, (index = newIndex(vms)))
  return index
}

/** A VM has come or is gone: after the table was changed. */
export function forgetVms({ vms }: ReadonlyWorld): void {
  indexes.delete(vms)
}

/** What says where a VM is. Rows are read-only in it for all others, so that none forgets the index. */
type Place = 'hostId' | 'clusterId' | 'configuration' | 'snapshots'
export type MovableVm = Omit<VirtualMachine, Place> & { -readonly [Key in Place]: VirtualMachine[Key] }

/** Changes where a VM is: its host, its cluster, the disks of its files. */
export function changePlace(world: ReadonlyWorld, vm: VirtualMachine, change: (row: MovableVm) => void): void {
  change(vm)
  forgetVms(world)
}

/** All VMs, in the order in which they came. */
export function allVms(world: ReadonlyWorld): Rows {
  return indexOf(world).all
}

/** Those of these VMs that exist, in the order in which they came. */
export function vmsAmong(world: ReadonlyWorld, ids: readonly VmId[]): Rows {
  const { order } = indexOf(world)
  const place = (id: VmId): number => order.get(id) ?? 0
  return [...new Set(ids)].sort((a, b) => place(a) - place(b)).flatMap((id) => world.vms[id] ?? [])
}

/** The VMs that are on a host now, dedicated and shared ones. */
export function vmsOfHost(world: ReadonlyWorld, id: HostId): Rows {
  return indexOf(world).byHost.get(id) ?? []
}

/** The VMs that a cluster looks after. */
export function vmsOfCluster(world: ReadonlyWorld, id: ClusterId): Rows {
  return indexOf(world).byCluster.get(id) ?? []
}

/** The VMs that managing a host (dedicated ones) or a cluster (shared ones) brings (R88). */
export function vmsOfOwner(world: ReadonlyWorld, id: HostId | ClusterId): Rows {
  return indexOf(world).byOwner.get(id) ?? []
}

/** VMs with a file or a physical disk on a disk. */
export function vmsOnDisk(world: ReadonlyWorld, id: WindowsDiskId): Rows {
  return indexOf(world).byDisk.get(id) ?? []
}

/** The nodes on which a VM may run: its host, or all nodes of its cluster. Schedules go on after a failover (R8). */
export function memberHostIds(world: ReadonlyWorld, vmIds: readonly VmId[]): readonly HostId[] {
  const { hostIdsOf } = indexOf(world)
  let ids = hostIdsOf.get(vmIds)
  if (!ids) hostIdsOf.set(vmIds, (ids = findHostIds(world, vmIds)))
  return ids
}

function findHostIds(world: ReadonlyWorld, vmIds: readonly VmId[]): readonly HostId[] {
  const ids = new Set<HostId>()
  // Most VMs of a dataset are of one cluster, whose nodes need be gone through once only.
  const clusters = new Set<ClusterId>()
  for (const vmId of vmIds) {
    const vm = world.vms[vmId]
    if (!vm || (vm.clusterId !== null && clusters.has(vm.clusterId))) continue
    const cluster = vm.clusterId === null ? undefined : world.clusters[vm.clusterId]
    if (cluster) clusters.add(cluster.id)
    for (const id of cluster?.nodeIds ?? [vm.hostId]) ids.add(id)
  }
  return [...ids]
}

/** Whether one of these VMs may run on one of these hosts. */
export function mayRunOn(world: ReadonlyWorld, vmIds: readonly VmId[], hostIds: ReadonlySet<HostId>): boolean {
  return memberHostIds(world, vmIds).some((id) => hostIds.has(id))
}

/** Whether what is known of the VMs is what their rows say. For tests. */
export function isVmIndexTrue(world: ReadonlyWorld): boolean {
  const known = indexOf(world)
  const found = newIndex(world.vms)
  return (
    isSameList(known.all, found.all) &&
    isSameMap(known.byHost, found.byHost) &&
    isSameMap(known.byCluster, found.byCluster) &&
    isSameMap(known.byOwner, found.byOwner) &&
    isSameMap(known.byDisk, found.byDisk) &&
    Object.values(world.datasets).every(({ vmIds }) => isKnownRightly(world, vmIds))
  )
}

function isKnownRightly(world: ReadonlyWorld, vmIds: readonly VmId[]): boolean {
  return memberHostIds(world, vmIds).join(' ') === findHostIds(world, vmIds).join(' ')
}

function isSameMap<Key>(one: ReadonlyMap<Key, Rows>, other: ReadonlyMap<Key, Rows>): boolean {
  return one.size === other.size && [...one].every(([key, rows]) => isSameList(rows, other.get(key) ?? []))
}

function isSameList(one: Rows, other: Rows): boolean {
  return one.length === other.length && one.every((row, at) => row === other[at])
}
