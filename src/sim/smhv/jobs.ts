import { addTime, type SimTime } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import { findingLine } from '@/domain/findings/finding-line'
import type { BackupId, ConsoleId, DatasetId, HostId, JobId, PolicyId, VmId } from '@/domain/ids'
import type { Component, Job, JobKind, JobStep, JobVm } from '@/domain/smhv/job'
import type { SimContext } from '../context'
import type { OperationFailure, StartedStep, StepReport } from '../kernel/operation'
import { copyPlain } from '../kernel/plain-data'
import type { World } from '../world/world'

/**
 * Ended jobs kept, and those of them whose steps and log are kept: of jobs that went well fewer, as nobody looks for a reason in
 * them. Counted by job number, so that pruning is O(1).
 */
export const JOBS_KEPT = 2000
/** How many logs of jobs that went wrong are kept. */
export const TROUBLED_LOGS_KEPT = 300
/** How many logs of other jobs are kept. */
export const JOB_LOGS_KEPT = 60

export interface JobStart {
  readonly kind: JobKind
  readonly consoleId: ConsoleId
  readonly title: string
  readonly trigger: 'schedule' | 'on-demand'
  readonly dataset?: { readonly id: DatasetId; readonly name: string } | null
  readonly policy?: { readonly id: PolicyId; readonly name: string } | null
  readonly vmId?: VmId | null
  readonly backup?: { readonly id: BackupId | null; readonly name: string } | null
  readonly hostNames: readonly string[]
  readonly vms: readonly { readonly id: VmId; readonly name: string }[]
}

/** Makes the record of a job that begins now. The operation behind it, if any, gets the job's id. */
export function startJob(context: SimContext, start: JobStart): Job {
  const { world } = context
  const id = context.nextId<JobId>('job')
  const job: Job = {
    id,
    kind: start.kind,
    consoleId: start.consoleId,
    title: start.title,
    state: 'running',
    startedAt: context.now,
    endedAt: null,
    expectedEnd: null,
    datasetId: start.dataset?.id ?? null,
    datasetName: start.dataset?.name ?? null,
    policyId: start.policy?.id ?? null,
    policyName: start.policy?.name ?? null,
    vmId: start.vmId ?? null,
    backupId: start.backup?.id ?? null,
    backupName: start.backup?.name ?? null,
    trigger: start.trigger,
    hostNames: [...start.hostNames],
    steps: [],
    vms: start.vms.map((vm): JobVm => ({ vmId: vm.id, name: vm.name, outcome: 'waiting', findings: [] })),
    log: [],
    findings: [],
  }
  world.jobs[id] = job
  pruneJobs(world)
  context.emit('job.started', { jobId: id })
  return job
}

type Level = Job['log'][number]['level']

/** Adds a line to the job's log; a job that is gone has none. */
export function log(context: SimContext, jobId: string, level: Level, component: Component, text: string): void {
  context.world.jobs[jobId as JobId]?.log.push({ at: context.now, level, component, text })
}

/** Notes findings of the job as a whole, each once, and says them in its log. */
export function noteFindings(
  context: SimContext,
  jobId: string,
  component: Component,
  findings: readonly Finding[],
): void {
  const job = context.world.jobs[jobId as JobId]
  if (!job) return
  for (const found of findings) {
    if (job.findings.some((other) => sameFinding(other, found))) continue
    job.findings.push(copyPlain(found))
    const level = found.severity === 'advice' ? 'information' : found.severity
    log(context, jobId, level, component, findingLine(found))
  }
}

/** How a VM of the job fared. A failure's findings are the job's too. */
export function noteVmOutcome(
  context: SimContext,
  jobId: string,
  vmId: VmId,
  outcome: 'done' | 'failed',
  findings: readonly Finding[] = [],
): void {
  const vm = context.world.jobs[jobId as JobId]?.vms.find((candidate) => candidate.vmId === vmId)
  if (!vm) return
  vm.outcome = outcome
  vm.findings.push(...copyPlain([...findings]))
  noteFindings(context, jobId, 'SMHV', findings)
}

function sameFinding(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.subject?.id === b.subject?.id && a.detail === b.detail
}

/** How a job ends: failed if told so; with warnings if there is any finding that is more than an advice. */
export function jobOutcome(job: Readonly<Job>, failed: boolean): 'completed' | 'completed-with-warnings' | 'failed' {
  if (failed) return 'failed'
  return job.findings.some((found) => found.severity !== 'advice') ? 'completed-with-warnings' : 'completed'
}

/**
 * Ends the job: failed if told so; with warnings if there is any finding that is more than an advice; else completed.
 * VMs still waiting share the job's fate.
 */
export function endJob(context: SimContext, jobId: string, failed: boolean): Job['state'] {
  const { world } = context
  const job = world.jobs[jobId as JobId]
  if (job?.state !== 'running') return job?.state ?? 'failed'
  const outcome = jobOutcome(job, failed)
  job.state = outcome
  job.endedAt = context.now
  job.expectedEnd = null
  for (const vm of job.vms) if (vm.outcome === 'waiting') vm.outcome = failed ? 'failed' : 'done'
  for (const step of job.steps) if (step.state === 'waiting' || step.state === 'running') step.state = 'skipped'
  context.emit('job.ended', { jobId: job.id, outcome })
  pruneEnded(world, job, (world.kernel.counters['job'] ?? 0) - jobNumber(job.id))
  return outcome
}

