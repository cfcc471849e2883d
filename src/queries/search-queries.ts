import { endpointQuery } from './endpoint-query'

export const searchQueries = {
  /** Asked anew each time: names come and go with everything. */
  of: (q: string) => ({ ...endpointQuery('search', ['search', q], { query: { q } }), staleTime: 0, gcTime: 10_000 }),
}
