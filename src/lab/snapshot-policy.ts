import type { Simulation } from '@/sim'
import type { SavedSnapshot } from './saving'

/** So many commands since the last snapshot, at most. */
const MOST_ENTRIES = 200
/** So much computing since the last snapshot, at most: opening the environment takes about as long. */
const MOST_WORK_MS = 1000
/** Of all computing, taking snapshots is at most one part in so many. */
const SHARE = 10

/** When to save the world itself, so that opening it again does not repeat its whole history. */
export class SnapshotPolicy {
  private count: number
  private worked = 0
  private cost = 0

  /** `count`: how many commands the newest snapshot covers. */
  constructor(count: number) {
    this.count = count
  }

  /** The engine was busy for so long. */
  work(ms: number): void {
    this.worked += ms
  }

  /** A snapshot when it is time for one. */
  take(simulation: Simulation, entryCount: number): SavedSnapshot | undefined {
    const due = entryCount - this.count >= MOST_ENTRIES || this.worked >= Math.max(MOST_WORK_MS, SHARE * this.cost)
    if (!due) return undefined
    const start = performance.now()
    const text = JSON.stringify(simulation.snapshot())
    this.cost = performance.now() - start
    this.worked = 0
    this.count = entryCount
    return { text, entryCount }
  }
}
