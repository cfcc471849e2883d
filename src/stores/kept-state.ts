import type { PersistOptions, PersistStorage } from 'zustand/middleware'

/**
 * How a store is kept. Storage can be refused (private windows, policies), full, or hold anything at all: none of that may
 * break the console, so every store reads through a function that takes only what it can use.
 */
export interface KeptState<State, Kept> {
  readonly name: string
  /** Raised when the kept shape changes; older data is read by `read` as far as it fits. */
  readonly version: number
  readonly where: 'local' | 'session'
  /** What is kept of the state. */
  readonly pick: (state: State) => Kept
  /** Takes what is valid from data of unknown shape. */
  readonly read: (data: Readonly<Record<string, unknown>>) => Partial<Kept>
}

const PREFIX = 'smhv-console'

export function keptState<State, Kept>(options: KeptState<State, Kept>): PersistOptions<State, Kept> {
  const { name, version, where, pick, read } = options
  const take = (data: unknown): Partial<Kept> => (isRecord(data) ? read(data) : {})
  return {
    name: `${PREFIX}/${name}`,
    version,
    storage: safeStorage<Kept>(where),
    partialize: pick,
    migrate: (data) => data as Kept,
    merge: (data, current) => ({ ...current, ...take(data) }),
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries of a record whose values pass. */
export function recordOf<Value>(
  value: unknown,
  isValid: (entry: unknown) => entry is Value,
): Record<string, Value> | undefined {
  if (!isRecord(value)) return undefined
  const entries = Object.entries(value).filter((entry): entry is [string, Value] => isValid(entry[1]))
  return Object.fromEntries(entries)
}

export function isNumberWithin(min: number, max: number): (value: unknown) => value is number {
  return (value): value is number => typeof value === 'number' && value >= min && value <= max
}

export function isStringList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

/** Keys given as `undefined` are left out, so that they do not cover a default. */
export function defined<Kept extends object>(entries: { [Key in keyof Kept]?: Kept[Key] | undefined }): Partial<Kept> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<Kept>
}

function safeStorage<Kept>(where: 'local' | 'session'): PersistStorage<Kept> {
  // Even to name the storage may throw where it is refused.
  const open = (): Storage => (where === 'local' ? window.localStorage : window.sessionStorage)
  return {
    getItem: (name) => {
      try {
        const text = open().getItem(name)
        const data: unknown = text === null ? null : JSON.parse(text)
        return isRecord(data) ? { state: data['state'] as Kept, ...versionOf(data) } : null
      } catch {
        return null
      }
    },
    setItem: (name, value) => {
      try {
        open().setItem(name, JSON.stringify(value))
      } catch {
        // What cannot be kept is still there until the page is left.
      }
    },
    removeItem: (name) => {
      try {
        open().removeItem(name)
      } catch {
        // Nothing was there.
      }
    },
  }
}

function versionOf(data: Readonly<Record<string, unknown>>): { version?: number } {
  return typeof data['version'] === 'number' ? { version: data['version'] } : {}
}
