import { err, ok, type Result } from '@/base/result'
import type { SimTime } from '@/base/sim-time'

/** What comes with a command. */
export interface CommandMeta {
  /**
   * A command whose key was accepted before (among the last 1,000 keys) gives that outcome again and does nothing. Keys
   * are not tied to a command: whoever makes them keeps those of different requests apart.
   */
  readonly key?: string | undefined
  /** Who issues it, such as a management console. */
  readonly origin?: string | undefined
}

/** A command that was accepted. It runs after everything that is due at or before its time. */
export interface JournalEntry<Command> {
  readonly at: SimTime
  readonly command: Command
  readonly meta: CommandMeta
}

/** The truth about an environment: from its scenario and seed, these commands lead to its state. */
export interface Journal<Command> {
  readonly scenario: string
  readonly seed: number
  readonly entries: readonly JournalEntry<Command>[]
}

/** Why a journal cannot be replayed. `index` is that of the entry. */
export interface ReplayError<Refusal> {
  /** Earlier than its predecessor or the simulation · refused, though it had once been accepted. */
  readonly code: 'journal/out-of-order' | 'journal/refused'
  readonly index: number
  readonly refusal?: Refusal
}

/** The part of a simulation that replaying needs. */
export interface Replayable<Command, Refusal> {
  readonly now: SimTime
  execute(command: Command, meta?: CommandMeta): Result<unknown, Refusal>
  advanceTo(time: SimTime): void
}

/**
 * Runs a journal on a simulation that is where the journal starts: a scenario's beginning, or a checkpoint with the
 * entries since. Entries out of order are refused before anything has happened. Gives the same simulation.
 */
export function replay<Command, Refusal, S extends Replayable<Command, Refusal>>(
  start: S & Replayable<Command, Refusal>,
  journal: { readonly entries: readonly JournalEntry<Command>[] },
): Result<S, ReplayError<Refusal>> {
  let last = start.now
  for (const [index, entry] of journal.entries.entries()) {
    if (!Number.isSafeInteger(entry.at) || entry.at < last) return err({ code: 'journal/out-of-order', index })
    last = entry.at
  }
  for (const [index, entry] of journal.entries.entries()) {
    start.advanceTo(entry.at)
    const result = start.execute(entry.command, entry.meta)
    if (!result.ok) return err({ code: 'journal/refused', index, refusal: result.error })
  }
  return ok(start)
}
