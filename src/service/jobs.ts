import { ok, type Result } from '@/base/result'
import { parseIso } from '@/base/sim-time'
import type { JobDetail, JobResource } from '@/contract'
import type { ConsoleId, JobId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { ReadonlyWorld, SimError, Simulation } from '@/sim'
import type { Answered } from './answer'
import { malformedTime, refusal } from './errors'
import { filterJobs } from './job-rows'
import { presentJob, presentJobDetail, presentLogLine, progressOf } from './jobs-presenter'
import { listPage, type PageSpec } from './list-page'
import type { Service } from './service'

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
