import { err, ok, type Result } from '@/base/result'

/** Who holds a lock: one operation exclusively, or any number of them together. */
export interface LockRow {
  mode: 'exclusive' | 'shared'
  /** Ids of operations, in the order in which they came. */
  holders: string[]
}

/** A world's locks that are held, by name. */
export type LockTable = Record<string, LockRow>

/** A name asks for the lock exclusively. */
export type LockRequest = string | { readonly name: string; readonly mode: LockRow['mode'] }

/** The lock that is in the way, and an operation that holds it. */
export interface LockHeld {
  readonly lock: string
  readonly holder: string
}

function lockName(request: LockRequest): string {
  return typeof request === 'string' ? request : request.name
}

function lockMode(request: LockRequest): LockRow['mode'] {
  return typeof request === 'string' ? 'exclusive' : request.mode
}

/** The first of these locks that somebody else holds so that the request must wait. */
export function findHeldLock(
  locks: Readonly<LockTable>,
  requests: readonly LockRequest[],
  operationId?: string,
): LockHeld | undefined {
  for (const request of requests) {
    const row = locks[lockName(request)]
    if (!row || (row.mode === 'shared' && lockMode(request) === 'shared')) continue
    const holder = row.holders.find((id) => id !== operationId)
    if (holder !== undefined) return { lock: lockName(request), holder }
  }
  return undefined
}

/** Takes all of these locks or none. What the operation already holds it may ask for again, also to make it exclusive. */
export function acquireLocks(
  locks: LockTable,
  requests: readonly LockRequest[],
  operationId: string,
): Result<void, LockHeld> {
  const held = findHeldLock(locks, requests, operationId)
  if (held) return err(held)
  for (const request of requests) {
    const row = (locks[lockName(request)] ??= { mode: lockMode(request), holders: [] })
    if (!row.holders.includes(operationId)) row.holders.push(operationId)
    if (lockMode(request) === 'exclusive') row.mode = 'exclusive'
  }
  return ok(undefined)
}

/** Gives back these locks, as far as the operation holds them. */
export function releaseLocks(locks: LockTable, names: readonly string[], operationId: string): void {
  for (const name of names) {
    const row = locks[name]
    if (!row) continue
    row.holders = row.holders.filter((id) => id !== operationId)
    if (row.holders.length === 0) delete locks[name]
  }
}

/** The names of what is asked for, each once. */
export function lockNames(requests: readonly LockRequest[]): string[] {
  return [...new Set(requests.map(lockName))]
}
