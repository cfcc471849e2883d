import { must } from '@/base/invariant'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listPage, type PageSpec } from './list-page'

interface Row {
  readonly id: number
  readonly name: string
  readonly size: number
  readonly host: string | null
}

interface Item {
  id: number
  name: string
  size: number
  host: { id: string; name: string } | null
}

let presented = 0

const spec: PageSpec<Row, Item> = {
  present: (row) => {
    presented++
    return { ...row, host: row.host === null ? null : { id: 'host-1', name: row.host } }
  },
  texts: [(row) => row.name, (row) => row.host],
  keys: { name: (row) => row.name, size: (row) => row.size },
}

const rowsOf = fc
  .array(
    fc.record({
      name: fc.string({ unit: fc.constantFrom('a', 'B', 'c', '1'), maxLength: 4 }),
      size: fc.integer({ min: 0, max: 5 }),
      host: fc.option(fc.constantFrom('testhv01', 'testhv02', 'Other')),
    }),
    { maxLength: 40 },
  )
  .map((rows) => rows.map((row, id): Row => ({ id, ...row })))

const sortOf = fc.constantFrom('id', 'name', 'size', 'host')
const orderOf = fc.constantFrom('asc' as const, 'desc' as const)

function page(rows: readonly Row[], query: Parameters<typeof listPage>[1]) {
  const answer = listPage(rows, query, spec)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.body
}

describe('a page of a list', () => {
  test('is a slice of the whole sorted list, and pages put together are that list', () => {
    fc.assert(
      fc.property(rowsOf, sortOf, orderOf, fc.integer({ min: 1, max: 7 }), (rows, sort, order, limit) => {
        const whole = page(rows, { sort, order, limit: 1000 })
        const pages = []
        for (let offset = 0; offset < rows.length; offset += limit) {
          const part = page(rows, { sort, order, offset, limit })
          expect(part.total).toBe(rows.length)
          pages.push(...part.items)
        }
        expect(pages).toEqual(whole.items)
        expect(whole.items.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id))
      }),
    )
  })

  test('is in order, text without regard to case, and leaves equal rows as they were', () => {
    fc.assert(
      fc.property(rowsOf, orderOf, (rows, order) => {
        const { items } = page(rows, { sort: 'name', order, limit: 1000 })
        for (let i = 1; i < items.length; i++) {
          const [a, b] = [must(items[i - 1], 'item'), must(items[i], 'item')]
          const [x, y] = [a.name.toLowerCase(), b.name.toLowerCase()]
          if (x === y) expect(a.id).toBeLessThan(b.id)
          else expect(x < y).toBe(order === 'asc')
        }
      }),
    )
  })

  test('holds exactly the rows in which the text is found', () => {
    fc.assert(
      fc.property(rowsOf, fc.constantFrom('a', 'AB', 'TESTHV', 'b1', ' '), (rows, q) => {
        const found = page(rows, { q, limit: 1000 })
        const wanted = q.trim().toLowerCase()
        const expected = rows.filter((row) => `${row.name}\n${row.host ?? ''}`.toLowerCase().includes(wanted))
        expect(found.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
        expect(found.total).toBe(expected.length)
      }),
    )
  })

  test('sorts a reference by its name, and what is missing first', () => {
    const hosts = ['testhv02', null, 'Other'].map((host, id) => ({ id, name: '', size: 0, host }))
    expect(page(hosts, { sort: 'host' }).items.map(({ id }) => id)).toEqual([1, 2, 0])
    expect(page(hosts, { sort: 'host', order: 'desc' }).items.map(({ id }) => id)).toEqual([0, 2, 1])
  })

  test('presents its own rows only, where there is a key to sort by', () => {
    const rows = Array.from({ length: 5000 }, (_, id) => ({ id, name: `vm${id}`, size: id, host: null }))
    presented = 0
    expect(page(rows, { sort: 'size', order: 'desc', offset: 10, limit: 25 }).items).toHaveLength(25)
    expect(presented).toBe(25)
  })

  test('turns the list round when only the order is given', () => {
    const rows = [1, 2, 3].map((id) => ({ id, name: '', size: 0, host: null }))
    expect(page(rows, { order: 'desc' }).items.map(({ id }) => id)).toEqual([3, 2, 1])
  })
})
