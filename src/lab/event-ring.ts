import type { EventResource } from '@/contract'

/** Events that tell of the moment only: who missed one misses nothing. */
const PASSING: ReadonlySet<EventResource['type']> = new Set(['clock.advanced'])

/** The latest events, for consoles that come back after a break. */
export class EventRing {
  private readonly capacity: number
  private events: EventResource[] = []
  /** Who has heard of this one, or a later one, can go on from here. */
  private completeFrom: number
  private latest: number

  constructor(capacity: number, start: number) {
    this.capacity = capacity
    this.completeFrom = start
    this.latest = start
  }

  push(events: readonly EventResource[]): void {
    for (const event of events) {
      this.latest = event.sequence
      if (!PASSING.has(event.type)) this.events.push(event)
    }
    // Cut now and then only, as cutting moves all that stay.
    if (this.events.length < this.capacity * 1.25) return
    const cut = this.events.length - this.capacity
    this.completeFrom = this.events[cut - 1]?.sequence ?? this.completeFrom
    this.events = this.events.slice(cut)
  }

  /** What came after an event; undefined when that cannot be told any more, or the event is none of ours. */
  after(sequence: number): readonly EventResource[] | undefined {
    if (sequence < this.completeFrom || sequence > this.latest) return undefined
    let from = this.events.length
    while (from > 0 && (this.events[from - 1]?.sequence ?? 0) > sequence) from--
    return this.events.slice(from)
  }

  /** Forgets everything: from here on, another environment speaks. */
  clear(): void {
    this.events = []
    this.completeFrom = this.latest
  }
}
