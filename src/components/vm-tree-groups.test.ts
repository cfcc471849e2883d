import { expect, test } from 'vitest'
import type { VirtualMachineResource } from '@/contract'
import { narrowGroups } from './vm-tree-groups'
import type { VmTreeGroup } from './vm-tree-groups'

const group = (id: string, label: string): VmTreeGroup => ({
  id,
  item: { id: `dataset:${id}`, label },
  filters: { dataset: id },
  count: 2,
  holds: (vm) => vm.datasets.some((dataset) => dataset.id === id),
})

// Only what the search looks at.
const vm = (name: string, ...datasets: string[]): VirtualMachineResource =>
  ({ name, datasets: datasets.map((id) => ({ id, name: id })) }) as VirtualMachineResource

const groups = [group('1', 'finance'), group('2', 'mail'), group('3', 'web')]

test('a search keeps and opens the groups that hold what was found, a VM in several of them in each', () => {
  const exchange = vm('exch01', '2', '3')
  const narrowed = narrowGroups(groups, 'exch', [exchange])
  expect(narrowed.groups.map(({ id }) => id)).toEqual(['2', '3'])
  expect(narrowed.vms.get('3')).toEqual([exchange])
  expect(narrowed.ids).toEqual(['dataset:2', 'dataset:3'])
})

test('a group that is itself called so stays whole and closed', () => {
  const narrowed = narrowGroups(groups, ' Mail ', [vm('mail01', '2')])
  expect(narrowed.groups.map(({ id }) => id)).toEqual(['2'])
  expect(narrowed.vms.has('2')).toBe(false)
  expect(narrowed.ids).toEqual([])
})

test('rows that are all there is below a group are searched, and those that are not called so left out', () => {
  const first = [
    { id: 'found:1', label: 'exch01' },
    { id: 'found:2', label: 'web01' },
  ]
  const narrowed = narrowGroups([{ ...group('4', 'SnapInfo'), count: 0, first }], 'exch', [])
  expect(narrowed.groups[0]?.first).toEqual([first[0]])
  expect(narrowed.ids).toEqual(['dataset:4'])
})

test('a search that finds nothing leaves no row', () => {
  expect(narrowGroups(groups, 'zzz', []).groups).toEqual([])
})
