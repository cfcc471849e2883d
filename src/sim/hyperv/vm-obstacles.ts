import { finding, type Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { ReadonlyWorld } from '../world/world'
import { subjectOf } from '../world/subjects'
import { hostDownFindings } from './host-power'
import { isVmHeld } from './vm-state'

/** What keeps the settings of a VM from being changed now: its host is down, a restore or a migration has it. */
export function vmObstacles(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): Finding[] {
  const subject = subjectOf('virtual-machine', vm)
  const down = hostDownFindings(world, vm.hostId)
  if (down.length > 0) return down
  if (isVmHeld(world, vm.id)) return [finding('restore/vm-busy', { subject })]
  return vm.migration === 'none' ? [] : [finding('migration/vm-migrating', { subject })]
}
