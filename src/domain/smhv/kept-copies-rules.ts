import { finding, type Finding, type Subject } from '../finding'
import { SNAPSHOT_LIMIT } from '../ontap/storage'

/** What one policy keeps on a volume once it has run for long. */
export interface KeptCopies {
  /** `dataset: policy` */
  readonly policy: string
  /** Backups; a policy of which nobody knows counts none. */
  readonly kept: number
  /** Snapshot copies of each backup on this volume. */
  readonly copies: number
}

/**
 * Whether what several policies keep fits on the volume together: a dataset may be backed up weekly and monthly, and
 * several datasets may share a volume (R140). One policy alone is the matter of the retention rules.
 */
export function checkKeptCopies(volume: string, loads: readonly KeptCopies[], subject?: Subject): Finding[] {
  const counted = loads.filter(({ kept }) => kept > 0)
  if (counted.length < 2) return []
  const sum = counted.reduce((total, { kept, copies }) => total + kept * copies, 0)
  // Retention runs after a backup, so that one more is there for a moment.
  if (sum + Math.max(...counted.map(({ copies }) => copies)) <= SNAPSHOT_LIMIT) return []
  const largest = counted.toSorted((a, b) => b.kept * b.copies - a.kept * a.copies).slice(0, LISTED)
  const words = largest.map(({ policy, kept, copies }) => `${policy} ${kept * copies}`).join(', ')
  const detail = `${volume}: ${sum} Snapshot copies, of which ${words}`
  return [finding('retention/policies-exceed-limit', { ...(subject ? { subject } : {}), detail })]
}

const LISTED = 4
