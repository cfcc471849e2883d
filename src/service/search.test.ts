import { expect, test } from 'vitest'
import { testConsole } from './testing/test-console'

test('objects of all kinds are found by parts of their names, with where they stand', async () => {
  const on = testConsole('tr-4234')
  const found = async (q: string) => (await on.ask('search', { query: { q } })).body.groups
  const [vm] = (await found('RHEL01')).filter(({ type }) => type === 'virtual-machine')
  expect(vm).toMatchObject({ total: 1, hits: [{ name: 'rhel01', of: { type: 'managed-host' } }] })
  const kinds = (await found('csv03')).map(({ type }) => type)
  expect(kinds).toEqual(expect.arrayContaining(['dataset', 'backup', 'volume', 'snapshot']))
  const [backups] = (await found('DR_Dataset_')).filter(({ type }) => type === 'backup')
  expect(backups?.hits[0]?.of).toMatchObject({ type: 'dataset' })
  expect(backups?.total).toBeGreaterThan(backups?.hits.length ?? 0)
  expect(await found('  ')).toEqual([])
  expect(await found('no such name')).toEqual([])
})

test('jobs of one name are told apart by their start and by how they stand', async () => {
  const on = testConsole('tr-4234')
  const { items } = (await on.ask('listJobs', { query: { limit: 1 } })).body
  const q = items[0]?.title ?? ''
  const [jobs] = (await on.ask('search', { query: { q, limit: 50 } })).body.groups.filter(({ type }) => type === 'job')
  const starts = jobs?.hits.map(({ job }) => job?.startedAt)
  expect(starts?.length).toBeGreaterThan(1)
  expect(new Set(starts).size).toBe(starts?.length)
  expect(jobs?.hits.map(({ job }) => job?.state)).toContain('completed')
})

test('names that begin with it come first', async () => {
  const on = testConsole('tr-4234')
  const { body } = await on.ask('search', { query: { q: 'test', limit: 50 } })
  for (const { hits } of body.groups) {
    const begins = hits.map(({ name }) => name.toLowerCase().startsWith('test'))
    expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)))
  }
})
