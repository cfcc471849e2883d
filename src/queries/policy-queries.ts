import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery } from './endpoint-query'

/** Policies of a dataset. */
export const policyQueries = {
  list: (datasetId: string) =>
    endpointQuery('listPolicies', ['policies', 'list', datasetId], { params: { datasetId } }),
  detail: (datasetId: string, policyId: string) =>
    endpointQuery('getPolicy', ['policies', 'detail', datasetId, policyId], { params: { datasetId, policyId } }),
  /** What a policy would meet; with its `policyId` if it exists. */
  check: (datasetId: string, body: BodyInput<EndpointOf<'checkPolicy'>>) =>
    checkQuery('checkPolicy', { params: { datasetId }, body }),
}

export function useAddPolicy(): EndpointMutation<'addPolicy'> {
  return useEndpointMutation('addPolicy', (client, policy) =>
    client.setQueryData(policyQueries.detail(policy.datasetId, policy.id).queryKey, policy),
  )
}

export function useModifyPolicy(): EndpointMutation<'modifyPolicy'> {
  return useEndpointMutation('modifyPolicy', (client, policy) =>
    client.setQueryData(policyQueries.detail(policy.datasetId, policy.id).queryKey, policy),
  )
}

export function useRemovePolicy(): EndpointMutation<'removePolicy'> {
  return useEndpointMutation('removePolicy')
}
