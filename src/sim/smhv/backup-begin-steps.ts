import { findingLine } from '@/domain/findings/finding-line'
import { hasErrors } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { HostId, JobId, VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { drawSerialGuid } from '../scenarios/guid'
import { acquireLocks, lockNames } from '../kernel/lock'
import { memberHostIds } from '../hyperv/vm-index'
import { examineBackup, sameSets } from './backup-examination'
import { backupLocks } from './backup-facts'
import { planCopies, stepTime } from './backup-plan'
import type { BackupRun, CopySet } from './backup-run'
import { missingScripts, scriptHosts } from './backup-scripts'
import { type Backup, type BackupStepResult, type BackupStepTable, failedWith } from './backup-step'
import { DONE } from './job-definition'
import { log, noteFindings, noteVmOutcome } from './jobs'
import { runScripts } from './script-steps'

/** Warnings that make the job end with warnings; the others are for whoever looks ahead, and only go into its log. */
const WORTH_A_WARNING: readonly FindingCode[] = ['backup/vm-saved-state', 'volume/snapshot-limit-near']

/** What comes before the copies. */
export const beginSteps: BackupStepTable<'runPreScript' | 'prepare'> = {
  runPreScript: {
    component: 'Windows',
    title: ({ data }) => `Run the pre-backup script ${data.options.preScript?.path ?? ''}`,
    duration: (world, { data }) => stepTime(data, 'script', datasetHosts(world, data).length),
    effect: runPreScript,
  },
  prepare: {
    component: 'SMHV',
    title: ({ data }) =>
      data.backupType === 'crash-consistent'
        ? 'Check the VMs, hosts and storage for a crash-consistent backup'
        : 'Check the VMs, hosts and storage',
    duration: (_, { data }) =>
      stepTime(
        data,
        'prepare',
        data.sets.reduce((sum, set) => sum + set.vmIds.length, 0),
      ),
    effect: prepare,
  },
}

/** Gives each set the GUID under which VSS knows it. */
export function withGuids(context: SimContext, sets: readonly CopySet[]): CopySet[] {
  return sets.map((set) =>
    set.way === 'crash' ? set : { ...set, guid: drawSerialGuid(context.random('vss.snapshot-set')) },
  )
}

/** The VMs of the dataset, as it is now. */
export function datasetVms(world: ReadonlyWorld, { datasetId }: BackupRun): readonly VmId[] {
  return world.datasets[datasetId]?.vmIds ?? []
}

function datasetHosts(world: ReadonlyWorld, run: BackupRun): HostId[] {
  const call = run.options.preScript
  return call ? scriptHosts(world, call, memberHostIds(world, datasetVms(world, run))) : []
}

/** Without its script the backup does not begin (R158): what the script prepares would be missing. */
function runPreScript(context: SimContext, { id, data }: Backup): BackupStepResult {
  const call = data.options.preScript
  if (!call) return DONE
  const hostIds = datasetHosts(context.world, data)
  const missing = data.scripts ? [] : missingScripts(context.world, call, hostIds, 'error')
  if (missing.length > 0) return failedWith(missing)
  const calls = hostIds.map((hostId) => ({ hostId, path: call.path, args: call.arguments }))
  const after = runScripts(context, id, data, calls)
  return after === null ? DONE : { kind: 'retry', after }
}

/** The backup really starts: the world may have moved on since it was asked for, and during the script. */
function prepare(context: SimContext, operation: Backup): BackupStepResult {
  const { world } = context
  const { id, data } = operation
  const request = { ...data, vmIds: datasetVms(world, data) }
  const { verdict, sets } = examineBackup(world, request, id)
  for (const { vmId, verdict: vm } of verdict.vms) {
    if (vm.kind !== 'backed-up') noteVmOutcome(context, id, vmId, 'failed', vm.findings)
  }
  if (hasErrors(verdict.findings)) return failedWith(verdict.findings.filter(({ severity }) => severity === 'error'))
  for (const found of verdict.findings) {
    if (WORTH_A_WARNING.includes(found.code)) noteFindings(context, id, 'SMHV', [found])
    else log(context, id, found.severity === 'warning' ? 'warning' : 'information', 'SMHV', findingLine(found))
  }
  if (sameSets(sets, data.sets)) return DONE
  return replan(context, operation, sets)
}

/** VMs have come, gone or moved: the steps that were foreseen are replaced. */
function replan(context: SimContext, operation: Backup, sets: readonly CopySet[]): BackupStepResult {
  const { world } = context
  const { id, data, position } = operation
  data.sets = withGuids(context, sets)
  // The examination has found nobody else on them.
  const locks = backupLocks(data.backupType, data.sets)
  acquireLocks(world.locks, locks, id)
  operation.locks = [...new Set([...operation.locks, ...lockNames(locks)])]
  operation.plan.length = position + 1
  const job = world.jobs[id as JobId]
  if (job) job.steps.length = position + 1
  return { kind: 'insert', steps: planCopies(world, data) }
}
