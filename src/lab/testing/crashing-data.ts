import { memorySaving } from '../memory-saving'
import type { SavedData } from '../saved-data'
import type { Saving, SavingError } from '../saving'

/** When the machine goes out: before or after which write is done. */
export interface Crash {
  readonly write: number
  readonly done: boolean
}

const NEVER = new Promise<never>(() => undefined)

/** Data that outlives labs. From the crash on nothing is written and nothing comes back, as for a worker that was ended. */
export function crashingData(): {
  data: SavedData
  crashAt: (crash: Crash) => void
  fail: (error: SavingError) => void
  heal: () => void
} {
  const kept = memorySaving()
  let crash: Crash | undefined
  let failure: SavingError | undefined
  let writes = 0
  const guarded = async <T>(write: () => Promise<T>): Promise<T> => {
    // As with a database, nothing is written in the turn that asks for it.
    await Promise.resolve()
    if (failure) throw failure
    const number = writes++
    if (crash && (number > crash.write || (number === crash.write && !crash.done))) return NEVER
    const result = await write()
    return crash?.write === number ? NEVER : result
  }
  const saving: Saving = {
    ...kept,
    kind: 'indexed-db',
    replace: (environment) => guarded(() => kept.replace(environment)),
    commit: (batch) => guarded(() => kept.commit(structuredClone(batch))),
    addCheckpoint: (name, environment) => guarded(() => kept.addCheckpoint(name, environment)),
  }
  return {
    data: { open: () => Promise.resolve(saving), exportAll: () => kept.read(), erase: () => Promise.resolve() },
    crashAt: (at) => {
      crash = { ...at, write: writes + at.write }
    },
    fail: (error) => {
      failure = error
    },
    heal: () => {
      crash = undefined
      failure = undefined
    },
  }
}
