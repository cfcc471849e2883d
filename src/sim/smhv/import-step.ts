import type { Finding } from '@/domain/finding'
import type { ConsoleId, HostId } from '@/domain/ids'
import type { Configuration, ImportEffect } from '@/domain/smhv/configuration-file'
import type { Dataset } from '@/domain/smhv/dataset'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { Policy } from '@/domain/smhv/policy'
import type { ReadonlyWorld } from '../world/world'

/** What an import is asked for. */
export interface ImportRequest {
  readonly consoleId: ConsoleId
  readonly configuration: Configuration
  /** Nodes of clusters that get the settings; null = all (R95). */
  readonly nodeIds: readonly HostId[] | null
}

/** What would become of one host, dataset or policy. */
export interface ImportItem {
  readonly kind: 'host' | 'cluster' | 'dataset' | 'policy'
  /** Of a policy: with its dataset before it. */
  readonly name: string
  readonly effect: ImportEffect
  /** What changes, one line each. */
  readonly changes: readonly string[]
  /** Names of the nodes that get the settings. */
  readonly nodes: readonly string[]
  readonly findings: readonly Finding[]
}

/** A row as it would be. Of a new one the id is only a place holder. */
export type PlannedRow =
  | { readonly table: 'managedHosts'; readonly row: ManagedHost; readonly isNew: boolean }
  | { readonly table: 'datasets'; readonly row: Dataset; readonly isNew: boolean }
  | { readonly table: 'policies'; readonly row: Policy; readonly isNew: boolean }
  | { readonly table: 'dropped'; readonly row: Readonly<Policy>; readonly isNew: false }

/** One step of a plan: what is told of it, and the rows that it makes or changes. */
export interface PlannedItem {
  readonly item: ImportItem
  readonly rows: readonly PlannedRow[]
}

/** A world in which these rows are already. It shares everything else with the one that is. */
export function withRows(world: ReadonlyWorld, planned: readonly PlannedRow[]): ReadonlyWorld {
  if (planned.length === 0) return world
  const { managedHosts, datasets, policies } = world
  const next = { managedHosts: { ...managedHosts }, datasets: { ...datasets }, policies: { ...policies } }
  for (const { table, row } of planned) {
    if (table === 'managedHosts') next.managedHosts[row.id] = row
    else if (table === 'datasets') next.datasets[row.id] = row
    else if (table === 'policies') next.policies[row.id] = row
    else delete next.policies[row.id]
  }
  return { ...world, ...next }
}
