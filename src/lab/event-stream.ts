import { simTime, toIso } from '@/base/sim-time'
import type { EventResource } from '@/contract'
import { EventRing } from './event-ring'

const EVENTS_KEPT = 5000

export type EventListener = (events: readonly EventResource[]) => void

/** Saved events on their way to the consoles. Numbers go on counting when the environment is replaced, or the lab begins anew. */
export class EventStream {
  private last: number
  private readonly ring: EventRing
  private readonly listeners = new Set<EventListener>()

  constructor() {
    // By the clock of the machine, so that a lab never gives numbers that an earlier one has given.
    this.last = Date.now() * 1000
    this.ring = new EventRing(EVENTS_KEPT, this.last)
  }

  /** The number of the last event that has happened, saved or not. */
  get sequence(): number {
    return this.last
  }

  next(): number {
    return ++this.last
  }

  deliver(events: readonly EventResource[]): void {
    if (events.length === 0) return
    this.ring.push(events)
    for (const listener of this.listeners) listener(events)
  }

  /** From here on, events are those of another environment. */
  replaced(): void {
    this.ring.clear()
  }

  /** Tells everything after a certain event, or from now on. Who cannot be told everything is told to read it all again. */
  subscribe(after: number | undefined, listener: EventListener): () => void {
    const missed = after === undefined ? [] : this.ring.after(after)
    this.listeners.add(listener)
    if (!missed) listener([this.readAgain()])
    else if (missed.length > 0) listener(missed)
    return () => this.listeners.delete(listener)
  }

  private readAgain(): EventResource {
    return { sequence: this.last, at: toIso(simTime(0)), type: 'environment.replaced', data: {} }
  }
}
