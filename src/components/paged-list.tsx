import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { UseQueryOptions } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { ListView } from '@/ui/list-view'
import type { ListViewProps } from '@/ui/list-view-props'
import { LoadProblem } from './query-view'

export interface ListPage<Row> {
  readonly items: readonly Row[]
  readonly total: number
}

/** The options of a query for one page of a list. */
export type PageQuery<Row> = (range: { readonly offset: number; readonly limit: number }) => PageOptions<Row>
type PageOptions<Row> = Pick<UseQueryOptions<ListPage<Row>, Error, ListPage<Row>, readonly unknown[]>, 'queryKey'> & {
  readonly queryFn?: unknown
}

export interface PagedListProps<Row> extends Omit<
  ListViewProps<Row>,
  'rows' | 'total' | 'onRangeNeeded' | 'state' | 'error' | 'hiddenColumns' | 'columnWidths' | 'onColumnWidthChange'
> {
  /** Names the list's columns in the layout that is remembered. */
  readonly id: string
  /** What is read, as a sentence begins: `The jobs`. */
  readonly what: string
  /** Keep its identity while filters and sort stay the same. */
  readonly page: PageQuery<Row>
}

const PAGE = 100

/** A list of which only the pages on show are read: its cost does not grow with what lies behind the wire. */
export function PagedList<Row>({ id, what, page, ...list }: PagedListProps<Row>): ReactNode {
  const [needed, setNeeded] = useState<readonly number[]>([])
  const first = useQuery({ ...asQuery(page, 0), placeholderData: keepPreviousData })
  const total = first.data?.total ?? 0
  const pages = useMemo(() => needed.filter((number) => number > 0 && number * PAGE < total), [needed, total])
  const others = useQueries({ queries: pages.map((number) => asQuery(page, number)) })
  const layout = useLayoutStore((state) => state.lists[id])
  const setColumnWidth = useLayoutStore((state) => state.setColumnWidth)

  const rows: (Row | undefined)[] = [...(first.data?.items ?? [])]
  pages.forEach((number, index) => {
    others[index]?.data?.items.forEach((row, at) => {
      while (rows.length < number * PAGE) rows.push(undefined)
      rows[number * PAGE + at] = row
    })
  })
  const onRangeNeeded = useCallback((from: number, to: number) => {
    const range: number[] = []
    for (let number = Math.floor(from / PAGE); number <= Math.floor(to / PAGE); number++) range.push(number)
    setNeeded((old) => (range.every((number) => old.includes(number)) ? old : range))
  }, [])
  return (
    <ListView
      {...list}
      rows={rows}
      total={total}
      onRangeNeeded={onRangeNeeded}
      state={first.data ? 'ready' : first.isError ? 'error' : 'loading'}
      error={<LoadProblem what={what} query={first} />}
      hiddenColumns={layout?.hidden}
      columnWidths={layout?.widths}
      onColumnWidthChange={(column, width) => setColumnWidth(id, column, width)}
    />
  )
}

function asQuery<Row>(page: PageQuery<Row>, number: number): UseQueryOptions<ListPage<Row>> {
  return page({ offset: number * PAGE, limit: PAGE }) as UseQueryOptions<ListPage<Row>>
}
