import { finding, type Finding, type Subject } from '../finding'
import type { WindowsVersion } from './windows'

/** A CSV, or a VM, and the nodes that have to do with it. */
export interface ClusterItemFacts {
  readonly name: string
  readonly node: string
  /** null = none was set. */
  readonly preferred: string | null
}

export interface ClusterVmFacts extends ClusterItemFacts {
  readonly subject: Subject
  /** Owners of the CSVs on which its files lie. */
  readonly csvOwners: readonly string[]
}

export interface ClusterFacts {
  readonly subject: Subject
  readonly windows: WindowsVersion
  readonly nodes: readonly string[]
  readonly csvs: readonly ClusterItemFacts[]
  readonly vms: readonly ClusterVmFacts[]
}

/**
 * How a 2008 R2 cluster is best laid out, so that backups need no redirected I/O (R229–R234). CSVFS does without these.
 */
export function adviseCluster(facts: ClusterFacts): Finding[] {
  const { subject, windows, nodes, csvs, vms } = facts
  if (windows === '2012' || csvs.length === 0) return []
  const findings: Finding[] = []
  const add = (code: Parameters<typeof finding>[0], names: readonly string[]) => {
    if (names.length > 0) findings.push(finding(code, { subject, detail: listed(names) }))
  }
  add(
    'cluster/csv-for-each-node',
    nodes.filter((node) => !csvs.some((csv) => csv.node === node)),
  )
  for (const { subject: vm, node, csvOwners } of vms) {
    if (csvOwners.length === 0 || csvOwners.includes(node)) continue
    const detail = `runs on ${node}, its CSV on ${csvOwners.join(', ')}`
    findings.push(finding('cluster/vm-away-from-csv', { subject: vm, detail }))
  }
  const items = [...csvs, ...vms]
  add(
    'cluster/no-preferred-owner',
    items.filter(({ preferred }) => preferred === null).map(({ name }) => name),
  )
  add(
    'cluster/not-on-preferred-owner',
    items.filter(({ preferred, node }) => preferred !== null && preferred !== node).map(({ name }) => name),
  )
  return findings
}

/** The first of many names, and how many more there are. */
const LISTED = 6

function listed(names: readonly string[]): string {
  const more = names.length - LISTED
  return more > 0 ? `${names.slice(0, LISTED).join(', ')} and ${more} more` : names.join(', ')
}
