import { must } from '@/base/invariant'
import { isVhd, type VirtualDisk, type VirtualMachine, type VmState } from '@/domain/hyperv/virtual-machine'
import type { HostId, VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import { changePlace } from '../hyperv/vm-index'
import { addVm, isVmHeld, removeVm, setVmState } from '../hyperv/vm-state'
import { copyPlain } from '../kernel/plain-data'
import { drawGuid } from '../scenarios/guid'
import { recomputeVmWriteRates } from '../ontap/volume-space'
import { heirOf } from '../windows/failover'
import type { ReadonlyWorld, World } from '../world/world'
import { defineFault } from './fault'

function vmOf(world: World, id: string): VirtualMachine {
  return must(world.vms[id as VmId], `VM ${id}`)
}

/** A VM that is there and that no restore is working on. */
function freeVm(world: ReadonlyWorld, id: string): Readonly<VirtualMachine> | undefined {
  return isVmHeld(world, id as VmId) ? undefined : world.vms[id as VmId]
}

const target = (world: ReadonlyWorld, id: string): string | undefined => world.vms[id as VmId]?.name

/** Gone from Hyper-V until it is restored or the deletion is undone; afterwards the one excludes the other. */
export const vmDeleted = defineFault<{ vm: VirtualMachine }>({
  target,
  canInject: (world, id) => freeVm(world, id) !== undefined,
  inject: (context, id) => ({ vm: removeVm(context, id as VmId) }),
  canClear: (world, id, { vm }) =>
    !world.vms[id as VmId] && !isVmHeld(world, id as VmId) && hostFor(world, vm) !== undefined && hasDisks(world, vm),
  clear(context, _id, { vm }) {
    const hostId = must(hostFor(context.world, vm), `host of ${vm.name}`)
    addVm(context, { ...copyPlain(vm), hostId, migration: 'none', bootCount: vm.bootCount + 1 })
  },
})

/** Whether the disks with its files are still connected. */
function hasDisks(world: ReadonlyWorld, { configuration, snapshots, disks }: Readonly<VirtualMachine>): boolean {
  const places = [configuration, snapshots, ...disks.map(({ location }) => location)]
  return places.every(({ diskId }) => diskId === null || world.disks[diskId] !== undefined)
}

/** Where a VM can be now: where it was, or on another node of its cluster. */
function hostFor(world: ReadonlyWorld, { hostId, clusterId }: Readonly<VirtualMachine>): HostId | undefined {
  const host = world.hosts[hostId]
  if (!host || host.up) return host?.id
  return clusterId === null ? undefined : heirOf(world, host)
}

/** Takes a running VM into another state; undone by starting it, unless that has been done already. */
const stopVm = (state: VmState) =>
  defineFault<null>({
    target,
    canInject: (world, id) => freeVm(world, id)?.state === 'running',
    inject(context, id) {
      setVmState(context, id as VmId, state)
      return null
    },
    canClear(world, id) {
      const vm = freeVm(world, id)
      return vm !== undefined && (vm.state === 'running' || (world.hosts[vm.hostId]?.up ?? false))
    },
    clear: (context, id) => setVmState(context, id as VmId, 'running'),
  })

export const vmSaved = stopVm('saved')
export const vmOff = stopVm('off')

/** The VM keeps at least one VHD, so that it stays a VM. */
export const vmDiskRemoved = defineFault<{ disk: VirtualDisk; position: number }>({
  target,
  canInject: (world, id) => (freeVm(world, id)?.disks.filter(isVhd).length ?? 0) > 1,
  inject(context, id) {
    const vm = vmOf(context.world, id)
    const position = vm.disks.findLastIndex(isVhd)
    const disk = must(vm.disks[position], 'last VHD')
    changeDisks(context, vm, (disks) => disks.splice(position, 1))
    return { disk, position }
  },
  canClear: (world, id, { disk: { location } }) =>
    freeVm(world, id) !== undefined && (location.diskId === null || world.disks[location.diskId] !== undefined),
  clear(context, id, { disk, position }) {
    const vm = vmOf(context.world, id)
    if (vm.disks.some((other) => other.location.path === disk.location.path)) return
    changeDisks(context, vm, (disks) => disks.splice(position, 0, copyPlain(disk)))
  },
})

function changeDisks(context: SimContext, vm: VirtualMachine, change: (disks: VirtualDisk[]) => void): void {
  const before = copyPlain(vm)
  changePlace(context.world, vm, ({ disks }) => change(disks))
  recomputeVmWriteRates(context.world, before)
  recomputeVmWriteRates(context.world, vm)
  context.emit('virtual-machine.changed', { vmId: vm.id })
}

export const vmMigrating = defineFault<null>({
  target,
  canInject(world, id) {
    const vm = freeVm(world, id)
    return vm?.state === 'running' && vm.migration === 'none'
  },
  inject(context, id) {
    setMigration(context, id, 'live')
    return null
  },
  canClear: (world, id) => freeVm(world, id) !== undefined,
  clear(context, id) {
    // It may have failed over since, and be in a migration that does end.
    if (!context.world.migrations[id as VmId]) setMigration(context, id, 'none')
  },
})

function setMigration(context: SimContext, id: string, migration: VirtualMachine['migration']): void {
  const vm = vmOf(context.world, id)
  vm.migration = migration
  context.emit('virtual-machine.changed', { vmId: vm.id })
}

/**
 * Deleted, and created anew under the same name with the same files: SMHV knows VMs by their GUID, so that the new one is
 * unprotected and the old one is missing in its datasets.
 */
export const vmRecreated = defineFault<{ vm: VirtualMachine; newId: VmId }>({
  target,
  canInject: (world, id) => freeVm(world, id)?.migration === 'none',
  inject(context, id) {
    const vm = removeVm(context, id as VmId)
    const newId = context.nextId<VmId>('vm')
    const guid = drawGuid(context.random('fault.vm-guids'))
    addVm(context, { ...copyPlain(vm), id: newId, guid, bootCount: 1 })
    return { vm, newId }
  },
  canClear(world, id, { vm, newId }) {
    // What acts on the new VM could not be undone when that is gone.
    const burdened = Object.values(world.faults).some(({ targetId }) => targetId === newId)
    const created = freeVm(world, newId)
    const up = created !== undefined && (world.hosts[created.hostId]?.up ?? false)
    const restoredSince = world.vms[id as VmId] !== undefined || isVmHeld(world, id as VmId)
    return up && !burdened && !restoredSince && hasDisks(world, vm)
  },
  clear(context, _id, { vm, newId }) {
    const { hostId, clusterId, state } = removeVm(context, newId)
    addVm(context, { ...copyPlain(vm), hostId, clusterId, state, migration: 'none', bootCount: vm.bootCount + 1 })
  },
})