const jobNumber = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1))

/** The jobs that a new one pushes over an edge; one that still runs is looked at again when it ends. */
function pruneJobs(world: World): void {
  const newest = world.kernel.counters['job'] ?? 0
  for (const edge of [JOBS_KEPT, TROUBLED_LOGS_KEPT, JOB_LOGS_KEPT]) {
    const job = world.jobs[`job-${newest - edge}` as JobId]
    if (job) pruneEnded(world, job, edge)
  }
}

/** `age`: how many jobs have begun since. */
function pruneEnded(world: World, job: Job, age: number): void {
  if (job.state === 'running') return
  if (age >= JOBS_KEPT) delete world.jobs[job.id]
  else if (age >= (job.state === 'completed' ? JOB_LOGS_KEPT : TROUBLED_LOGS_KEPT)) {
    job.steps = []
    job.log = []
  }
}

/** What the mirror of an operation in its job needs of the operation. */
interface MirroredOperation {
  readonly id: string
  readonly plan: readonly { readonly step: string }[]
  readonly position: number
  readonly stepDueAt: SimTime
  readonly failure?: OperationFailure<Finding>
}

/** The part of a step's definition that a job shows. */
interface ShownStep<Operation, Params> {
  readonly component: Component
  title(operation: Operation, params: Params, world: World): string
  duration(world: World, operation: Operation, params: Params): number
}

/**
 * The hooks by which the steps of an operation appear in its job: titles, states, times, the log and the expected end.
 * A step whose parameters have a `hostId` shows that host. `table` is the step table of the operation's kind.
 */
export function mirrorSteps<Operation extends MirroredOperation>(
  // Each entry takes the parameters of its own step, which the plan pairs with it by name.
  table: Readonly<Record<string, ShownStep<Operation, never>>>,
): {
  onStepStarted(context: SimContext, operation: Operation, report: StartedStep<Component>): void
  onStepEnded(
    context: SimContext,
    operation: Operation,
    report: StepReport<Component> & { readonly findings: readonly Finding[] },
  ): void
} {
  return {
    onStepStarted(context, operation, report) {
      const job = context.world.jobs[operation.id as JobId]
      if (!job) return
      if (job.steps.length === 0) showPlan(context.world, job, operation, table, 0)
      const step = job.steps[report.position]
      if (step) {
        step.state = 'running'
        step.startedAt = context.now
      }
      const expected = job.expectedEnd ?? operation.stepDueAt
      job.expectedEnd = expected < operation.stepDueAt ? operation.stepDueAt : expected
      log(context, operation.id, 'information', report.component, report.title)
      context.emit('job.progressed', { jobId: job.id })
    },
    onStepEnded(context, operation, report) {
      const job = context.world.jobs[operation.id as JobId]
      const step = job?.steps[report.position]
      if (!job || !step) return
      const failed = operation.failure !== undefined && report.findings.length > 0
      step.state = failed ? 'failed' : 'done'
      step.endedAt = context.now
      if (failed) noteFindings(context, operation.id, report.component, report.findings)
      let shown = 0
      for (const other of job.steps) if (other.state !== 'skipped') shown++
      if (shown !== operation.plan.length) showPlan(context.world, job, operation, table, report.position + 1)
    },
  }
}

/**
 * Shows the steps from a position on: at the start, when a step has inserted others, when the clean-up has replaced the
 * rest. Steps that a failure has dropped stay behind as skipped.
 */
function showPlan<Operation extends MirroredOperation>(
  world: World,
  job: Job,
  operation: Operation,
  table: Readonly<Record<string, ShownStep<Operation, never>>>,
  from: number,
): void {
  const dropped = operation.failure ? job.steps.slice(from) : []
  const coming: JobStep[] = []
  let end = from === 0 ? operation.stepDueAt : world.kernel.now
  for (let index = from; index < operation.plan.length; index++) {
    const planned = operation.plan[index]
    const definition = planned && table[planned.step]
    if (!definition) continue
    // Pairs the parameters with the step that they were planned for.
    const params = planned as never
    if (index > 0) end = addTime(end, definition.duration(world, operation, params))
    coming.push({
      title: definition.title(operation, params, world),
      component: definition.component,
      host: hostNameOf(world, planned),
      state: 'waiting',
      startedAt: null,
      endedAt: null,
    })
  }
  const skipped = dropped.map((step): JobStep => ({ ...step, state: 'skipped' }))
  job.steps = [...job.steps.slice(0, from), ...coming, ...skipped]
  job.expectedEnd = end
}

function hostNameOf(world: World, planned: object): string | null {
  const hostId = 'hostId' in planned ? planned.hostId : null
  return typeof hostId === 'string' ? (world.hosts[hostId as HostId]?.name ?? null) : null
}
