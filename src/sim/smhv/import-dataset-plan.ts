import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { DatasetId, HostId, PolicyId, VmId } from '@/domain/ids'
import type { ExportedDataset, ExportedPolicy, ExportedScript } from '@/domain/smhv/configuration-file'
import type { Dataset } from '@/domain/smhv/dataset'
import { sameName } from '@/domain/smhv/name-rules'
import type { Policy, ScriptCall } from '@/domain/smhv/policy'
import type { PolicyFields } from '../commands'
import type { ReadonlyWorld } from '../world/world'
import { exportedPolicy } from './configuration-export'
import { checkDataset } from './dataset-facts'
import { type ImportItem, type ImportRequest, type PlannedItem, type PlannedRow, withRows } from './import-step'
import { checkPolicy } from './policy-facts'
import { vmNameOf } from './vm-names'

/** What would become of one dataset of the file and of its policies. `serial` makes the place holders of ids differ. */
export function planDataset(
  world: ReadonlyWorld,
  { consoleId }: ImportRequest,
  dataset: ExportedDataset,
  serial: number,
): PlannedItem[] {
  const before = Object.values(world.datasets).find(
    (row) => row.consoleId === consoleId && sameName(row.name, dataset.name),
  )
  const { vmIds, missing } = membersOf(world, dataset)
  const { name, description } = dataset
  const check = { consoleId, datasetId: before?.id ?? null, name, description, vmIds, validate: false }
  const lost = missing.length > 0 ? [finding('import/vm-unknown', { detail: missing.join(', ') })] : []
  const findings = [...lost, ...checkDataset(world, check)]
  if (hasErrors(findings)) return refusedDataset(dataset, findings)
  const changes = before ? changesOf(world, before, dataset, vmIds) : membersLine(world, vmIds)
  const effect = !before ? 'added' : changes.length > 0 ? 'changed' : 'left-alone'
  const row: Dataset = before
    ? { ...before, description, vmIds: [...vmIds], version: before.version + (effect === 'changed' ? 1 : 0) }
    : {
        id: `dataset-imported-${serial}` as DatasetId,
        consoleId,
        name,
        description,
        vmIds: [...vmIds],
        policyIds: [],
        createdAt: world.kernel.now,
        version: 1,
      }
  const item: ImportItem = {
    kind: 'dataset',
    name,
    effect,
    changes,
    nodes: [],
    findings: effect === 'left-alone' ? lost : findings,
  }
  return planPolicies(world, dataset, row, { item, rows: [{ table: 'datasets', row, isNew: !before }] })
}

/** By GUID: a VM that was made again under the same name is another one. */
function membersOf(world: ReadonlyWorld, { vms }: ExportedDataset): { vmIds: VmId[]; missing: string[] } {
  const byGuid = new Map(Object.values(world.vms).map((vm) => [vm.guid.toLowerCase(), vm.id]))
  const vmIds = new Set<VmId>()
  const missing: string[] = []
  for (const { guid, name } of vms) {
    const id = byGuid.get(guid.toLowerCase())
    if (id === undefined) missing.push(name)
    else vmIds.add(id)
  }
  return { vmIds: [...vmIds], missing }
}

function refusedDataset({ name, policies }: ExportedDataset, findings: readonly Finding[]): PlannedItem[] {
  const item = (kind: 'dataset' | 'policy', of: string, why: readonly Finding[]): PlannedItem => ({
    item: { kind, name: of, effect: 'refused', changes: [], nodes: [], findings: why },
    rows: [],
  })
  const because = [finding('import/dataset-refused', { detail: name })]
  return [
    item('dataset', name, findings),
    ...policies.map((policy) => item('policy', `${name}: ${policy.name}`, because)),
  ]
}

function changesOf(
  world: ReadonlyWorld,
  before: Readonly<Dataset>,
  { description }: ExportedDataset,
  vmIds: readonly VmId[],
): string[] {
  const names = (ids: readonly VmId[]) => ids.map((id) => vmNameOf(world, id)).join(', ')
  const joins = vmIds.filter((id) => !before.vmIds.includes(id))
  const leaves = before.vmIds.filter((id) => !vmIds.includes(id))
  return [
    ...(before.description === description
      ? []
      : [`Description: ${description || 'none'} (was: ${before.description || 'none'})`]),
    ...(joins.length > 0 ? [`Joins: ${names(joins)}`] : []),
    ...(leaves.length > 0 ? [`Leaves: ${names(leaves)}`] : []),
  ]
}

function membersLine(world: ReadonlyWorld, vmIds: readonly VmId[]): string[] {
  return [`Virtual machines: ${vmIds.map((id) => vmNameOf(world, id)).join(', ')}`]
}

