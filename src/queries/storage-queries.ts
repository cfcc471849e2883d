import { endpointQuery, type Filters } from './endpoint-query'

/** The storage systems with what stands on them. */
export const storageQueries = {
  systems: () => endpointQuery('listStorageSystems', ['storage-systems']),
  volumes: (filters: Filters<'listVolumes'> = {}) =>
    endpointQuery('listVolumes', ['volumes', 'list', filters], { query: filters }),
  luns: (filters: Filters<'listLuns'> = {}) => endpointQuery('listLuns', ['luns', 'list', filters], { query: filters }),
  mirrors: () => endpointQuery('listMirrors', ['mirrors']),
}

export const snapshotQueries = {
  list: (filters: Filters<'listSnapshots'> = {}) =>
    endpointQuery('listSnapshots', ['snapshots', 'list', filters], { query: filters }),
}
