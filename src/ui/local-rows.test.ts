import { expect, test } from 'vitest'
import { localRows } from './local-rows'

interface Disk {
  readonly name: string
  readonly size: number
}
const columns = [
  { id: 'name', header: 'Name', text: (disk: Disk) => disk.name },
  { id: 'size', header: 'Size', text: (disk: Disk) => `${disk.size} GB`, sortValue: (disk: Disk) => disk.size },
]
const disks: readonly Disk[] = [
  { name: 'vol10', size: 9 },
  { name: 'vol9', size: 100 },
  { name: 'Data', size: 20 },
]
const names = (filter: string, column?: string, order: 'asc' | 'desc' = 'asc') =>
  localRows(disks, columns, filter, column === undefined ? undefined : { column, order }).map(({ name }) => name)

test('numbers within names count as numbers, and case does not', () => {
  expect(names('', 'name')).toEqual(['Data', 'vol9', 'vol10'])
  expect(names('', 'name', 'desc')).toEqual(['vol10', 'vol9', 'Data'])
})

test('a column may be sorted by something other than its text', () => {
  expect(names('', 'size')).toEqual(['vol10', 'Data', 'vol9'])
})

test('a filter finds in any column, whatever the case', () => {
  expect(names('VOL')).toEqual(['vol10', 'vol9'])
  expect(names('100 gb')).toEqual(['vol9'])
  expect(names(' ')).toHaveLength(3)
})

test('without an order the rows stay as they came', () => {
  expect(names('')).toEqual(['vol10', 'vol9', 'Data'])
})
