import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery } from './endpoint-query'
import { keepJob } from './started-jobs'

/** License Settings of the managed hosts. */
export const licenseQueries = {
  list: () => endpointQuery('listLicenses', ['licenses']),
  /** What these licenses would meet on a host. */
  check: (hostId: string, body: BodyInput<EndpointOf<'checkLicense'>>) =>
    checkQuery('checkLicense', { params: { hostId }, body }),
}

/** Manage Storage Connection Settings. */
export const storageConnectionQueries = {
  list: () => endpointQuery('listStorageConnections', ['storage-connections']),
  check: (body: BodyInput<EndpointOf<'checkStorageConnection'>>) => checkQuery('checkStorageConnection', { body }),
}

/** Remote Host Install. */
export const installationQueries = {
  check: (body: BodyInput<EndpointOf<'checkInstallation'>>) => checkQuery('checkInstallation', { body }),
}

export function useChangeLicense(): EndpointMutation<'changeLicense'> {
  return useEndpointMutation('changeLicense')
}

export function useAddStorageConnection(): EndpointMutation<'addStorageConnection'> {
  return useEndpointMutation('addStorageConnection')
}

export function useModifyStorageConnection(): EndpointMutation<'modifyStorageConnection'> {
  return useEndpointMutation('modifyStorageConnection')
}

export function useRemoveStorageConnection(): EndpointMutation<'removeStorageConnection'> {
  return useEndpointMutation('removeStorageConnection')
}

/** Answers with the job, which goes on. */
export function useStartInstallation(): EndpointMutation<'startInstallation'> {
  return useEndpointMutation('startInstallation', keepJob)
}
