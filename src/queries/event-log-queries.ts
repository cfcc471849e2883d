import { endpointQuery, type Filters } from './endpoint-query'

export type EventLogFilters = Filters<'listEventLog'>

/** The application logs of the hosts, newest first. */
export const eventLogQueries = {
  list: (filters: EventLogFilters = {}) =>
    endpointQuery('listEventLog', ['event-log', 'list', filters], { query: filters }),
}
