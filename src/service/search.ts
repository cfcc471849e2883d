import { ok } from '@/base/result'
import { toIso } from '@/base/sim-time'
import type { SearchGroup } from '@/contract'
import type { Subject, SubjectType } from '@/domain/finding'
import { allVms, isFound, type ReadonlyWorld, type Simulation } from '@/sim'
import { type ConsoleView, consoleView, metadataOf } from './console-view'
import { ownerOf } from './owner-of'
import type { Service } from './service'

const LIMIT_DEFAULT = 5

interface Row {
  readonly id: string
  readonly name: string
}

interface Kind<R extends Row = Row> {
  readonly type: SubjectType
  readonly rows: (view: ConsoleView) => Iterable<R>
  readonly of?: (view: ConsoleView, id: string) => Subject | null
  /** What tells those of one name apart. */
  readonly more?: (view: ConsoleView, id: string) => Pick<SearchGroup['hits'][number], 'job'>
}

/** In the order in which they are shown. Only what is on the page is looked at closer: the rest are names. */
const KINDS: readonly Kind[] = [
  { type: 'dataset', rows: ({ datasets }) => datasets },
  {
    type: 'policy',
    rows: ({ world, datasets }) => datasets.flatMap((one) => one.policyIds.flatMap((id) => world.policies[id] ?? [])),
  },
  { type: 'virtual-machine', rows: ({ world }) => allVms(world) },
  { type: 'host', rows: ({ world }) => Object.values(world.hosts) },
  { type: 'cluster', rows: ({ world }) => Object.values(world.clusters) },
  {
    type: 'backup',
    rows: (view) =>
      Object.values(view.world.backups)
        .filter((backup) => backup.consoleId === view.consoleId && isFound(metadataOf(view), backup))
        .toReversed(),
    of: ({ world }, id) => {
      const backup = world.backups[id as keyof ReadonlyWorld['backups']]
      return backup ? { type: 'dataset', id: backup.datasetId, name: backup.datasetName } : null
    },
  },
  {
    type: 'job',
    rows: ({ world, consoleId }) =>
      Object.values(world.jobs)
        .filter((job) => job.consoleId === consoleId)
        .map(({ id, title }) => ({ id, name: title }))
        .toReversed(),
    more: ({ world }, id) => {
      const job = world.jobs[id as keyof ReadonlyWorld['jobs']]
      return job ? { job: { startedAt: toIso(job.startedAt), state: job.state } } : {}
    },
  },
  {
    type: 'volume',
    rows: ({ world }) => Object.values(world.volumes),
    of: ({ world }, id) => {
      const volume = world.volumes[id as keyof ReadonlyWorld['volumes']]
      const system = volume && world.storageSystems[volume.storageSystemId]
      return system ? { type: 'storage-system', id: system.id, name: system.name } : null
    },
  },
  {
    type: 'snapshot',
    rows: ({ world }) => Object.values(world.snapshots),
    of: ({ world }, id) => {
      const copy = world.snapshots[id as keyof ReadonlyWorld['snapshots']]
      const volume = copy && world.volumes[copy.volumeId]
      return volume ? { type: 'volume', id: volume.id, name: volume.name } : null
    },
  },
]

/** Objects of the environment by parts of their names, for the search over everything. */
export function search(simulation: Simulation): Pick<Service, 'search'> {
  return {
    search: ({ query, consoleId }) =>
      simulation.read((world) => {
        const wanted = query.q.trim().toLowerCase()
        if (wanted === '') return ok({ body: { groups: [] } })
        const view = consoleView(world, consoleId)
        const { limit = LIMIT_DEFAULT } = query
        return ok({ body: { groups: KINDS.flatMap((kind) => found(view, kind, wanted, limit) ?? []) } })
      }),
  }
}

/** Those that begin with it, then those that hold it; in the order of the rows. */
function found(view: ConsoleView, kind: Kind, wanted: string, limit: number): SearchGroup | undefined {
  const begin: Row[] = []
  const hold: Row[] = []
  let total = 0
  for (const row of kind.rows(view)) {
    const at = row.name.toLowerCase().indexOf(wanted)
    if (at < 0) continue
    total++
    const list = at === 0 ? begin : hold
    if (list.length < limit) list.push(row)
  }
  if (total === 0) return undefined
  const { type, of = (seen, id) => ownerOf(seen, { type, id }), more } = kind
  const hits = [...begin, ...hold].slice(0, limit)
  return { type, total, hits: hits.map(({ id, name }) => ({ id, name, of: of(view, id), ...more?.(view, id) })) }
}
