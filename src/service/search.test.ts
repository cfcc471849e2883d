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

test('names that begin with it come first', async () => {
  const on = testConsole('tr-4234')
  const { body } = await on.ask('search', { query: { q: 'test', limit: 50 } })
  for (const { hits } of body.groups) {
    const begins = hits.map(({ name }) => name.toLowerCase().startsWith('test'))
    expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)))
  }
})
