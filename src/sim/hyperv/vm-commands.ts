import { ok } from '@/base/result'
import type { VmState } from '@/domain/hyperv/virtual-machine'
import type { ChangeVmState } from '../commands'
import { type CommandHandler, refuseWith } from '../context'
import { subjectOf } from '../world/subjects'
import { isVmHeld, setVmState, startVm } from './vm-state'

/** From which states Hyper-V Manager offers an action. */
const ALLOWED: Record<ChangeVmState['action'], readonly VmState[]> = {
  start: ['off', 'saved', 'paused'],
  'shut-down': ['running', 'paused'],
  save: ['running', 'paused'],
}

/** Starts, shuts down or saves a VM. A VM that is started runs when its guest has come up. */
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
  if (!ALLOWED[action].includes(vm.state)) {
    return refuseWith('conflict', 'vm/state-forbids', { subject, detail: `${action}, while ${vm.state}` })
  }
  if (action === 'start') startVm(context, vmId)
  else setVmState(context, vmId, action === 'save' ? 'saved' : 'off')
  return ok({ id: vmId, jobId: null })
}
