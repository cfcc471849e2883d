import type { BodyInput, EndpointOf } from '@/contract'
import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { checkQuery, endpointQuery, type Filters } from './endpoint-query'

export type HostFilters = Filters<'listHosts'>

/** Managed hosts and clusters, and what can become one. */
export const hostQueries = {
  list: (filters: HostFilters = {}) => endpointQuery('listHosts', ['hosts', 'list', filters], { query: filters }),
  detail: (managedHostId: string) =>
    endpointQuery('getHost', ['hosts', 'detail', managedHostId], { params: { managedHostId } }),
  /** Hosts and clusters of the environment, managed or not. */
  discovery: (filters: Filters<'discoverHosts'> = {}) =>
    endpointQuery('discoverHosts', ['discovery', 'hosts', filters], { query: filters }),
  /** Disks that a host or cluster of the environment sees. */
  disks: (hostId: string) => endpointQuery('discoverDisks', ['discovery', 'disks', hostId], { params: { hostId } }),
  checkCopySnapInfo: (managedHostId: string, body: BodyInput<EndpointOf<'checkCopySnapInfo'>>) =>
    checkQuery('checkCopySnapInfo', { params: { managedHostId }, body }),
  /** What adding a host would meet. */
  check: (body: BodyInput<EndpointOf<'checkHost'>>) => checkQuery('checkHost', { body }),
  /** What these settings of a managed host would meet. */
  checkSettings: (managedHostId: string, body: BodyInput<EndpointOf<'checkHostSettings'>>) =>
    checkQuery('checkHostSettings', { params: { managedHostId }, body }),
}

export function useAddHost(): EndpointMutation<'addHost'> {
  return useEndpointMutation('addHost', (client, host) =>
    client.setQueryData(hostQueries.detail(host.id).queryKey, host),
  )
}

export function useChangeHostSettings(): EndpointMutation<'changeHostSettings'> {
  return useEndpointMutation('changeHostSettings', (client, host) =>
    client.setQueryData(hostQueries.detail(host.id).queryKey, host),
  )
}

/** Edits the registry value that says how many SnapInfo Snapshot copies are kept. */
export function useChangeSnapInfoCopies(): EndpointMutation<'changeSnapInfoCopies'> {
  return useEndpointMutation('changeSnapInfoCopies', (client, host) =>
    client.setQueryData(hostQueries.detail(host.id).queryKey, host),
  )
}

/** Moves the files of an earlier SnapInfo directory into the present one. */
export function useCopySnapInfoFiles(): EndpointMutation<'copySnapInfoFiles'> {
  return useEndpointMutation('copySnapInfoFiles', (client, host) =>
    client.setQueryData(hostQueries.detail(host.id).queryKey, host),
  )
}

export function useMoveSnapInfoFiles(): EndpointMutation<'moveSnapInfoFiles'> {
  return useEndpointMutation('moveSnapInfoFiles', (client, host) =>
    client.setQueryData(hostQueries.detail(host.id).queryKey, host),
  )
}

export function useRemoveHost(): EndpointMutation<'removeHost'> {
  return useEndpointMutation('removeHost')
}
