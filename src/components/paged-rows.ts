import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions, UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'

/** As the wire's schemas have it: query options take no type that is stricter than what the query answers. */
export interface RowPage<Row> {
  items: Row[]
  total: number
}

export interface PagedRows<Row> {
  /** `undefined` stands for a row that is not here yet. */
  readonly rows: readonly (Row | undefined)[]
  readonly total: number
  readonly state: 'ready' | 'loading' | 'error'
  readonly error: Error | null
  readonly refetch: () => void
  readonly onRangeNeeded: (first: number, last: number) => void
}

const PAGE = 100
/** Only the pages seen last are kept up to date. */
const PAGES_KEPT = 5
const FIRST: readonly number[] = [0]

/**
 * A list read page by page as its rows come on show. `pageQuery` makes the query of one page; `key` says what else it
 * depends on: another filter or order starts with the first page again.
 */
export function usePagedRows<Row, Key extends QueryKey>(
  key: string,
  pageQuery: (page: { offset: number; limit: number }) => UseQueryOptions<RowPage<Row>, Error, RowPage<Row>, Key>,
): PagedRows<Row> {
  const [seen, setSeen] = useState({ key, pages: FIRST })
  const pages = seen.key === key ? seen.pages : FIRST
  const results: UseQueryResult<RowPage<Row>>[] = useQueries({
    queries: pages.map((page) => ({
      ...pageQuery({ offset: page * PAGE, limit: PAGE }),
      // The list stays on show while it is sorted anew.
      placeholderData: keepPreviousData,
    })),
  })
  const onRangeNeeded = useCallback(
    (first: number, last: number) => {
      const needed = [Math.floor(first / PAGE), Math.floor(last / PAGE)]
      setSeen((old) => {
        const before = old.key === key ? old.pages : FIRST
        const added = needed.filter((page, at) => !before.includes(page) && needed.indexOf(page) === at)
        return added.length === 0 ? old : { key, pages: [...before, ...added].slice(-PAGES_KEPT) }
      })
    },
    [key],
  )
  const data = results.map((result) => result.data)
  const total = data.find((page) => page !== undefined)?.total ?? 0
  const rows = useMemo(
    () => rowsOf(pages, data, total),
    // The pages themselves keep their identity while nothing in them has changed.
    // oxlint-disable-next-line react/exhaustive-deps
    [pages, total, ...Array.from({ length: PAGES_KEPT }, (_, at) => data[at])],
  )
  const failed = results.find((result) => result.isError && result.data === undefined)
  const isLoading = results.every((result) => result.isPending)
  return {
    rows,
    total,
    state: failed !== undefined ? 'error' : isLoading ? 'loading' : 'ready',
    error: failed?.error ?? null,
    refetch: () => results.forEach((result) => void result.refetch()),
    onRangeNeeded,
  }
}

function rowsOf<Row>(
  pages: readonly number[],
  data: readonly (RowPage<Row> | undefined)[],
  total: number,
): readonly (Row | undefined)[] {
  const rows = Array.from<Row | undefined>({ length: total })
  pages.forEach((page, at) => {
    data[at]?.items.forEach((row, index) => {
      if (page * PAGE + index < total) rows[page * PAGE + index] = row
    })
  })
  return rows
}
