import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery } from './endpoint-query'

export const faultQueries = {
  /** Kinds of faults, and those that act. */
  all: () => endpointQuery('listFaults', ['faults']),
}

export function useInjectFault(): EndpointMutation<'injectFault'> {
  return useEndpointMutation('injectFault')
}

export function useClearFault(): EndpointMutation<'clearFault'> {
  return useEndpointMutation('clearFault')
}
