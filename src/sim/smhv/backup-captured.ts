import { finding, type Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { HostId } from '@/domain/ids'
import type { SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { CapturedVm, CopySet } from './backup-run'
import { type Backup, judgeRunningVm } from './backup-step'
import { noteVmOutcome } from './jobs'

/**
 * Leaves out the VMs of a set that have gone or moved since their metadata was gathered (R165). Gives what makes the
 * whole backup fail, which is nothing if `only` says so: then VMs are no longer asked for their state.
 */
export function leaveOutMoved(
  context: SimContext,
  operation: Backup,
  copySet: CopySet,
  nodeIds: readonly HostId[],
  only: 'moved' | 'any' = 'any',
): readonly Finding[] {
  for (const captured of copySet.vms.filter(({ hostId }) => nodeIds.includes(hostId))) {
    const verdict = judgeRunningVm(context.world, operation.data, captured.vmId)
    const moved = movedFinding(context, captured)
    if (verdict.kind === 'refused' && !moved) {
      if (only === 'any') return verdict.findings
    } else if (verdict.kind === 'left-out' || moved) {
      copySet.vms = copySet.vms.filter(({ vmId }) => vmId !== captured.vmId)
      const findings = verdict.kind === 'left-out' ? verdict.findings : moved ? [moved] : []
      noteVmOutcome(context, operation.id, captured.vmId, 'failed', findings)
    }
  }
  return []
}

/** A VM on another node than its metadata says is not in the Snapshot copy that this node's VSS makes. */
function movedFinding({ world }: SimContext, { vmId, hostId }: CapturedVm): Finding | null {
  const vm = world.vms[vmId]
  return vm && vm.hostId !== hostId ? vmMoved(world, vm) : null
}

function vmMoved(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): Finding {
  const detail = `now on ${world.hosts[vm.hostId]?.name ?? vm.hostId}`
  return finding('backup/vm-moved', { subject: subjectOf('virtual-machine', vm), detail })
}

/** A VM that moved away before its metadata was gathered. */
export function leaveOut(context: SimContext, { id }: Backup, vm: Readonly<VirtualMachine>): void {
  noteVmOutcome(context, id, vm.id, 'failed', [vmMoved(context.world, vm)])
}
