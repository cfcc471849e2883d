import type { SimTime } from '@/base/sim-time'
import type { EventQueue } from './event-queue'
import type { RandomState } from './random'

/** How many outcomes of commands with a key are kept. */
export const OUTCOMES_KEPT = 1000

/** The outcomes of the latest commands that carried a key: a ring, so that its size is bounded and its order a fact. */
export interface OutcomeRing {
  entries: { readonly key: string; readonly outcome: unknown }[]
  /** Where the next one goes: replaces the oldest once the ring is full. */
  next: number
}

/** The only part of a world that the kernel knows: plain data, changed by the kernel alone. */
export interface KernelState {
  now: SimTime
  /** Whatever will happen: a heap by (at, sequence). */
  queue: EventQueue
  nextSequence: number
  seed: number
  /** Streams by name, each made when it is first drawn from. */
  random: Record<string, RandomState>
  /** The last number given for each kind of id. */
  counters: Record<string, number>
  /** The number of the last event that was emitted. */
  eventSequence: number
  outcomes: OutcomeRing
}

/** A kernel at its beginning. The seed is a whole number ≥ 0. */
export function newKernelState(start: { readonly now: SimTime; readonly seed: number }): KernelState {
  return {
    now: start.now,
    queue: [],
    nextSequence: 1,
    seed: start.seed,
    random: {},
    counters: {},
    eventSequence: 0,
    outcomes: { entries: [], next: 0 },
  }
}
