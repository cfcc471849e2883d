import { finding, type Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import type { SimContext } from '../context'
import { subjectOf } from '../world/subjects'
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
  if (!vm || vm.hostId === hostId) return null
  return finding('backup/vm-moved', {
    subject: subjectOf('virtual-machine', vm),
    detail: `now on ${world.hosts[vm.hostId]?.name ?? vm.hostId}`,
  })
}
