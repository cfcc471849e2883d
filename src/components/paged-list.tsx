import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { ListView } from '@/ui/list-view'
import type { ListViewProps } from '@/ui/list-view-props'
import { usePagedRows } from './paged-rows'
import type { RowPage } from './paged-rows'
import { LoadProblem } from './query-view'

export interface PagedListProps<Row, Key extends QueryKey> extends Omit<
  ListViewProps<Row>,
  'rows' | 'total' | 'onRangeNeeded' | 'state' | 'error' | 'hiddenColumns' | 'columnWidths' | 'onColumnWidthChange'
> {
  /** Names the list in the layout that is remembered. */
  readonly id: string
  /** What is read, as a sentence begins: `The jobs`. */
  readonly what: string
  /** Filters and order of the list: when it changes, the list starts anew. */
  readonly listKey: string
  readonly page: (range: { offset: number; limit: number }) => UseQueryOptions<RowPage<Row>, Error, RowPage<Row>, Key>
}

/** A list of which only the pages on show are read; remembers its columns. */
export function PagedList<Row, Key extends QueryKey>(props: PagedListProps<Row, Key>): ReactNode {
  const { id, what, listKey, page, ...list } = props
  const { rows, total, state, error, refetch, onRangeNeeded } = usePagedRows(listKey, page)
  const layout = useLayoutStore((store) => store.lists[id])
  const setColumnWidth = useLayoutStore((store) => store.setColumnWidth)
  return (
    <ListView
      {...list}
      rows={rows}
      total={total}
      state={state}
      onRangeNeeded={onRangeNeeded}
      error={<LoadProblem what={what} query={{ error, refetch: () => refetch() }} />}
      hiddenColumns={layout?.hidden}
      columnWidths={layout?.widths}
      onColumnWidthChange={(column, width) => setColumnWidth(id, column, width)}
    />
  )
}
