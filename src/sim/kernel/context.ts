import type { SimTime } from '@/base/sim-time'
import type { KernelState } from './kernel-state'
import type { RandomStream } from './random'

/** What every world has. */
export interface KernelWorld {
  kernel: KernelState
}

/** An event as listeners get it, one member per type of the event map `Events` (`{ 'job.started': { jobId: JobId } }`). */
export type EventOf<Events extends object> = {
  [T in keyof Events & string]: {
    /** Counts on by one from event to event within a world. */
    readonly sequence: number
    readonly at: SimTime
    readonly type: T
    readonly data: Events[T]
  }
}[keyof Events & string]

/** What a command handler or a due event may use besides the rows of the world. Valid only while it runs. */
export interface Context<World, Due, Events extends object> {
  readonly world: World
  readonly now: SimTime
  /** The stream of this name; a draw from it never shifts another stream. */
  random(stream: string): RandomStream
  /** `vm-1`, `vm-2`, … : never given twice in a world. */
  nextId<Id extends string>(kind: string): Id
  /** Has `due` happen at a time from now on; gives its sequence. There is no cancelling: a handler tolerates stale events. */
  schedule(at: SimTime, due: Due): number
  /** Tells listeners, once everything due at this time is through. The data is copied. */
  emit<T extends keyof Events & string>(type: T, data: Events[T]): void
}
