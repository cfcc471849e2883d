import type { JournalEntry } from '@/sim'
import type { Checkpoint } from '@/service/service'
import type { SavedEnvironment, Saving } from './saving'

/** Keeps everything for as long as the worker lives. For browsers that do not let pages save, and for tests. */
export function memorySaving(): Saving {
  let present: SavedEnvironment | undefined
  let entries: JournalEntry[] = []
  let lastId = 0
  const checkpoints = new Map<string, { row: Checkpoint; environment: SavedEnvironment }>()
  return {
    kind: 'memory',
    read: () => {
      if (!present) return Promise.resolve(undefined)
      const { head, snapshot } = present
      return Promise.resolve({ head, snapshot, entries: entries.slice(snapshot.entryCount) })
    },
    replace: (environment) => {
      present = environment
      entries = [...environment.entries]
      return Promise.resolve()
    },
    commit: ({ head, entries: added, snapshot }) => {
      entries.push(...added)
      if (present) present = { head, snapshot: snapshot ?? present.snapshot, entries: [] }
      return Promise.resolve()
    },
    journal: (count) => Promise.resolve(entries.slice(0, count)),
    listCheckpoints: () => Promise.resolve([...checkpoints.values()].map(({ row }) => row)),
    addCheckpoint: (name, { head, snapshot }) => {
      const row = { id: `checkpoint-${++lastId}`, name, at: head.clock, bytes: snapshot.text.length }
      checkpoints.set(row.id, { row, environment: { head, snapshot, entries: entries.slice(0, head.entryCount) } })
      return Promise.resolve(row)
    },
    readCheckpoint: (id) => Promise.resolve(checkpoints.get(id)?.environment),
    deleteCheckpoint: (id) => Promise.resolve(checkpoints.delete(id)),
    claim: () => Promise.resolve(),
    close: () => undefined,
  }
}
