import { must } from '@/base/invariant'
import { addTime, SECOND } from '@/base/sim-time'
import type { VirtualMachine, VmState } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import { recomputeVmWriteRates } from '../ontap/volume-space'
import { releasePhysicalDisks } from '../snapdrive/attached-vhds'
import type { ReadonlyWorld } from '../world/world'
import { forgetVms } from './vm-index'

/** Milliseconds from the start of a VM until its guest is up; a saved one only reads its memory back. */
export const BOOT_TIME = 40 * SECOND
const RESUME_TIME = 5 * SECOND

/** The lock of whatever works on a VM alone: a restore. */
export function vmLock(vmId: VmId): string {
  return `vm:${vmId}`
}

/** Whether a restore works on the VM, so that nothing else may change it. */
export function isVmHeld(world: ReadonlyWorld, vmId: VmId): boolean {
  return world.locks[vmLock(vmId)]?.mode === 'exclusive'
}

/** Puts a VM into a state at once. */
export function setVmState(context: SimContext, vmId: VmId, state: VmState): void {
  const vm = must(context.world.vms[vmId], `VM ${vmId}`)
  if (vm.state === state) return
  if (state === 'running') vm.bootCount += vm.state === 'off' ? 1 : 0
  vm.state = state
  recomputeVmWriteRates(context.world, vm)
  context.emit('virtual-machine.changed', { vmId })
}

/** Starts a VM: it runs when its guest has come up, unless something else has become of it by then. */
export function startVm(context: SimContext, vmId: VmId): void {
  const vm = must(context.world.vms[vmId], `VM ${vmId}`)
  const { bootCount, state } = vm
  const at = addTime(context.now, state === 'saved' ? RESUME_TIME : BOOT_TIME)
  context.schedule(at, { type: 'virtual-machine.booted', vmId, bootCount })
}

/** Handles the due event of a started VM. */
export function onVmBooted(context: SimContext, due: { readonly vmId: VmId; readonly bootCount: number }): void {
  const vm = context.world.vms[due.vmId]
  if (!vm || vm.bootCount !== due.bootCount || vm.state === 'running') return
  if (context.world.hosts[vm.hostId]?.up) setVmState(context, vm.id, 'running')
}

/** Hyper-V loses a VM: it vanishes from Hyper-V Manager. */
export function removeVm(context: SimContext, vmId: VmId): VirtualMachine {
  const { world } = context
  const vm = must(world.vms[vmId], `VM ${vmId}`)
  delete world.vms[vmId]
  forgetVms(world)
  delete world.migrations[vmId]
  releasePhysicalDisks(world, vmId)
  recomputeVmWriteRates(world, vm)
  context.emit('virtual-machine.deleted', { vmId })
  return vm
}

/** Hyper-V gets a VM: it appears in Hyper-V Manager. */
export function addVm(context: SimContext, vm: VirtualMachine): void {
  context.world.vms[vm.id] = vm
  forgetVms(context.world)
  recomputeVmWriteRates(context.world, vm)
  context.emit('virtual-machine.created', { vmId: vm.id })
}
