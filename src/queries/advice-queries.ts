import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery, type Filters } from './endpoint-query'

export type AdviceFilters = Filters<'listAdvice'>

/** Best practices that are not followed. */
export const adviceQueries = {
  list: (filters: AdviceFilters = {}) => endpointQuery('listAdvice', ['advice', 'list', filters], { query: filters }),
  detail: (adviceId: string) => endpointQuery('getAdvice', ['advice', 'detail', adviceId], { params: { adviceId } }),
}

/** Does what an advice asks for. */
export function useApplyRemedy(): EndpointMutation<'applyRemedy'> {
  return useEndpointMutation('applyRemedy')
}
