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
