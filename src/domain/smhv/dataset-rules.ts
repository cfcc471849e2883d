import { finding, type Finding, type Subject } from '../finding'
import { checkDescription, checkName } from './name-rules'
import { checkVm, type VmFacts } from './vm-rules'

export interface DatasetLunFacts {
  readonly path: string
  readonly storageSystem: string
}

/** A VM as a member of a dataset. */
export interface DatasetVmFacts {
  readonly subject: Subject
  /** It is a member already. */
  readonly member: boolean
  /** null = it does not exist (any more). */
  readonly vm: VmFacts | null
  readonly managed: boolean
  readonly configured: boolean
  /** The cluster that its host is a node of, whether the VM itself is clustered or not. */
  readonly cluster: string | null
  /** Highly available in that cluster: a shared VM. */
  readonly shared: boolean
  readonly node: string
  /** CSVs on which files of the VM lie. */
  readonly csvs: readonly string[]
  readonly luns: readonly DatasetLunFacts[]
}

export interface DatasetFacts {
  /** null = an existing dataset, whose name stays. */
  readonly name: { readonly text: string; readonly taken: boolean } | null
  readonly description: string
  readonly vms: readonly DatasetVmFacts[]
  /** VMs outside the dataset with files on a LUN of it, by LUN. */
  readonly outsiders: readonly { readonly lunPath: string; readonly vmNames: readonly string[] }[]
}

/** More LUNs of one storage system than this make the renaming of Snapshot copies fail (13057). */
const MAX_LUNS_PER_SYSTEM = 15
const FIELD = 'vmIds'

/**
 * What creating or modifying a dataset meets. Without Validate Dataset only what could never work is refused: its
 * name, no VMs, VMs that do not exist or belong to no configured host. The rest is then told as a warning.
 */
export function checkDataset(facts: DatasetFacts, validate: boolean): Finding[] {
  const asked = [...facts.vms.flatMap(checkMemberVm), ...checkComposition(facts)]
  return [
    ...checkBasics(facts),
    ...facts.vms.flatMap((vm) => checkMembership(vm, validate)),
    ...(validate ? asked : asked.map(soften)),
    ...adviseComposition(facts),
  ]
}

function soften(found: Finding): Finding {
  return found.severity === 'error' ? { ...found, severity: 'warning' } : found
}

function checkBasics({ name, description, vms }: DatasetFacts): Finding[] {
  const findings = [...(name ? checkName(name.text) : []), ...checkDescription(description)]
  if (name?.taken) findings.push(finding('name/taken', { field: 'name' }))
  if (vms.length === 0) findings.push(finding('dataset/empty', { field: FIELD }))
  return findings
}

/** A member that was deleted from Hyper-V may stay, for the sake of its backups, unless the dataset is validated. */
function checkMembership(facts: DatasetVmFacts, validate: boolean): Finding[] {
  const { subject } = facts
  if (!facts.vm) {
    const severity = facts.member && !validate ? 'warning' : 'error'
    return [finding('vm/unknown', { subject, field: FIELD, severity })]
  }
  if (!facts.managed) return [finding('vm/host-not-managed', { subject, field: FIELD })]
  if (!facts.configured) return [finding('vm/host-not-configured', { subject, field: FIELD })]
  return []
}

function checkMemberVm({ vm }: DatasetVmFacts): Finding[] {
  return vm ? checkVm(vm).map((found) => ({ ...found, field: FIELD })) : []
}

/** What may not be together in one dataset. */
function checkComposition({ vms }: DatasetFacts): Finding[] {
  const findings: Finding[] = []
  for (const cluster of new Set(vms.flatMap((vm) => (vm.cluster !== null && vm.shared ? [vm.cluster] : [])))) {
    const dedicated = vms.filter((vm) => vm.cluster === cluster && !vm.shared)
    if (dedicated.length === 0) continue
    const detail = `${cluster}: ${dedicated.map((vm) => vm.subject.name).join(', ')}`
    findings.push(finding('dataset/mixed-ownership', { field: FIELD, detail }))
  }
  const onSmb = vms.filter((vm) => vm.vm?.places.some((place) => place.kind === 'smb'))
  const onSan = vms.filter((vm) => vm.vm?.places.some((place) => place.onLun))
  if (onSmb.length > 0 && onSan.some((vm) => !onSmb.includes(vm))) {
    const detail = onSmb.map((vm) => vm.subject.name).join(', ')
    findings.push(finding('dataset/mixed-storage', { field: FIELD, detail }))
  }
  for (const [system, paths] of lunsBySystem(vms)) {
    if (paths.size > MAX_LUNS_PER_SYSTEM) {
      findings.push(finding('dataset/too-many-csvs', { field: FIELD, detail: `${system}: ${paths.size} LUNs` }))
    }
  }
  return findings
}

function lunsBySystem(vms: readonly DatasetVmFacts[]): Map<string, Set<string>> {
  const systems = new Map<string, Set<string>>()
  for (const { path, storageSystem } of vms.flatMap((vm) => vm.luns)) {
    systems.set(storageSystem, (systems.get(storageSystem) ?? new Set()).add(path))
  }
  return systems
}

/** What the advice on the composition looks at. */
export interface CompositionFacts extends Pick<DatasetFacts, 'outsiders'> {
  readonly vms: readonly Pick<DatasetVmFacts, 'cluster' | 'csvs' | 'node'>[]
}

/** How VMs are best put together: those of a LUN in one dataset, those of a CSV on one node (R114, R232). */
export function adviseComposition({ vms, outsiders }: CompositionFacts): Finding[] {
  const findings = outsiders.map(({ lunPath, vmNames }) =>
    finding('dataset/lun-shared-with-outsiders', { field: FIELD, detail: `${lunPath}: ${vmNames.join(', ')}` }),
  )
  for (const { csv, nodes } of nodesByCsv(vms)) {
    if (nodes.size < 2) continue
    const detail = `${csv}: ${[...nodes].join(', ')}`
    findings.push(finding('dataset/vms-of-several-nodes-on-csv', { field: FIELD, detail }))
  }
  return findings
}

/** Every cluster has a CSV of the same mount point. */
function nodesByCsv(vms: CompositionFacts['vms']): Iterable<{ readonly csv: string; readonly nodes: Set<string> }> {
  const places = new Map<string, { readonly csv: string; readonly nodes: Set<string> }>()
  for (const { cluster, csvs, node } of vms) {
    for (const csv of csvs) {
      const key = `${cluster} ${csv}`
      const place = places.get(key) ?? { csv, nodes: new Set() }
      places.set(key, place)
      place.nodes.add(node)
    }
  }
  return places.values()
}
