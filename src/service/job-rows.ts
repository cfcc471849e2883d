import type { SimTime } from '@/base/sim-time'
import type { ConsoleId } from '@/domain/ids'
import type { Job } from '@/domain/smhv/job'
import type { ReadonlyWorld } from '@/sim'
import type { ServiceRequest } from './service'

type Row = Readonly<Job>

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
