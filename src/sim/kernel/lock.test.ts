import { expect, test } from 'vitest'
import { acquireLocks, findHeldLock, lockNames, type LockTable, releaseLocks } from './lock'

const shared = (name: string) => ({ name, mode: 'shared' as const })

test('an exclusive lock has one holder, whom a refusal names', () => {
  const locks: LockTable = {}
  expect(acquireLocks(locks, ['host-1'], 'backup-1').ok).toBe(true)
  expect(acquireLocks(locks, ['host-1'], 'backup-2')).toEqual({
    ok: false,
    error: { lock: 'host-1', holder: 'backup-1' },
  })
  expect(acquireLocks(locks, [shared('host-1')], 'backup-2').ok).toBe(false)
  releaseLocks(locks, ['host-1'], 'backup-1')
  expect(locks).toEqual({})
})

test('a refused request takes nothing', () => {
  const locks: LockTable = {}
  acquireLocks(locks, ['b'], 'one')
  const before = JSON.stringify(locks)
  expect(acquireLocks(locks, ['a', 'b', 'c'], 'two').ok).toBe(false)
  expect(JSON.stringify(locks)).toBe(before)
})

test('a shared lock has many holders and keeps out who wants it alone', () => {
  const locks: LockTable = {}
  acquireLocks(locks, [shared('csv')], 'one')
  expect(acquireLocks(locks, [shared('csv')], 'two').ok).toBe(true)
  expect(findHeldLock(locks, ['csv'], 'two')).toEqual({ lock: 'csv', holder: 'one' })
  expect(findHeldLock(locks, [shared('csv')], 'three')).toBeUndefined()
  releaseLocks(locks, ['csv'], 'one')
  expect(acquireLocks(locks, ['csv'], 'two').ok).toBe(true)
  expect(acquireLocks(locks, [shared('csv')], 'three').ok).toBe(false)
})

test('what one holds already is no obstacle, and stays as exclusive as it was', () => {
  const locks: LockTable = {}
  acquireLocks(locks, ['a', 'a'], 'one')
  expect(acquireLocks(locks, [shared('a')], 'one').ok).toBe(true)
  expect(locks['a']).toEqual({ mode: 'exclusive', holders: ['one'] })
})

test('releasing what one does not hold leaves it with its holder', () => {
  const locks: LockTable = {}
  acquireLocks(locks, ['a'], 'one')
  releaseLocks(locks, ['a', 'unknown'], 'two')
  expect(locks).toEqual({ a: { mode: 'exclusive', holders: ['one'] } })
})

test('each name is listed once', () => {
  expect(lockNames(['a', shared('b'), 'a'])).toEqual(['a', 'b'])
})
