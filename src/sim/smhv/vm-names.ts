import type { VmId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'

/** The name of a VM; of one that was deleted from Hyper-V, the name under which its last backup knows it. */
export function vmNameOf(world: ReadonlyWorld, vmId: VmId): string {
  const vm = world.vms[vmId]
  if (vm) return vm.name
  for (const backup of Object.values(world.backups).reverse()) {
    const then = backup.vms.find((candidate) => candidate.vmId === vmId)
    if (then) return then.name
  }
  const fault = Object.values(world.faults).find((active) => active.targetId === vmId)
  return fault?.targetName ?? vmId
}
