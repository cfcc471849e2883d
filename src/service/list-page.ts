import { ok } from '@/base/result'
import type { ListQuery } from '@/contract'
import type { Answered } from './answer'

/** What rows are ordered by; null (never, none) comes before everything. Text is compared without regard to case. */
export type SortKey = string | number | boolean | null

/** One page of a list, and how many rows there are in all. */
export interface Page<Item> {
  items: Item[]
  total: number
}

/** How the rows of a list become a page. */
export interface PageSpec<Row, Item extends object> {
  present(row: Row): Item
  /** What `q` is looked for in: texts that the list shows. */
  readonly texts: readonly ((row: Row) => string | null)[]
  /** Cheap keys: of a row that is not presented. For other properties all rows are presented. */
  readonly keys?: { readonly [property in keyof Item]?: (row: Row) => SortKey }
}

const LIMIT_DEFAULT = 100

/**
 * Looks `q` up, sorts, cuts the page out, and presents only what is on it. Without `sort` the rows stay in the order in
 * which they come; equal ones do so always. That `sort` names a property of the items has been checked by the contract.
 */
export function listPage<Row, Item extends object>(
  rows: readonly Row[],
  query: ListQuery,
  spec: PageSpec<Row, Item>,
): Answered<Page<Item>> {
  const { sort, offset = 0, limit = LIMIT_DEFAULT } = query
  const found = search(rows, query.q, spec)
  let sorted = found
  if (sort !== undefined) {
    const property = sort as keyof Item & string
    const key = spec.keys?.[property] ?? ((row: Row) => sortKey(spec.present(row)[property]))
    sorted = sortBy(found, key, query.order === 'desc')
  } else if (query.order === 'desc') sorted = found.toReversed()
  const items = sorted.slice(offset, offset + limit).map((row) => spec.present(row))
  return ok({ body: { items, total: found.length } })
}

function search<Row, Item extends object>(
  rows: readonly Row[],
  q: string | undefined,
  spec: PageSpec<Row, Item>,
): readonly Row[] {
  const wanted = q?.trim().toLowerCase()
  if (!wanted) return rows
  return rows.filter((row) => spec.texts.some((text) => text(row)?.toLowerCase().includes(wanted)))
}

function sortBy<Row>(rows: readonly Row[], key: (row: Row) => SortKey, descending: boolean): readonly Row[] {
  const keyed = rows.map((row) => {
    const value = key(row)
    return { row, key: typeof value === 'string' ? value.toLowerCase() : value }
  })
  const sign = descending ? -1 : 1
  keyed.sort((a, b) => sign * compareKeys(a.key, b.key))
  return keyed.map((entry) => entry.row)
}

function compareKeys(a: SortKey, b: SortKey): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}

/** The key of a presented value: a reference counts by its name, something dated by its time, a list by its items. */
function sortKey(value: unknown): SortKey {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map((item) => String(sortKey(item) ?? '')).join(', ')
  const { name, at } = value as { name?: unknown; at?: unknown }
  if (typeof at === 'string') return at
  if (typeof name === 'string') return name
  return JSON.stringify(value)
}
