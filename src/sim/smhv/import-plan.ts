import { finding, type Finding, hasErrors, type Subject } from '@/domain/finding'
import type { ConsoleId } from '@/domain/ids'
import type { Configuration } from '@/domain/smhv/configuration-file'
import type { ReadonlyWorld } from '../world/world'
import { targetSubject } from './host-target'
import { planDataset } from './import-dataset-plan'
import { planHost } from './import-host-plan'
import { type ImportItem, type ImportRequest, type PlannedItem, type PlannedRow, withRows } from './import-step'

export interface ImportPlan {
  readonly items: readonly ImportItem[]
  readonly rows: readonly PlannedRow[]
  /** About the import as a whole. */
  readonly findings: readonly Finding[]
}

/**
 * What importing a configuration would do, thing by thing: hosts and clusters first, then the datasets on them. Each is held
 * against the rules of doing it by hand, in the world as the things before it would have left it; one that is refused
 * keeps the others from nothing. A dataset becomes what the file says, its policies included; what the file does not name
 * stays (R94).
 */
export function planImport(world: ReadonlyWorld, request: ImportRequest): ImportPlan {
  const { configuration, consoleId } = request
  const items: ImportItem[] = []
  const rows: PlannedRow[] = []
  let present = world
  const take = (planned: readonly PlannedItem[]) => {
    for (const { item, rows: made } of planned) {
      items.push(item)
      rows.push(...made)
      present = withRows(present, made)
    }
  }
  const names = new Set<string>()
  for (const host of configuration.hosts) {
    const planned = planHost(present, request, host)
    take([isListed(names, `host ${host.name}`) ? listedTwice(planned) : planned])
  }
  for (const dataset of configuration.datasets) {
    const isTwice = isListed(names, `dataset ${dataset.name}`)
    const planned = planDataset(present, request, dataset, rows.length)
    take(isTwice ? planned.slice(0, 1).map(listedTwice) : planned)
  }
  return { items: [...items, ...notInFile(world, consoleId, configuration)], rows, findings: overall(items) }
}

function isListed(names: Set<string>, name: string): boolean {
  const key = name.toLowerCase()
  if (names.has(key)) return true
  names.add(key)
  return false
}

function listedTwice({ item }: PlannedItem): PlannedItem {
  const findings = [finding('import/listed-twice', { detail: item.name })]
  return { item: { ...item, effect: 'refused', changes: [], nodes: [], findings }, rows: [] }
}

/** What this console has besides: it stays. */
function notInFile(world: ReadonlyWorld, consoleId: ConsoleId, { hosts, datasets }: Configuration): ImportItem[] {
  const listed = (rows: readonly { readonly name: string }[]) => new Set(rows.map(({ name }) => name.toLowerCase()))
  const [hostNames, datasetNames] = [listed(hosts), listed(datasets)]
  const stays = (kind: ImportItem['kind'], subject: Pick<Subject, 'name'>): ImportItem => ({
    kind,
    name: subject.name,
    effect: 'left-alone',
    changes: ['The file does not name it.'],
    nodes: [],
    findings: [],
  })
  return [
    ...Object.values(world.managedHosts).flatMap((managed) => {
      const subject = managed.consoleId === consoleId ? targetSubject(world, managed) : undefined
      const isElse = subject && !hostNames.has(subject.name.toLowerCase())
      return isElse ? [stays(managed.clusterId === null ? 'host' : 'cluster', subject)] : []
    }),
    ...Object.values(world.datasets).flatMap((dataset) =>
      dataset.consoleId === consoleId && !datasetNames.has(dataset.name.toLowerCase())
        ? [stays('dataset', dataset)]
        : [],
    ),
  ]
}

function overall(items: readonly ImportItem[]): Finding[] {
  const isRefused = ({ effect }: ImportItem) => effect === 'refused'
  if (items.length > 0 && items.every(isRefused)) {
    return [finding('import/all-refused'), ...items.flatMap(({ findings }) => findings).filter((f) => hasErrors([f]))]
  }
  const changes = items.some(({ effect }) => effect !== 'left-alone' && effect !== 'refused')
  return changes ? [] : [finding('import/nothing-changes')]
}
