import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery, type Filters } from './endpoint-query'

/** Backup, recovery and configuration reports. */
export const reportQueries = {
  list: (filters: Filters<'listReports'> = {}) =>
    endpointQuery('listReports', ['reports', 'list', filters], { query: filters }),
  detail: (reportId: string) => endpointQuery('getReport', ['reports', 'detail', reportId], { params: { reportId } }),
}

export function useDeleteReport(): EndpointMutation<'deleteReport'> {
  return useEndpointMutation('deleteReport')
}
