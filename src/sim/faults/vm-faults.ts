import { must } from '@/base/invariant'
import { isVhd, type VirtualDisk, type VirtualMachine, type VmState } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import { addVm, isVmHeld, removeVm, setVmState } from '../hyperv/vm-state'
import { copyPlain } from '../kernel/plain-data'
import { recomputeVmWriteRates } from '../ontap/volume-space'
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
  canClear: (world, id) => !world.vms[id as VmId] && !isVmHeld(world, id as VmId),
  clear(context, _id, { vm }) {
    const state = context.world.hosts[vm.hostId]?.up ? vm.state : 'off'
    addVm(context, { ...copyPlain(vm), state, migration: 'none', bootCount: vm.bootCount + 1 })
  },
})

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
  canClear: (world, id) => freeVm(world, id) !== undefined,
  clear(context, id, { disk, position }) {
    const vm = vmOf(context.world, id)
    if (vm.disks.some((other) => other.location.path === disk.location.path)) return
    changeDisks(context, vm, (disks) => disks.splice(position, 0, copyPlain(disk)))
  },
})

function changeDisks(context: SimContext, vm: VirtualMachine, change: (disks: VirtualDisk[]) => void): void {
  const before = copyPlain(vm)
  change(vm.disks)
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