function planPolicies(world: ReadonlyWorld, dataset: ExportedDataset, row: Dataset, first: PlannedItem): PlannedItem[] {
  const planned: PlannedItem[] = [first]
  let present = withRows(world, first.rows)
  const seen = new Set<string>()
  for (const [at, policy] of dataset.policies.entries()) {
    const next = seen.has(policy.name.toLowerCase())
      ? refusedPolicy(row.name, policy, [finding('import/listed-twice', { detail: policy.name })])
      : planPolicy(present, row, policy, `${row.id}-policy-${at}` as PolicyId)
    seen.add(policy.name.toLowerCase())
    planned.push(next)
    present = withRows(present, next.rows)
    const made = next.rows.find(({ table, isNew }) => table === 'policies' && isNew)
    if (made) row.policyIds = [...row.policyIds, made.row.id as PolicyId]
  }
  for (const id of row.policyIds) {
    const policy = present.policies[id]
    if (!policy || seen.has(policy.name.toLowerCase())) continue
    const name = `${row.name}: ${policy.name}`
    const gone: PlannedRow = { table: 'dropped', row: policy, isNew: false }
    planned.push({
      item: { kind: 'policy', name, effect: 'removed', changes: [], nodes: [], findings: [] },
      rows: [gone],
    })
  }
  const isTouched = planned.some(({ item }) => item.effect !== 'left-alone' && item.effect !== 'refused')
  return isTouched ? planned : planned.map(({ item }) => ({ item, rows: [] }))
}

function planPolicy(
  world: ReadonlyWorld,
  dataset: Readonly<Dataset>,
  policy: ExportedPolicy,
  newId: PolicyId,
): PlannedItem {
  const before = dataset.policyIds
    .flatMap((id) => world.policies[id] ?? [])
    .find((row) => sameName(row.name, policy.name))
  const name = `${dataset.name}: ${policy.name}`
  if (before && JSON.stringify(sorted(exportedPolicy(world, before))) === JSON.stringify(sorted(policy))) {
    return { item: { kind: 'policy', name, effect: 'left-alone', changes: [], nodes: [], findings: [] }, rows: [] }
  }
  const fields = fieldsOf(world, policy)
  const findings = [
    ...fields.unknown.map((host) => finding('import/script-host-unknown', { detail: host })),
    ...checkPolicy(world, dataset.id, fields.fields, before?.id ?? null),
  ]
  if (hasErrors(findings)) return refusedPolicy(dataset.name, policy, findings)
  const row: Policy = before
    ? { ...before, ...fields.fields, version: before.version + 1 }
    : { id: newId, datasetId: dataset.id, ...fields.fields, nextRun: null, version: 1 }
  const changes = before ? changedParts(exportedPolicy(world, before), policy) : []
  const effect = before ? 'changed' : 'added'
  return {
    item: { kind: 'policy', name, effect, changes, nodes: [], findings },
    rows: [{ table: 'policies', row, isNew: !before }],
  }
}

function refusedPolicy(dataset: string, { name }: ExportedPolicy, findings: readonly Finding[]): PlannedItem {
  const item = {
    kind: 'policy',
    name: `${dataset}: ${name}`,
    effect: 'refused',
    changes: [],
    nodes: [],
    findings,
  } as const
  return { item, rows: [] }
}

const PARTS = [
  ['description', 'Description'],
  ['backupType', 'Backup type'],
  ['retention', 'Retention'],
  ['schedule', 'Schedule'],
  ['options', 'Options and scripts'],
] as const

function changedParts(before: ExportedPolicy, after: ExportedPolicy): string[] {
  const parts = PARTS.filter(([part]) => JSON.stringify(sorted(before[part])) !== JSON.stringify(sorted(after[part])))
  return parts.map(([, title]) => `${title} as in the file`)
}

/** The same value with its keys in order, so that two of them can be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]))
}

function fieldsOf(world: ReadonlyWorld, policy: ExportedPolicy): { fields: PolicyFields; unknown: string[] } {
  const unknown: string[] = []
  const script = (call: ExportedScript | null): ScriptCall | null => {
    if (!call) return null
    const { host, path, arguments: given } = call
    const found = host === null ? null : Object.values(world.hosts).find((row) => sameName(row.name, host))
    if (found === undefined) unknown.push(host ?? '')
    return { hostId: found?.id ?? (null as HostId | null), path, arguments: given }
  }
  const { options, name, description, backupType, retention, schedule } = policy
  const { preScript, postScript, ...rest } = options
  const called = { ...rest, preScript: script(preScript), postScript: script(postScript) }
  return { fields: { name, description, backupType, retention, schedule, options: called }, unknown }
}
