import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { EventResource } from '@/contract'
import { EventApplier } from './apply-event'

let client: QueryClient
let applier: EventApplier
const leave: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } })
  applier = new EventApplier(client)
})
afterEach(() => {
  for (const each of leave.splice(0)) each()
  client.clear()
  vi.useRealTimers()
})

/** A query on show; counts how often it is read. */
async function shown(key: unknown[], answer: () => Promise<unknown> = () => Promise.resolve(0)): Promise<() => number> {
  let count = 0
  const queryFn = (): Promise<unknown> => {
    count++
    return answer()
  }
  leave.push(new QueryObserver(client, { queryKey: key, queryFn }).subscribe(() => undefined))
  await vi.advanceTimersByTimeAsync(0)
  return () => count
}

function happen(type: EventResource['type'], data: EventResource['data'] = {}): void {
  applier.apply([{ sequence: 1, at: '', type, data }])
}

test('an event reads again what it may have changed, and nothing else', async () => {
  const [datasets, job, otherJob, mail] = [
    await shown(['datasets', 'list', {}]),
    await shown(['jobs', 'detail', 'job-1']),
    await shown(['jobs', 'detail', 'job-2']),
    await shown(['mail', 'list', {}]),
  ]
  happen('dataset.modified', { datasetId: 'dataset-1' })
  happen('job.progressed', { jobId: 'job-1' })
  await vi.advanceTimersByTimeAsync(10)
  expect([datasets(), job(), otherJob(), mail()]).toEqual([2, 2, 1, 1])
})

test('a change of a storage system or of a LUN reads advice and the disks again', async () => {
  const [advice, disks] = [await shown(['advice', 'list', {}]), await shown(['snapdrive-disks', 'list', {}])]
  happen('storage-system.changed', { storageSystemId: 'system-1' })
  await vi.advanceTimersByTimeAsync(300)
  expect([advice(), disks()]).toEqual([2, 2])
  happen('lun.changed', { lunId: 'lun-1' })
  await vi.advanceTimersByTimeAsync(300)
  expect([advice(), disks()]).toEqual([3, 3])
})

test('much that happens is read once in a while only, and the last of it is not forgotten', async () => {
  const volumes = await shown(['volumes', 'list', {}])
  for (let i = 0; i < 100; i++) {
    happen('volume.changed')
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(volumes()).toBeLessThanOrEqual(6)
  const before = volumes()
  happen('volume.changed')
  await vi.advanceTimersByTimeAsync(300)
  expect(volumes()).toBeGreaterThan(before)
})

test('an answer that is on its way is not cut off, but read again after it', async () => {
  let answer = (): void => undefined
  const count = await shown(['mirrors'], () => new Promise((resolve) => (answer = () => resolve(0))))
  happen('mirror.changed')
  await vi.advanceTimersByTimeAsync(2000)
  expect(count()).toBe(1)
  answer()
  await vi.advanceTimersByTimeAsync(600)
  expect(count()).toBe(2)
})

test('the clock moves without being read', async () => {
  client.setQueryData(['simulation'], { now: 'a', nextEventAt: null, advance: { now: 'a', until: 'idle' } })
  happen('clock.advanced', { now: 'b', nextEventAt: 'c' })
  expect(client.getQueryData(['simulation'])).toEqual({
    now: 'b',
    nextEventAt: 'c',
    advance: { now: 'b', until: 'idle' },
  })
})

test('another environment makes everything be read again', async () => {
  const counts = [await shown(['mail', 'list', {}]), await shown(['simulation'])]
  happen('environment.replaced')
  await vi.advanceTimersByTimeAsync(10)
  expect(counts.map((count) => count())).toEqual([2, 2])
})
