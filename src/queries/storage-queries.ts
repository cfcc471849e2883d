import { type EndpointMutation, useEndpointMutation } from './endpoint-mutation'
import { endpointQuery, type Filters } from './endpoint-query'

/** The storage systems with what stands on them. */
export const storageQueries = {
  systems: () => endpointQuery('listStorageSystems', ['storage-systems']),
  volumes: (filters: Filters<'listVolumes'> = {}) =>
    endpointQuery('listVolumes', ['volumes', 'list', filters], { query: filters }),
  luns: (filters: Filters<'listLuns'> = {}) => endpointQuery('listLuns', ['luns', 'list', filters], { query: filters }),
  aggregates: () => endpointQuery('listAggregates', ['aggregates']),
  vaults: () => endpointQuery('listVaults', ['vaults', 'relationships']),
  vaultSchedules: () => endpointQuery('listVaultSchedules', ['vaults', 'schedules']),
  mirrors: () => endpointQuery('listMirrors', ['mirrors']),
}

export const snapshotQueries = {
  list: (filters: Filters<'listSnapshots'> = {}) =>
    endpointQuery('listSnapshots', ['snapshots', 'list', filters], { query: filters }),
}

export function useTakeOver(): EndpointMutation<'takeOver'> {
  return useEndpointMutation('takeOver')
}

export function useGiveBack(): EndpointMutation<'giveBack'> {
  return useEndpointMutation('giveBack')
}

export function useChangeStorageSystem(): EndpointMutation<'changeStorageSystem'> {
  return useEndpointMutation('changeStorageSystem')
}
