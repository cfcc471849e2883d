import type { EventResource } from '@/contract'
import type { JournalEntry } from '@/sim'
import type { Batch, SavedHead, SavedSnapshot, Saving } from './saving'

export interface CommitSource {
  /** The environment as it is now, all noted entries counted. */
  head(): SavedHead
  /** A snapshot to be saved with the next batch, when it is time for one. */
  snapshot(): SavedSnapshot | undefined
  /** The events of a batch, once it is saved: they may be told now. */
  onSaved(events: readonly EventResource[]): void
  /** Nothing can be saved any more; everything noted since the last batch is lost. Called once. */
  onFailed(error: unknown): void
}

/**
 * Group commit. Whatever happens in the environment is noted here; answers and events that depend on it leave when the
 * transaction that holds it has completed. What is noted while a transaction is under way shares the next one.
 */
export class Commit {
  private readonly saving: Saving
  private readonly source: CommitSource
  private entries: JournalEntry[] = []
  private events: EventResource[] = []
  /** Counts what was noted, and how much of that is saved. */
  private noted = 0
  private saved = 0
  private waiting: { upTo: number; resolve(): void; reject(error: unknown): void }[] = []
  private running = false
  private failure: { readonly error: Error } | undefined

  constructor(saving: Saving, source: CommitSource) {
    this.saving = saving
    this.source = source
  }

  /** A command was accepted. */
  noteEntry(entry: JournalEntry): void {
    this.entries.push(entry)
    this.noteChange()
  }

  /** Something has happened that others will be told of. */
  noteEvent(event: EventResource): void {
    this.events.push(event)
    this.noteChange()
  }

  /** The clock or its pace has changed. */
  noteChange(): void {
    this.noted++
    if (this.running || this.failure) return
    this.running = true
    // Not at once: the rest of what happens in this turn belongs to the same batch.
    queueMicrotask(() => void this.run())
  }

  /** Resolves when everything noted until now is saved; undefined when it is already. Rejects when it never will be. */
  settled(): Promise<void> | undefined {
    if (this.failure) return Promise.reject(this.failure.error)
    if (this.saved === this.noted) return undefined
    const upTo = this.noted
    return new Promise((resolve, reject) => this.waiting.push({ upTo, resolve, reject }))
  }

  /** Lets go of everything that is not saved: whoever waits for it is told the reason. */
  abandon(error: Error): void {
    if (this.failure) return
    this.failure = { error }
    const { waiting } = this
    this.waiting = []
    this.entries = []
    this.events = []
    for (const each of waiting) each.reject(error)
  }

  private async run(): Promise<void> {
    while (this.saved < this.noted && !this.failure) {
      const upTo = this.noted
      const { entries, events } = this
      this.entries = []
      this.events = []
      try {
        await this.saving.commit(this.batch(entries))
      } catch (error) {
        if (!this.failure) {
          this.abandon(error instanceof Error ? error : new Error(String(error)))
          this.source.onFailed(error)
        }
        return
      }
      // Abandoned meanwhile: whoever waited has been told that it is lost, so its events are not told either.
      if (this.failure) return
      this.saved = upTo
      this.source.onSaved(events)
      this.release()
    }
    this.running = false
  }

  private batch(entries: readonly JournalEntry[]): Batch {
    const snapshot = this.source.snapshot()
    return { head: this.source.head(), entries, ...(snapshot ? { snapshot } : {}) }
  }

  private release(): void {
    const ready = this.waiting.filter(({ upTo }) => upTo <= this.saved)
    if (ready.length === 0) return
    this.waiting = this.waiting.filter(({ upTo }) => upTo > this.saved)
    for (const each of ready) each.resolve()
  }
}
