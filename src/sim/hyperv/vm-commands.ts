import { ok } from '@/base/result'
import type { VirtualMachine, VmState } from '@/domain/hyperv/virtual-machine'
import type { Finding } from '@/domain/finding'
import type { VmId } from '@/domain/ids'
import type { ChangeVmState } from '../commands'
import { type CommandHandler, refuse, refuseWith } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { backedUpPlaces, vmFindings } from './vm-facts'
import { isVmHeld, setVmState, startVm } from './vm-state'

/** From which states Hyper-V Manager offers an action. */
const ALLOWED: Record<Exclude<ChangeVmState['action'], 'make-highly-available'>, readonly VmState[]> = {
  start: ['off', 'saved', 'paused'],
  'shut-down': ['running', 'paused'],
  save: ['running', 'paused'],
}

/** Starts, shuts down or saves a VM, or makes it highly available. A VM that is started runs when its guest has come up. */
export const changeVmState: CommandHandler<'changeVmState'> = (context, { vmId, action }) => {
  const { world } = context
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const subject = subjectOf('virtual-machine', vm)
  if (isVmHeld(world, vmId)) return refuseWith('conflict', 'restore/vm-busy', { subject })
  const host = world.hosts[vm.hostId]
  if (!host?.up) {
    return refuseWith('unavailable', 'host/down', host ? { subject: subjectOf('host', host) } : {})
  }
  if (action === 'make-highly-available') {
    if (!canBeShared(world, vm)) return refuseWith('conflict', 'vm/not-clusterable', { subject })
    vm.clusterId = host.clusterId
    context.emit('virtual-machine.changed', { vmId })
    return ok({ id: vmId, jobId: null })
  }
  if (world.migrations[vmId]) return refuseWith('conflict', 'migration/vm-migrating', { subject })
  if (!ALLOWED[action].includes(vm.state)) {
    return refuseWith('conflict', 'vm/state-forbids', { subject, detail: `${action}, while ${vm.state}` })
  }
  const broken = action === 'start' ? brokenPaths(world, vmId) : []
  if (broken.length > 0) return refuse('conflict', broken)
  if (action === 'start') startVm(context, vmId)
  else setVmState(context, vmId, action === 'save' ? 'saved' : 'off')
  return ok({ id: vmId, jobId: null })
}

/** A VM whose files are not where it is told that they are does not start. */
function brokenPaths(world: ReadonlyWorld, vmId: VmId): Finding[] {
  return vmFindings(world, vmId).filter(({ code }) => code === 'vm/path-broken')
}

/** A VM can fail over when all its files are on disks of the cluster and it is not in it yet. */
function canBeShared(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): boolean {
  const clusterId = world.hosts[vm.hostId]?.clusterId ?? null
  if (vm.clusterId !== null || clusterId === null) return false
  return backedUpPlaces(vm).every(({ diskId }) => diskId !== null && world.disks[diskId]?.clusterId === clusterId)
}
