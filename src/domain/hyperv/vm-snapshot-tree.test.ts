import { expect, test } from 'vitest'
import { snapshotLines } from './vm-snapshot-tree'

const row = (id: string, parentId: string | null, isCurrent = false) => ({ id, parentId, isCurrent })
const drawn = (rows: readonly ReturnType<typeof row>[]) =>
  snapshotLines(rows).map(({ snapshot, depth }) => `${' '.repeat(depth)}${snapshot?.id ?? 'Now'}`)

test('snapshots hang below the one that they were taken from, and Now below the one that the VM goes on from', () => {
  expect(drawn([row('a', null), row('b', 'a', true), row('c', 'b'), row('d', 'a')])).toEqual([
    'a',
    ' b',
    '  c',
    '  Now',
    ' d',
  ])
})

test('a VM whose own snapshot was deleted goes on below none, and one without snapshots shows nothing', () => {
  expect(drawn([row('c', null)])).toEqual(['c', 'Now'])
  expect(drawn([])).toEqual([])
})
