import { endpointQuery, type Filters } from './endpoint-query'

export const dashboardQueries = {
  /** VM Protection Status, and Job History over so many days. */
  summary: (filters: Filters<'getDashboard'> = {}) =>
    endpointQuery('getDashboard', ['dashboard', filters], { query: filters }),
}
