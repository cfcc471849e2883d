import { afterEach, expect, test } from 'vitest'
import { type Ownership, webLockOwnership } from './ownership'

const open: Ownership[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.release()
})

let names = 0

/** A lab that only notes what it is told, and lets go when it is asked to, if it is willing. */
function lab(name: string, willing = true): { told: string[]; ownership: Ownership } {
  const told: string[] = []
  const ownership = webLockOwnership(name, {
    onWaiting: () => told.push('waiting'),
    onGranted: () => told.push('granted'),
    onLost: () => {
      told.push('lost')
      if (!willing) return
      ownership.release()
      ownership.waitAgain()
    },
  })
  open.push(ownership)
  return { told, ownership }
}

async function until(condition: () => boolean): Promise<void> {
  const start = performance.now()
  while (!condition() && performance.now() - start < 5000) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(condition()).toBe(true)
}

test('the second lab waits, and goes on when the first one lets go', async () => {
  const name = `own-${++names}`
  const first = lab(name)
  first.ownership.acquire()
  await until(() => first.told.includes('granted'))
  const second = lab(name)
  second.ownership.acquire()
  await until(() => second.told.includes('waiting'))
  first.ownership.release()
  await until(() => second.told.includes('granted'))
})

test('a short closing of the first one is not called waiting', async () => {
  const name = `own-${++names}`
  const first = lab(name)
  first.ownership.acquire()
  await until(() => first.told.includes('granted'))
  const second = lab(name)
  second.ownership.acquire()
  setTimeout(() => first.ownership.release(), 50)
  await until(() => second.told.includes('granted'))
  expect(second.told).toEqual(['granted'])
})

test('the second lab takes over, and the first one gets the data back when it is gone', async () => {
  const name = `own-${++names}`
  const [first, second] = [lab(name), lab(name)]
  first.ownership.acquire()
  await until(() => first.told.includes('granted'))
  second.ownership.acquire()
  await until(() => second.told.includes('waiting'))
  second.ownership.takeOver()
  await until(() => second.told.includes('granted'))
  expect(first.told).toContain('lost')
  second.ownership.release()
  await until(() => first.told.filter((each) => each === 'granted').length === 2)
})

test('from a lab that does not let go the data is taken by force', async () => {
  const name = `own-${++names}`
  const [first, second] = [lab(name, false), lab(name)]
  first.ownership.acquire()
  await until(() => first.told.includes('granted'))
  second.ownership.acquire()
  await until(() => second.told.includes('waiting'))
  second.ownership.takeOver()
  await until(() => second.told.includes('granted'))
  expect(first.told.at(-1)).toBe('lost')
})
