import type { Severity } from '../severity'

/** What the console says about one kind of finding. */
export interface CatalogueEntry {
  readonly severity: Severity
  /** One sentence: what is wrong. */
  readonly title: string
  readonly cause: string
  readonly cure: string
  /** Section of TR-4234, where the report says it. */
  readonly section?: string
  readonly requirement?: string
}

export const defineEntries = <K extends string>(entries: Record<K, CatalogueEntry>): Record<K, CatalogueEntry> =>
  entries
