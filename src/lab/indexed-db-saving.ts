import { deleteDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb'
import type { JournalEntry } from '@/sim'
import type { SavedData } from './saved-data'
import type { Checkpoint } from '@/service/service'
import {
  type Batch,
  type SavedEnvironment,
  type SavedHead,
  type SavedSnapshot,
  type Saving,
  SavingError,
} from './saving'

interface Schema extends DBSchema {
  /** `head` and `owner`. */
  meta: { key: string; value: SavedHead | string }
  /** `newest`. */
  snapshot: { key: string; value: SavedSnapshot }
  /** By number, from 0. */
  journal: { key: number; value: JournalEntry }
  /** The number orders them. */
  checkpoints: { key: number; value: Checkpoint }
  /** Apart from their rows, so that listing them does not read them. */
  checkpointData: { key: number; value: SavedEnvironment }
}

const STORES = ['meta', 'snapshot', 'journal', 'checkpoints', 'checkpointData'] as const
const DATABASE_VERSION = 1

/** The saved data in the database of this name. */
export function indexedDbData(name: string): SavedData {
  return {
    open: async ({ onGiveWay }) => {
      const database = await guarded(() =>
        openDB<Schema>(name, DATABASE_VERSION, {
          upgrade(fresh) {
            for (const store of STORES) fresh.createObjectStore(store)
          },
          blocking: onGiveWay,
        }),
      )
      return new IndexedDbSaving(database, newOwner())
    },
    exportAll: () => guarded(() => exportDatabase(name)),
    erase: () => guarded(() => deleteDB(name)),
  }
}

/** Whatever its version and stores are. */
async function exportDatabase(name: string): Promise<unknown> {
  const database = await openDB(name)
  try {
    const stores = [...database.objectStoreNames].map(async (store) => {
      const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)])
      return [store, keys.map((key, index) => [key, values[index] as unknown])] as const
    })
    return { database: name, version: database.version, stores: Object.fromEntries(await Promise.all(stores)) }
  } finally {
    database.close()
  }
}

function newOwner(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join('-')
}

class IndexedDbSaving implements Saving {
  readonly kind = 'indexed-db'
  private readonly database: IDBPDatabase<Schema>
  private readonly owner: string

  constructor(database: IDBPDatabase<Schema>, owner: string) {
    this.database = database
    this.owner = owner
  }

  async read() {
    return guarded(async () => {
      const transaction = this.database.transaction(['meta', 'snapshot', 'journal'], 'readonly')
      const head = await transaction.objectStore('meta').get('head')
      if (head === undefined) return undefined
      const snapshot = await transaction.objectStore('snapshot').get('newest')
      const from = typeof snapshot?.entryCount === 'number' ? snapshot.entryCount : 0
      const entries = await transaction.objectStore('journal').getAll(IDBKeyRange.lowerBound(from))
      return { head, snapshot, entries }
    })
  }

  async replace({ head, snapshot, entries }: SavedEnvironment) {
    await this.write((store) => {
      const journal = store('journal')
      return [
        store('meta').put(head, 'head'),
        store('snapshot').put(snapshot, 'newest'),
        journal.clear(),
        ...entries.map((entry, index) => journal.put(entry, index)),
      ]
    })
  }

  async commit({ head, entries, snapshot }: Batch) {
    const first = head.entryCount - entries.length
    await this.write((store) => [
      store('meta').put(head, 'head'),
      ...(snapshot ? [store('snapshot').put(snapshot, 'newest')] : []),
      // `add`, since no entry is ever written twice.
      ...entries.map((entry, index) => store('journal').add(entry, first + index)),
    ])
  }

  async journal(count: number) {
    if (count === 0) return []
    return guarded(() => this.database.getAll('journal', IDBKeyRange.upperBound(count - 1)))
  }

  async listCheckpoints() {
    return guarded(() => this.database.getAll('checkpoints'))
  }

  async addCheckpoint(name: string, { head, snapshot }: Omit<SavedEnvironment, 'entries'>) {
    const entries = await this.journal(head.entryCount)
    const last = await guarded(async () => (await this.database.getAllKeys('checkpoints')).at(-1) ?? 0)
    // By the clock of the machine, so that no number comes back after its checkpoint was deleted.
    const number = Math.max(last + 1, Date.now())
    const row = { id: `checkpoint-${number}`, name, at: head.clock, bytes: snapshot.text.length }
    await this.write((store) => [
      store('checkpoints').add(row, number),
      store('checkpointData').add({ head, snapshot, entries }, number),
    ])
    return row
  }

  async readCheckpoint(id: string) {
    const number = await this.numberOf(id)
    return number === undefined ? undefined : guarded(() => this.database.get('checkpointData', number))
  }

  async deleteCheckpoint(id: string) {
    const number = await this.numberOf(id)
    if (number === undefined) return false
    await this.write((store) => [store('checkpoints').delete(number), store('checkpointData').delete(number)])
    return true
  }

  async claim() {
    await guarded(() => this.database.put('meta', this.owner, 'owner'))
  }

  close() {
    this.database.close()
  }

  private async numberOf(id: string): Promise<number | undefined> {
    const number = Number(/^checkpoint-(\d{1,15})$/.exec(id)?.[1] ?? Number.NaN)
    const key = Number.isNaN(number) ? undefined : await guarded(() => this.database.getKey('checkpoints', number))
    return key
  }

  /**
   * One transaction, complete when this resolves. It first makes sure that nobody else has claimed the data: a worker
   * whose lock was taken away may still be running.
   */
  private async write(change: (store: OpenStore) => Promise<unknown>[]): Promise<void> {
    await guarded(async () => {
      const transaction = this.database.transaction(STORES, 'readwrite')
      if ((await transaction.objectStore('meta').get('owner')) !== this.owner) {
        // Its rejection would say no more than what is thrown here.
        transaction.done.catch(() => undefined)
        transaction.abort()
        throw new SavingError('elsewhere', 'The environment has been opened elsewhere.')
      }
      let changes: Promise<unknown>[]
      try {
        changes = change((name) => transaction.objectStore(name))
      } catch (error) {
        // What was put until then must not be kept.
        transaction.done.catch(() => undefined)
        transaction.abort()
        throw error
      }
      // The reason of a failure is told by `done`: the single changes only say that it was aborted.
      for (const each of changes) each.catch(() => undefined)
      await transaction.done
    })
  }
}

type StoreName = (typeof STORES)[number]
type OpenStore = <Name extends StoreName>(name: Name) => IDBPObjectStore<Schema, typeof STORES, Name, 'readwrite'>

async function guarded<T>(access: () => Promise<T>): Promise<T> {
  try {
    return await access()
  } catch (error) {
    throw savingError(error)
  }
}

function savingError(error: unknown): SavingError {
  if (error instanceof SavingError) return error
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'QuotaExceededError') return new SavingError('full', 'The browser gives this site no more room.')
  if (name === 'VersionError') return new SavingError('newer', 'A newer version of the simulator has saved here.')
  return new SavingError('refused', `${name}: ${message}`)
}
