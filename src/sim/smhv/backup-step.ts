import { missing } from '@/base/invariant'
import type { Finding } from '@/domain/finding'
import { type BackupVmFacts, judgeVm, type VmVerdict } from '@/domain/smhv/backup-rules'
import type { FaultKindName } from '@/domain/faults'
import type { HostId, VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import type { StepResult } from '../kernel/operation'
import type { ReadonlyWorld } from '../world/world'
import { hostServices } from './backup-facts'
import type { BackupKind, BackupRun, CopySet } from './backup-run'
import type { OperationOfJob, StepOfJob } from './job-definition'
import { vmNameOf } from './vm-names'

export type Backup = OperationOfJob<'backup'>
export type BackupSteps = BackupKind['steps']
export type BackupStepResult = StepResult<BackupSteps, Finding>
export type BackupStepTable<Names extends keyof BackupSteps> = {
  readonly [S in Names]: StepOfJob<'backup', S>
}

export function failedWith(findings: readonly Finding[]): BackupStepResult {
  return { kind: 'failed', findings }
}

export function setOf(operation: Backup, set: number): CopySet {
  return operation.data.sets[set] ?? missing(`set ${set} of ${operation.id}`)
}

export function hostName(world: ReadonlyWorld, hostId: HostId | null): string {
  return hostId === null ? '' : (world.hosts[hostId]?.name ?? hostId)
}

/** What keeps the hosts of a set from going on: VSS's own, or those of the VMs where there is no VSS. */
export function setHostFindings(world: ReadonlyWorld, copySet: CopySet): Finding[] {
  const { nodeIds, hostId } = copySet
  const findings = nodeIds.flatMap((id) => hostServices(world, id))
  if (hostId !== null && !nodeIds.includes(hostId)) findings.push(...hostServices(world, hostId))
  return findings
}

/** A step on a set: nothing happens on a host that has gone away meanwhile. */
export function onSet<P extends { readonly set: number; readonly hostId: HostId | null }>(
  effect: (context: SimContext, operation: Backup, copySet: CopySet, params: P) => BackupStepResult,
): (context: SimContext, operation: Backup, params: P) => BackupStepResult {
  return (context, operation, params) => {
    const copySet = setOf(operation, params.set)
    const away = setHostFindings(context.world, copySet)
    return away.length > 0 ? failedWith(away) : effect(context, operation, copySet, params)
  }
}

/** Whether a VM can still be backed up as the running backup means to: it may have changed since the start. */
export function judgeRunningVm(world: ReadonlyWorld, { backupType, options }: BackupRun, vmId: VmId): VmVerdict {
  const vm = world.vms[vmId]
  const facts: BackupVmFacts = {
    vmId,
    subject: { type: 'virtual-machine', id: vmId, name: vmNameOf(world, vmId) },
    state: vm?.state ?? null,
    migrating: vm !== undefined && vm.migration !== 'none',
    integrationBackup: vm?.integration.backup ?? false,
    // What follows was asked when the backup began, and its locks keep it so.
    restoring: false,
    managed: true,
    configuration: [],
  }
  return judgeVm(facts, { backupType, allowSavedState: options.allowSavedState })
}

export function hasFault(world: ReadonlyWorld, kind: FaultKindName, targetId: string | null): boolean {
  return Object.values(world.faults).some((fault) => fault.kind === kind && fault.targetId === targetId)
}

/** `1 VM`, `3 VMs` */
export function count(things: number, name: string): string {
  return things === 1 ? `1 ${name}` : `${things} ${name}s`
}
