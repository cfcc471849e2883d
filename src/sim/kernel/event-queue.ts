import type { SimTime } from '@/base/sim-time'

/** One thing that will happen. Of two at one time, the one that was scheduled first comes first. */
export interface QueueEntry<Due = unknown> {
  readonly at: SimTime
  /** Order of scheduling: unique in a world, so that the order of the queue is total. */
  readonly sequence: number
  readonly due: Due
}

/** A binary heap by (at, sequence), kept in a plain array so that it is data like the rest of the world. */
export type EventQueue<Due = unknown> = QueueEntry<Due>[]

function before(a: QueueEntry, b: QueueEntry): boolean {
  return a.at < b.at || (a.at === b.at && a.sequence < b.sequence)
}

/** Adds an entry. O(log n). */
export function pushEntry<Due>(queue: EventQueue<Due>, entry: QueueEntry<Due>): void {
  let hole = queue.length
  queue.push(entry)
  while (hole > 0) {
    const parent = (hole - 1) >> 1
    const above = queue[parent] as QueueEntry<Due>
    if (!before(entry, above)) break
    queue[hole] = above
    hole = parent
  }
  queue[hole] = entry
}

/** Takes the first entry out, or gives undefined when there is none. O(log n). */
export function popEntry<Due>(queue: EventQueue<Due>): QueueEntry<Due> | undefined {
  const last = queue.pop()
  if (last === undefined || queue.length === 0) return last
  const first = queue[0]
  const length = queue.length
  let hole = 0
  for (;;) {
    let child = 2 * hole + 1
    if (child >= length) break
    let below = queue[child] as QueueEntry<Due>
    const right = child + 1
    if (right < length && before(queue[right] as QueueEntry<Due>, below)) {
      child = right
      below = queue[right] as QueueEntry<Due>
    }
    if (!before(below, last)) break
    queue[hole] = below
    hole = child
  }
  queue[hole] = last
  return first
}

/** Whether every entry comes after its parent: what a queue read from outside must fulfil. */
export function isHeap(queue: readonly QueueEntry[]): boolean {
  return queue.every((entry, index) => index === 0 || before(queue[(index - 1) >> 1] as QueueEntry, entry))
}
