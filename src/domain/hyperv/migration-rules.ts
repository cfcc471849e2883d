import { SECOND } from '@/base/sim-time'
import { GiB, MiB } from '@/base/units'
import { finding, type Finding, type Subject } from '../finding'
import type { MigrationKind, VirtualMachine, VmState } from './virtual-machine'
import type { WindowsVersion } from './windows'

/** Where the files of a VM would go. */
export interface MigrationDiskFacts {
  readonly subject: Subject
  /** Some file of the VM lies elsewhere, and the VM can use the disk wherever it runs. */
  readonly usable: boolean
  readonly free: number
}

export interface MigrationFacts {
  readonly subject: Subject
  readonly kind: MigrationKind
  readonly state: VmState
  readonly migrating: boolean
  /** A restore has the VM. */
  readonly restoring: boolean
  /** What the host of the VM meets: down. */
  readonly hostFindings: readonly Finding[]
  readonly windows: WindowsVersion
  readonly clustered: boolean
  /** Disks of its host that it has as physical hard disks. */
  readonly physicalDisks: readonly string[]
  /** The node named is another one of the cluster, and up. */
  /** Whether a node was named at all. */
  readonly nodeNamed: boolean
  readonly nodeUsable: boolean
  /** One of the two nodes takes part in a live migration. */
  readonly nodesBusy: boolean
  /** null = none is named. */
  readonly disk: MigrationDiskFacts | null
  /** Bytes of the files of the VM. */
  readonly bytes: number
  /** Jobs of SMHV that work on the VM now, or will before the end. */
  readonly jobs: readonly string[]
  /** Backups of the VM on volumes that its files would leave. */
  readonly backupsBehind: number
}

/** What a migration meets: errors refuse it, warnings are told beforehand. */
export function checkMigration(facts: MigrationFacts): Finding[] {
  const { subject, kind, jobs } = facts
  const findings: Finding[] = [...facts.hostFindings]
  if (facts.restoring) findings.push(finding('restore/vm-busy', { subject }))
  if (facts.migrating) findings.push(finding('migration/vm-migrating', { subject }))
  findings.push(...(kind === 'storage' ? checkStorage(facts) : checkNodes(facts)))
  if (jobs.length > 0) {
    // R133 speaks of live migrations, R135 of those of storage.
    const requirement = kind === 'storage' ? 'R135' : 'R133'
    findings.push({ ...finding('migration/smhv-at-work', { subject, detail: jobs.join(', ') }), requirement })
  }
  return findings
}

function checkNodes(facts: MigrationFacts): Finding[] {
  const { subject, kind, state, windows, clustered, physicalDisks, nodeNamed, nodeUsable, nodesBusy } = facts
  const findings: Finding[] = []
  if (physicalDisks.length > 0) {
    findings.push(finding('migration/physical-disk', { subject, detail: physicalDisks.join(', ') }))
  }
  if (!clustered) findings.push(finding('migration/not-clustered', { subject }))
  else if (!nodeNamed) findings.push(finding('cluster/no-node-chosen', { field: 'toHostId' }))
  else if (!nodeUsable) findings.push(finding('cluster/not-a-node', { field: 'toHostId' }))
  if (kind === 'live' && state !== 'running')
    findings.push(finding('migration/not-running', { subject, detail: state }))
  if (kind === 'live' && windows !== '2012' && nodesBusy) findings.push(finding('migration/node-busy', { subject }))
  return findings
}

function checkStorage({ subject, state, windows, disk, bytes, backupsBehind }: MigrationFacts): Finding[] {
  const field = 'toDiskId'
  const findings: Finding[] = []
  if (windows !== '2012' && state !== 'off') findings.push(finding('migration/storage-needs-2012', { subject }))
  if (!disk?.usable) findings.push(finding('migration/target-disk', { field }))
  else if (disk.free < bytes) findings.push(finding('migration/no-room', { subject: disk.subject, field }))
  if (backupsBehind > 0) {
    const detail = backupsBehind === 1 ? 'one backup' : `${backupsBehind} backups`
    findings.push(finding('migration/backups-left-behind', { subject, detail }))
  }
  return findings
}

/** Bytes per second over the network of the cluster, into a saved state, and from LUN to LUN. */
const RATES: Readonly<Record<MigrationKind, number>> = { live: 100 * MiB, quick: 200 * MiB, storage: 100 * MiB }
const BASE = 15 * SECOND
/** Memory of a VM: nobody says how much, but one with applications has more. */
const MEMORY = 4 * GiB

/** Milliseconds of a migration: memory goes from node to node, files from LUN to LUN. */
export function migrationTime(kind: MigrationKind, vm: Pick<VirtualMachine, 'applications' | 'disks'>): number {
  const memory = vm.applications.length > 0 ? 2 * MEMORY : MEMORY
  const bytes = kind === 'storage' ? vm.disks.reduce((sum, disk) => sum + disk.used, 0) : memory
  return BASE + Math.ceil(bytes / RATES[kind]) * SECOND
}
