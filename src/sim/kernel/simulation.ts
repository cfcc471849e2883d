import type { Result } from '@/base/result'
import type { SimTime } from '@/base/sim-time'
import type { EventOf } from './context'
import type { CommandMeta, JournalEntry } from './journal'
import type { Snapshot } from './snapshot'

export interface AdvanceLimits {
  /** How far to go at most. */
  readonly to: SimTime
  /** Stops after the instant in which this many due events have been reached, so that a host can do something else. */
  readonly maxEvents?: number | undefined
}

/** How an advance ended. */
export interface Advance {
  /** Whether the clock has come to `to`. */
  readonly reached: boolean
  /** Whether the predicate of `runUntil` holds. */
  readonly met: boolean
  /** How many due events happened. */
  readonly events: number
}

/**
 * A running world. Time moves in whole instants: whenever a caller has control, nothing is left that is due at or before
 * `now`. So a command's place in history is told by its time and its place in the journal alone, however the host slices time.
 */
export interface KernelSimulation<World, Command, Outcome, Refusal, Events extends object> {
  readonly now: SimTime
  /** True once a handler has thrown: the world may be half changed, so it can only be read. Start again from a snapshot. */
  readonly failed: boolean
  execute(command: Command, meta?: CommandMeta): Result<Outcome, Refusal>
  /** Runs everything due up to a time, that included, in the order of (time, sequence). */
  advanceTo(time: SimTime): void
  advance(limits: AdvanceLimits): Advance
  /** Advances until the predicate holds: asked at once, then after every instant in which something happened. */
  runUntil(predicate: (world: Readonly<World>) => boolean, limits: AdvanceLimits): Advance
  nextEventAt(): SimTime | undefined
  /** Looks at the world, which must not be changed and not be kept. */
  read<T>(view: (world: Readonly<World>) => T): T
  /** Listeners hear of events when everything due at that time is through. They may read, but not act. */
  subscribe(listener: (event: EventOf<Events>) => void): () => void
  /** Hears of each command that was accepted and did act, before its events are told: the journal. */
  record(listener: (entry: JournalEntry<Command>) => void): () => void
  snapshot(): Snapshot<World>
  hash(): string
}
