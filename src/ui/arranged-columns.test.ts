import { expect, test } from 'vitest'
import { arrangedColumns } from './arranged-columns'
import type { ColumnArrangement } from './arranged-columns'

const columns = ['name', 'state', 'size', 'owner'].map((id) => ({ id, header: id, text: () => id }))
const ids = (arrangement: ColumnArrangement) => arrangedColumns(columns, arrangement).map(({ id }) => id)

test('columns stand as designed until they are arranged', () => {
  expect(ids({})).toEqual(['name', 'state', 'size', 'owner'])
})

test('an order that was kept puts the columns it knows first; others and unknown ones do no harm', () => {
  expect(ids({ order: ['size', 'gone', 'name'] })).toEqual(['size', 'name', 'state', 'owner'])
})

test('hidden columns are left out, but never the one that names the row', () => {
  expect(ids({ hidden: ['name', 'size'] })).toEqual(['name', 'state', 'owner'])
})
