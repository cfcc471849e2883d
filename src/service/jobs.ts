import { ok, type Result } from '@/base/result'
import { parseIso, type SimTime } from '@/base/sim-time'
import type { JobDetail, JobResource } from '@/contract'
import type { ConsoleId, JobId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { ReadonlyWorld, SimError, Simulation } from '@/sim'
import type { Answered } from './answer'
import { malformedTime, refusal } from './errors'
import { presentJob, presentJobDetail, presentLogLine, progressOf } from './jobs-presenter'
import { listPage, type PageSpec } from './list-page'
import type { Service, ServiceRequest } from './service'

type Row = Readonly<Job>

/** What the console that asks is doing and has done, newest first. */
export function jobs(simulation: Simulation): Pick<Service, 'listJobs' | 'getJob' | 'getJobLog'> {
  return {
    listJobs: ({ query, consoleId }) =>
      simulation.read((world) => {
        const since = query.since === undefined ? undefined : parseIso(query.since)
        if (query.since !== undefined && since === undefined) return malformedTime('since', query.since)
        return listPage(filterJobs(world, consoleId, { ...query, since }), query, pageSpec(world))
      }),

    getJob: ({ params, consoleId }) =>
      simulation.read((world) => {
        const job = findJob(world, consoleId, params.jobId)
        return job.ok ? ok({ body: presentJobDetail(world, job.value) }) : job
      }),

    getJobLog: ({ params, query, consoleId }) =>
      simulation.read((world) => {
        const job = findJob(world, consoleId, params.jobId)
        if (!job.ok) return job
        const lines = job.value.log.map(presentLogLine)
        return listPage(lines, query, {
          present: (line) => line,
          texts: [(line) => line.component, (line) => line.text],
        })
      }),
  }
}

function findJob(world: ReadonlyWorld, consoleId: ConsoleId, id: string): Result<Row, SimError> {
  const job = world.jobs[id as JobId]
  return job?.consoleId === consoleId ? ok(job) : refusal('unknown', 'request/unknown', { detail: id })
}

/** The answer of an endpoint that starts a job: 202, the job, and where to follow it. */
export function startedJob(simulation: Simulation, jobId: JobId | null): Answered<JobDetail> {
  return simulation.read((world) => {
    const job = jobId ? world.jobs[jobId] : undefined
    // The outcome of a repeated request may be so old that its job is forgotten.
    if (!job) return refusal('unknown', 'request/unknown')
    return ok({ body: presentJobDetail(world, job), location: `/jobs/${job.id}` })
  })
}

interface JobFilter extends Pick<ServiceRequest<'listJobs'>['query'], 'state' | 'kind' | 'dataset' | 'vm'> {
  readonly since?: SimTime | undefined
}

/** Jobs that a query is about, newest first; the dashboard counts the same ones. `since` looks at the start. */
export function filterJobs(world: ReadonlyWorld, consoleId: ConsoleId, filter: JobFilter): readonly Row[] {
  const { state, kind, dataset, vm, since } = filter
  const tests: ((job: Row) => boolean)[] = [(job) => job.consoleId === consoleId]
  if (state !== undefined) tests.push((job) => isInState(job, state))
  if (kind !== undefined) tests.push((job) => job.kind === kind)
  if (dataset !== undefined) tests.push((job) => job.datasetId === dataset)
  if (vm !== undefined) tests.push((job) => job.vmId === vm || job.vms.some(({ vmId }) => vmId === vm))
  if (since !== undefined) tests.push((job) => job.startedAt >= since)
  return Object.values(world.jobs)
    .filter((job) => tests.every((test) => test(job)))
    .reverse()
}

/** Completed are also those with warnings: the dashboard's bar is about both. */
function isInState(job: Row, state: NonNullable<JobFilter['state']>): boolean {
  if (state === 'ended') return job.state !== 'running'
  if (state === 'completed') return job.state === 'completed' || job.state === 'completed-with-warnings'
  return job.state === state
}

function pageSpec(world: ReadonlyWorld): PageSpec<Row, JobResource> {
  return {
    present: (job) => presentJob(world, job),
    texts: [
      (job) => job.title,
      (job) => job.datasetName,
      (job) => job.policyName,
      (job) => job.backupName,
      (job) => job.hostNames.join(', '),
    ],
    keys: {
      kind: (job) => job.kind,
      title: (job) => job.title,
      state: (job) => job.state,
      trigger: (job) => job.trigger,
      startedAt: (job) => job.startedAt,
      endedAt: (job) => job.endedAt,
      expectedEnd: (job) => job.expectedEnd,
      progress: (job) => progressOf(job, world.kernel.now),
      dataset: (job) => job.datasetName,
      policy: (job) => job.policyName,
      vmCount: (job) => job.vms.length,
    },
  }
}
