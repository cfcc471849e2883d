import { JOB_HISTORY_DEFAULT } from '@/domain/smhv/job'
import { endpointQuery, type Filters } from './endpoint-query'

export const dashboardQueries = {
  /** VM Protection Status, and Job History over so many days. */
  summary: ({ days }: Filters<'getDashboard'>) => {
    // What is the default is not said: a request without a query needs no schema, so that the console opens sooner.
    const query = days === undefined || days === JOB_HISTORY_DEFAULT ? {} : { days }
    return endpointQuery('getDashboard', ['dashboard', query], { query })
  },
}
