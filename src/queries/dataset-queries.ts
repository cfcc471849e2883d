import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery, type Filters } from './endpoint-query'

export type DatasetFilters = Filters<'listDatasets'>

export const datasetQueries = {
  list: (filters: DatasetFilters = {}) =>
    endpointQuery('listDatasets', ['datasets', 'list', filters], { query: filters }),
  detail: (datasetId: string) =>
    endpointQuery('getDataset', ['datasets', 'detail', datasetId], { params: { datasetId } }),
  /** Validate Dataset. */
  check: (body: BodyInput<EndpointOf<'checkDataset'>>) => checkQuery('checkDataset', { body }),
}

export function useCreateDataset(): EndpointMutation<'createDataset'> {
  return useEndpointMutation('createDataset', (client, dataset) =>
    client.setQueryData(datasetQueries.detail(dataset.id).queryKey, dataset),
  )
}

export function useModifyDataset(): EndpointMutation<'modifyDataset'> {
  return useEndpointMutation('modifyDataset', (client, dataset) =>
    client.setQueryData(datasetQueries.detail(dataset.id).queryKey, dataset),
  )
}

export function useDeleteDataset(): EndpointMutation<'deleteDataset'> {
  return useEndpointMutation('deleteDataset')
}
