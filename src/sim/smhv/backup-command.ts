import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { addTime, SECOND, type SimTime, toStamp } from '@/base/sim-time'
import { type Finding, hasErrors } from '@/domain/finding'
import type { JobId } from '@/domain/ids'
import type { BackupVerdict } from '@/domain/smhv/backup-rules'
import type { Dataset } from '@/domain/smhv/dataset'
import type { Job } from '@/domain/smhv/job'
import type { Policy } from '@/domain/smhv/policy'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { operations } from '../operations'
import type { ReadonlyWorld } from '../world/world'
import { withGuids } from './backup-begin-steps'
import { examineRequest } from './backup-check'
import { type Examination, examineBackup } from './backup-examination'
import { type BackupRequest, backupLocks, managedHostsOf } from './backup-facts'
import { reportFailure } from './backup-operation'
import { planBackup } from './backup-plan'
import type { BackupRun } from './backup-run'
import { hostIdsOfSets } from './backup-sets'
import { hostName } from './backup-step'
import { noteFindings, noteVmOutcome, startJob } from './jobs'
import { endReportedJob } from './report-writing'
import { sendNotifications, wantsNotification } from './notify'
import { refuseByRule } from './refusals'
import { vmNameOf } from './vm-names'

/** A backup on demand (R99): refused by whatever would make it fail now. */
export const startBackup: CommandHandler<'startBackup'> = (context, command) => {
  const { world } = context
  const dataset = world.datasets[command.datasetId]
  if (!dataset) return refuseWith('unknown', 'dataset/unknown')
  const { name, findings, examination } = examineRequest(world, dataset, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  const policy = command.policyId === null ? null : (world.policies[command.policyId] ?? null)
  const { description, backupType, retention, options } = command
  const asked: Asked = { dataset, policy, trigger: 'on-demand', name, startsAt: context.now, description }
  const jobId = begin(context, { ...asked, backupType, retention, options }, examination)
  return ok({ id: jobId, jobId })
}

/** The job of a policy is due (R137). It fails as a job where a backup on demand would be refused. */
export function runPolicy(context: SimContext, policy: Readonly<Policy>): void {
  const { world } = context
  const dataset = must(world.datasets[policy.datasetId], `dataset of ${policy.id}`)
  const { backupType, retention, options } = policy
  const { consoleId, id: datasetId, vmIds } = dataset
  const request = { consoleId, datasetId, vmIds, backupType, options }
  const { name, startsAt, examination } = examineUnderFreeName(world, dataset.name, request)
  const plan: Plan = {
    dataset,
    policy,
    trigger: 'schedule',
    name,
    startsAt,
    description: '',
    backupType,
    retention,
    options,
  }
  if (hasErrors(examination.verdict.findings)) failAtOnce(context, plan, examination)
  else begin(context, plan, examination)
}

/** Two jobs of a dataset may be due in the same second: the later one gets the next time stamp that is free. */
function examineUnderFreeName(world: ReadonlyWorld, prefix: string, request: Omit<BackupRequest, 'name'>) {
  for (let startsAt = world.kernel.now; ; startsAt = addTime(startsAt, SECOND)) {
    const name = `${prefix}_${toStamp(startsAt)}`
    const examination = examineBackup(world, { ...request, name })
    const taken = examination.verdict.findings.some((found) => found.code === 'backup/name-taken')
    if (!taken) return { name, startsAt, examination }
  }
}

interface Asked {
  readonly dataset: Readonly<Dataset>
  readonly policy: Readonly<Policy> | null
  readonly trigger: Job['trigger']
  readonly name: string
  /** The time in the name. */
  readonly startsAt: SimTime
  readonly description: string
}

type Plan = Asked & Pick<BackupRun, 'backupType' | 'retention' | 'options'>

function begin(context: SimContext, plan: Plan, { sets, verdict }: Examination): JobId {
  const { dataset, policy, name, backupType, retention, options } = plan
  const run: BackupRun = {
    consoleId: dataset.consoleId,
    datasetId: dataset.id,
    datasetName: dataset.name,
    policyId: policy?.id ?? null,
    policyName: policy?.name ?? null,
    name,
    stamp: toStamp(plan.startsAt),
    description: plan.description,
    backupType,
    retention: copyPlain(retention),
    options: copyPlain(options),
    pace: context.random('backup.pace').between(920, 1120),
    parallel: verdict.findings.some((found) => found.code === 'backup/parallel-run'),
    sets: withGuids(context, sets),
    backupId: null,
    snapInfoCopies: [],
  }
  const job = jobOf(context, plan, { sets, verdict })
  const locks = backupLocks(backupType, run.sets)
  const steps = planBackup(context.world, run)
  const started = operations.start(context, { id: job.id, kind: 'backup', plan: steps, data: run, locks })
  must(started.ok ? started : undefined, `locks of ${job.id}, which the check found free`)
  return job.id
}

function jobOf(context: SimContext, { dataset, policy, trigger, name }: Plan, { sets }: Examination): Job {
  const { world } = context
  const hostIds = hostIdsOfSets(sets)
  return startJob(context, {
    kind: 'backup',
    consoleId: dataset.consoleId,
    title: `${dataset.name}: ${policy?.name ?? 'on demand'}`,
    trigger,
    dataset,
    policy,
    backup: { id: null, name },
    hostNames: hostIds.map((id) => hostName(world, id)),
    vms: dataset.vmIds.map((id) => ({ id, name: vmNameOf(world, id) })),
  })
}

/** A scheduled backup that cannot even begin is a failed job all the same, told to whom the policy wants it told. */
function failAtOnce(context: SimContext, plan: Plan, examination: Examination): void {
  const job = jobOf(context, plan, examination)
  const title = 'Check the VMs, hosts and storage'
  const { now: startedAt, now: endedAt } = context
  job.steps = [{ title, component: 'SMHV', host: null, state: 'failed', startedAt, endedAt }]
  noteRefusal(context, job.id, examination.verdict)
  const { consoleId, vmIds } = plan.dataset
  endReportedJob(context, job.id, true, managedHostsOf(context.world, consoleId, vmIds))
  if (wantsNotification(plan.options.notify, 'failed')) {
    sendNotifications(context, job, 'failed', plan.dataset.vmIds)
  }
  reportFailure(context, job, hostIdsOfSets(examination.sets)[0] ?? null)
}

function noteRefusal(context: SimContext, jobId: JobId, { findings, vms }: BackupVerdict): void {
  for (const { vmId, verdict } of vms) {
    if (verdict.kind !== 'backed-up') noteVmOutcome(context, jobId, vmId, 'failed', verdict.findings)
  }
  const errors = findings.filter((found: Finding) => found.severity === 'error')
  noteFindings(context, jobId, 'SMHV', errors)
}
