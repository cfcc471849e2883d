import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { HostId, ManagedHostId, VmId } from '@/domain/ids'
import { allVms, vmNameOf, vmsAmong, vmsOfHost, vmsOfOwner } from '@/sim'
import { type ConsoleView, lastBackupOf, managedHostOf } from './console-view'
import { protectionOf } from './protection'
import type { ServiceRequest } from './service'

/** A VM, or what is known of one that was deleted from Hyper-V. */
export type VmRow = Readonly<VirtualMachine>

/** What filters VMs. */
export type VmFilter = Omit<ServiceRequest<'listVirtualMachines'>['query'], 'q' | 'sort' | 'order' | 'offset' | 'limit'>

/** The VM; of one that was deleted from Hyper-V, as its latest backup of this console knows it. */
export function vmRow(view: ConsoleView, vmId: VmId): VmRow | undefined {
  return view.world.vms[vmId] ?? deletedVm(view, vmId)
}

function deletedVm(view: ConsoleView, id: VmId): VmRow | undefined {
  const then = lastBackupOf(view, id)?.vms.find((vm) => vm.vmId === id)
  if (!then) return undefined
  const { guid, name, hostId, clusterId, guest, integration, applications, configuration, snapshots, disks } = then
  const { writeRate } = then
  const machine = { id, guid, name, hostId, clusterId, guest, integration: { ...integration }, writeRate }
  const files = { configuration, snapshots, snapshotLocationMoved: false, disks: [...disks] }
  return { ...machine, ...files, applications: [...applications], state: 'off', migration: 'none', bootCount: 0 }
}

/** A member of a dataset that was deleted before its first backup: nothing but its name is left. */
function forgottenVm(view: ConsoleView, id: VmId): VmRow {
  const nowhere = { path: '', diskId: null }
  const machine = { id, guid: '', name: vmNameOf(view.world, id), hostId: 'unknown' as HostId, clusterId: null }
  const files = { configuration: nowhere, snapshots: nowhere, snapshotLocationMoved: false, disks: [], writeRate: 0 }
  const guest = { guest: '', integration: { version: '', backup: false }, applications: [] }
  return { ...machine, ...files, ...guest, state: 'off', migration: 'none', bootCount: 0 }
}

/**
 * The VMs that a query is about; the dashboard counts the same ones. Asked for the members of a dataset or for what has
 * backups, deleted VMs and those of hosts that are not managed any more are among them.
 */
export function filterVms(view: ConsoleView, filter: VmFilter): readonly VmRow[] {
  const { host, dataset, backedUp, protection, state } = filter
  const { managed = dataset === undefined && backedUp !== true } = filter
  const tests: ((vm: VmRow) => boolean)[] = []
  if (managed) tests.push((vm) => managedHostOf(view, vm) !== undefined)
  if (host !== undefined) tests.push((vm) => managedHostOf(view, vm)?.id === host)
  if (filter.parentHost !== undefined) tests.push((vm) => vm.hostId === filter.parentHost)
  if (filter.volume !== undefined) tests.push((vm) => isOnVolume(view, vm, filter.volume))
  if (dataset !== undefined) tests.push((vm) => isMember(view, vm, dataset))
  if (backedUp !== undefined) tests.push((vm) => (lastBackupOf(view, vm.id) !== undefined) === backedUp)
  if (filter.protected !== undefined) tests.push((vm) => view.datasetsOfVm.has(vm.id) === filter.protected)
  if (protection !== undefined) tests.push((vm) => protectionOf(view, vm.id) === protection)
  if (state !== undefined) tests.push((vm) => vm.state === state)
  return [...present(view, filter), ...deletedVms(view, filter)].filter((vm) => tests.every((test) => test(vm)))
}

/** The VMs of the environment among which those are: the few of a host or dataset need not be looked for among all. */
function present({ world, datasets }: ConsoleView, { host, parentHost, dataset }: VmFilter): readonly VmRow[] {
  if (parentHost !== undefined) return vmsOfHost(world, parentHost as HostId)
  if (dataset !== undefined) return vmsAmong(world, datasets.find(({ id }) => id === dataset)?.vmIds ?? [])
  if (host === undefined) return allVms(world)
  const managed = world.managedHosts[host as ManagedHostId]
  const owner = managed?.clusterId ?? managed?.hostId
  return owner == null ? [] : vmsOfOwner(world, owner)
}

function isOnVolume({ world }: ConsoleView, vm: VmRow, volumeId: string | undefined): boolean {
  return [vm.configuration, vm.snapshots, ...vm.disks.map(({ location }) => location)].some(({ diskId }) => {
    const lunId = diskId === null ? null : (world.disks[diskId]?.lunId ?? null)
    return lunId !== null && world.luns[lunId]?.volumeId === volumeId
  })
}

function isMember(view: ConsoleView, vm: VmRow, datasetId: string): boolean {
  return view.datasetsOfVm.get(vm.id)?.some(({ id }) => id === datasetId) ?? false
}

function deletedVms(view: ConsoleView, { dataset, backedUp }: VmFilter): VmRow[] {
  const { vms } = view.world
  if (dataset !== undefined) {
    const members = view.datasets.find(({ id }) => id === dataset)?.vmIds ?? []
    return members.filter((id) => !vms[id]).map((id) => deletedVm(view, id) ?? forgottenVm(view, id))
  }
  if (backedUp !== true) return []
  return view.history.vmsWithBackups().flatMap((id) => (vms[id] ? [] : (deletedVm(view, id) ?? [])))
}
