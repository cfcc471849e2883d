import type { SimulationResource } from '@/contract'
import type { SimTime } from '@/base/sim-time'
import type { JournalEntry } from '@/sim'
import type { Checkpoint } from '@/service/service'

export const SAVED_FORMAT = 'smhv-lab'
/** Counts on whenever what is saved changes its shape. */
export const SAVED_VERSION = 1

/**
 * What there is to know about a saved environment besides its world. The world itself is the newest snapshot, plus the
 * journal entries since, plus whatever happens until `clock`.
 */
export interface SavedHead {
  readonly format: typeof SAVED_FORMAT
  readonly version: number
  readonly scenario: string
  readonly seed: number
  readonly clock: SimTime
  readonly state: SimulationResource['state']
  readonly speed: number
  /** How many commands the journal holds since the start of the environment. */
  readonly entryCount: number
}

/** A snapshot as JSON, which covers the first `entryCount` commands of the journal. */
export interface SavedSnapshot {
  readonly text: string
  readonly entryCount: number
}

/** A whole environment: what a reset or a checkpoint puts in the place of the present one. */
export interface SavedEnvironment {
  readonly head: SavedHead
  readonly snapshot: SavedSnapshot
  /** All commands, those that the snapshot covers included. */
  readonly entries: readonly JournalEntry[]
}

/** What has changed since the last commit. */
export interface Batch {
  readonly head: SavedHead
  /** The first one is number `head.entryCount - entries.length`. */
  readonly entries: readonly JournalEntry[]
  readonly snapshot?: SavedSnapshot
}

/** What is found when the lab opens, as yet unchecked. */
export interface Found {
  readonly head: unknown
  readonly snapshot: unknown
  /** Commands since the snapshot. */
  readonly entries: readonly unknown[]
}

/** Where environments are kept. Each method is one transaction: it happens whole or not at all. */
export interface Saving {
  readonly kind: SimulationResource['saving']['kind']
  /** undefined: nothing has been saved yet. */
  read(): Promise<Found | undefined>
  /** Puts this environment in the place of the present one; named checkpoints stay. */
  replace(environment: SavedEnvironment): Promise<void>
  commit(batch: Batch): Promise<void>
  /** The first `count` commands since the start of the environment. */
  journal(count: number): Promise<readonly JournalEntry[]>
  listCheckpoints(): Promise<readonly Checkpoint[]>
  addCheckpoint(name: string, environment: Omit<SavedEnvironment, 'entries'>): Promise<Checkpoint>
  readCheckpoint(id: string): Promise<SavedEnvironment | undefined>
  /** False when there was none. */
  deleteCheckpoint(id: string): Promise<boolean>
  /** Takes over from whoever has written here before: their commits fail from now on. */
  claim(): Promise<void>
  close(): void
}

/**
 * `elsewhere`: another lab has claimed the data. `full`: the browser gives no more room. `newer`: a newer version of the
 * program has written it. `refused`: the browser does not let us save, or has failed to.
 */
export type SavingErrorCode = 'elsewhere' | 'full' | 'newer' | 'refused'

export class SavingError extends Error {
  readonly code: SavingErrorCode

  constructor(code: SavingErrorCode, detail: string) {
    super(detail)
    this.name = 'SavingError'
    this.code = code
  }
}
