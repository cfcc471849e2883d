import type { HostId, JobId, VmId } from '@/domain/ids'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { ReadonlyWorld } from '../world/world'
import { type HostTarget, nodesOfTarget, ownsVm } from './host-target'

/** Whether a job of the console is working on VMs of this host or cluster. */
export function isInUse(world: ReadonlyWorld, managed: Readonly<ManagedHost>): boolean {
  return Object.values(world.operations).some(({ id }) => {
    // The id of an operation is the id of its job.
    const job = world.jobs[id as JobId]
    return job?.consoleId === managed.consoleId && job.vms.some(({ vmId }) => isOf(world, managed, vmId))
  })
}

/** Whether a job of any console is working on VMs that this host may own: its own, or those of its cluster. */
export function isHostInUse(world: ReadonlyWorld, hostId: HostId): boolean {
  return Object.values(world.managedHosts).some(
    (managed) => nodesOfTarget(world, managed).some(({ id }) => id === hostId) && isInUse(world, managed),
  )
}

/** Also of a VM that a restore has deleted for the moment. */
function isOf(world: ReadonlyWorld, target: HostTarget, vmId: VmId): boolean {
  const vm = world.vms[vmId]
  if (vm) return ownsVm(target, vm)
  return Object.values(world.operations).some(
    ({ kind, data }) => kind === 'restore' && data.vmId === vmId && ownsVm(target, data.vm),
  )
}
