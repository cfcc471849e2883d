import { useQueryClient } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ListShell } from './list-shell'
import type { PlainListProps } from './list-shell'
import { usePagedRows } from './paged-rows'
import type { RowPage } from './paged-rows'
import { LoadProblem } from './query-view'

/** What of a list is read: some of its rows, of those that the filter leaves. */
export interface ListRange {
  readonly offset: number
  readonly limit: number
  readonly q?: string
}

export interface PagedListProps<Row, Key extends QueryKey> extends Omit<
  PlainListProps<Row>,
  'rows' | 'total' | 'onRangeNeeded' | 'state' | 'error'
> {
  /** Names the list in the layout that is remembered. */
  readonly id: string
  /** What is read, as a sentence begins: `The jobs`. */
  readonly what: string
  /** Filters and order of the list: when it changes, the list starts anew. */
  readonly listKey: string
  /** Its screen searches with `q` already. */
  readonly hasOwnSearch?: boolean | undefined
  readonly page: (range: ListRange) => UseQueryOptions<RowPage<Row>, Error, RowPage<Row>, Key>
}

/** The most that the wire gives at once. */
const AT_ONCE = 1000

/** A list of which only the pages on show are read; it is filtered and sorted behind the wire. */
export function PagedList<Row, Key extends QueryKey>(props: PagedListProps<Row, Key>): ReactNode {
  const { what, listKey, page, hasOwnSearch = false, ...list } = props
  const client = useQueryClient()
  const [filter, setFilter] = useState('')
  const filtered = (range: ListRange) => page(filter === '' ? range : { ...range, q: filter })
  const { rows, total, state, error, refetch, onRangeNeeded } = usePagedRows(`${listKey} ${filter}`, filtered)
  const everyRow = async (): Promise<readonly Row[]> => {
    const all: Row[] = []
    for (let count = Infinity; all.length < count;) {
      // One page after the other: each tells how many there are.
      // oxlint-disable-next-line no-await-in-loop
      const answer = await client.fetchQuery(filtered({ offset: all.length, limit: AT_ONCE }))
      all.push(...answer.items)
      count = answer.items.length === 0 ? 0 : answer.total
    }
    return all
  }
  return (
    <ListShell
      {...list}
      rows={rows}
      total={total}
      state={state}
      onRangeNeeded={onRangeNeeded}
      error={<LoadProblem what={what} query={{ error, refetch: () => refetch() }} />}
      everyRow={everyRow}
      filter={filter}
      onFilter={hasOwnSearch ? undefined : setFilter}
    />
  )
}
