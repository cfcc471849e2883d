import { findingLine } from '@/domain/findings/finding-line'
import { invariant, must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, hasErrors, type Finding } from '@/domain/finding'
import { unacknowledged } from '@/domain/smhv/restore-rules'
import { checkScript } from '@/domain/smhv/script-rules'
import type { StartRestore } from '../commands'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { vmLock } from '../hyperv/vm-state'
import { operations } from '../operations'
import { memberHostIds } from '../hyperv/vm-index'
import { log, noteFindings, startJob } from './jobs'
import { refuseByRule } from './refusals'
import { restoreFindings, restoreHost } from './restore-facts'
import { planLuns, planSteps } from './restore-plan'
import type { RestoreRun } from './restore-run'
import { backupLock } from './retention-run'

/** Restores one VM from a backup: refused by errors, and by warnings that were not acknowledged (R173). */
export const startRestore: CommandHandler<'startRestore'> = (context, command) => {
  const { world } = context
  const backup = world.backups[command.backupId]
  if (!backup) return refuseWith('unknown', 'backup/unknown')
  const findings = [...restoreFindings(world, command), ...checkPostScript(context, command)]
  if (hasErrors(findings)) return refuseByRule(findings)
  const open = unacknowledged(findings, command.acknowledged)
  if (open.length > 0) {
    return refuseByRule([finding('restore/acknowledgement-needed', { field: 'acknowledged' }), ...open])
  }
  const run = newRun(context, command)
  const job = startJob(context, {
    kind: 'restore',
    consoleId: backup.consoleId,
    title: `Restore ${run.vm.name} from ${backup.name}`,
    trigger: 'on-demand',
    dataset: { id: backup.datasetId, name: backup.datasetName },
    vmId: run.vmId,
    backup: { id: backup.id, name: backup.name },
    hostNames: [must(world.hosts[run.hostId], `host ${run.hostId}`).name],
    vms: [{ id: run.vmId, name: run.vm.name }],
  })
  tellFindings(context, job.id, findings)
  const started = operations.start(context, {
    id: job.id,
    kind: 'restore',
    plan: planSteps(run),
    data: run,
    locks: [vmLock(run.vmId), { name: backupLock(backup.id), mode: 'shared' }],
  })
  invariant(started.ok, `the check found ${run.vm.name} free`)
  return ok({ id: job.id, jobId: job.id })
}

/** What was acknowledged is only written down; what is left to do by hand stays with the job as a warning. */
function tellFindings(context: SimContext, jobId: string, findings: readonly Finding[]): void {
  for (const found of findings) {
    if (found.code === 'restore/cluster-configuration') noteFindings(context, jobId, 'SMHV', [found])
    else if (found.severity === 'warning') log(context, jobId, 'warning', 'SMHV', findingLine(found))
  }
}

function checkPostScript({ world }: SimContext, { vmId, backupId, postScript }: StartRestore): Finding[] {
  const then = world.backups[backupId]?.vms.find((vm) => vm.vmId === vmId)
  const host = then && restoreHost(world, then)
  const hostIds = world.vms[vmId] ? memberHostIds(world, [vmId]) : host ? [host.id] : []
  return checkScript(postScript, 'postScript', hostIds)
}

function newRun({ world }: SimContext, command: StartRestore): RestoreRun {
  const { backupId, vmId, verify, startVm, postScript } = command
  const backup = must(world.backups[backupId], `backup ${backupId}`)
  const then = must(
    backup.vms.find((candidate) => candidate.vmId === vmId),
    `${vmId} in ${backup.name}`,
  )
  const vm = world.vms[vmId]
  return {
    consoleId: backup.consoleId,
    backupId,
    backupName: backup.name,
    vmId,
    vm: then,
    crashConsistent: backup.type === 'crash-consistent',
    hostId: must(restoreHost(world, then), `host of ${then.name}`).id,
    clusterId: vm ? vm.clusterId : null,
    bootCount: vm?.bootCount ?? 0,
    verify,
    startVm,
    postScript,
    luns: planLuns(world, then),
  }
}
