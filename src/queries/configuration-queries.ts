import { callAny } from '@/api/call'
import type { BodyInput, ConfigurationDocument, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery } from './endpoint-query'

/** Import and Export: files of the environment, and what they would change. */
export const configurationQueries = {
  computers: endpointQuery('listConfigurationComputers', ['configuration', 'computers']),
  files: endpointQuery('listConfigurationFiles', ['configuration', 'files']),
  /** What an export would meet. */
  checkExport: (body: BodyInput<EndpointOf<'checkExport'>>) => checkQuery('checkExport', { body }),
  /** What an import would change. */
  checkImport: (body: BodyInput<EndpointOf<'checkImport'>>) => checkQuery('checkImport', { body }),
}

/** The configuration of this console as it is at this moment, to be saved outside. */
export async function readConfiguration(): Promise<ConfigurationDocument> {
  const { data } = await callAny('exportConfiguration', {})
  return data
}

export function useSaveConfiguration(): EndpointMutation<'saveConfiguration'> {
  return useEndpointMutation('saveConfiguration')
}

export function useImportConfiguration(): EndpointMutation<'importConfiguration'> {
  return useEndpointMutation('importConfiguration')
}

export function useDeleteConfigurationFile(): EndpointMutation<'deleteConfigurationFile'> {
  return useEndpointMutation('deleteConfigurationFile')
}
