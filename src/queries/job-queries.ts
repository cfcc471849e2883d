import type { QueryClient } from '@tanstack/react-query'
import type { JobDetail } from '@/contract'
import { endpointQuery, type Filters } from './endpoint-query'

export type JobFilters = Filters<'listJobs'>

export const jobQueries = {
  /** Newest first. */
  list: (filters: JobFilters = {}) => endpointQuery('listJobs', ['jobs', 'list', filters], { query: filters }),
  detail: (jobId: string) => endpointQuery('getJob', ['jobs', 'detail', jobId], { params: { jobId } }),
  log: (jobId: string, filters: Filters<'getJobLog'> = {}) =>
    endpointQuery('getJobLog', ['jobs', 'log', jobId, filters], { params: { jobId }, query: filters }),
}

export const scheduleQueries = {
  list: (filters: Filters<'listSchedules'> = {}) =>
    endpointQuery('listSchedules', ['schedules', 'list', filters], { query: filters }),
}

/** Keeps the job that an action has started, so that its progress is on show at once. */
export function keepJob(client: QueryClient, job: JobDetail): void {
  client.setQueryData(jobQueries.detail(job.id).queryKey, job)
}
