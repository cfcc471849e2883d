import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { ListSort } from '@/ui/list-column'
import { localRows } from '@/ui/local-rows'
import { ListShell } from './list-shell'
import type { PlainListProps } from './list-shell'

export interface ListProps<Row> extends Omit<
  PlainListProps<Row>,
  'rows' | 'total' | 'onRangeNeeded' | 'sort' | 'onSort'
> {
  /** Names the list in the layout that is remembered. */
  readonly id: string
  /** All of them. */
  readonly rows: readonly Row[]
  /** The order at first; as the rows come if not said. */
  readonly firstSort?: ListSort | undefined
  /** Its screen or dialog has a search of its own. */
  readonly hasOwnSearch?: boolean | undefined
}

/** A list whose rows are all here: it filters and sorts them itself, by any column. */
export function List<Row>(props: ListProps<Row>): ReactNode {
  const { rows, columns, firstSort, hasOwnSearch = false, ...list } = props
  const [filter, setFilter] = useState('')
  const [sort, setSort] = useState(firstSort)
  const sortable = useMemo(() => columns.map((column) => ({ ...column, sortable: true })), [columns])
  const shown = useMemo(() => localRows(rows, sortable, filter, sort), [rows, sortable, filter, sort])
  return (
    <ListShell
      {...list}
      columns={sortable}
      rows={shown}
      sort={sort}
      onSort={setSort}
      filter={filter}
      onFilter={hasOwnSearch ? undefined : setFilter}
      everyRow={() => Promise.resolve(shown)}
    />
  )
}
