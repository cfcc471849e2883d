import { endpointQuery, type Filters } from './endpoint-query'

export const storageSystemQueries = {
  list: () => endpointQuery('listStorageSystems', ['storage-systems']),
}

export const volumeQueries = {
  list: (filters: Filters<'listVolumes'> = {}) =>
    endpointQuery('listVolumes', ['volumes', 'list', filters], { query: filters }),
}

export const snapshotQueries = {
  list: (filters: Filters<'listSnapshots'> = {}) =>
    endpointQuery('listSnapshots', ['snapshots', 'list', filters], { query: filters }),
}

export const mirrorQueries = {
  list: () => endpointQuery('listMirrors', ['mirrors']),
}
