import { useMemo } from 'react'
import { useParam } from './place'
import type { ListColumn, ListSort } from '@/ui/list-column'

/** The order of a list as the address says it: `sort=name.asc`. What it cannot be sorted by counts as nothing said. */
export function useSortParam<Row>(
  byDefault: ListSort,
  columns: readonly ListColumn<Row>[],
): [ListSort, (sort: ListSort) => void] {
  const [text, setText] = useParam('sort')
  const sort = useMemo((): ListSort => {
    const [column, order] = text?.split('.') ?? []
    const isKnown = columns.some(({ id, sortable }) => id === column && sortable === true)
    if (!isKnown || column === undefined || (order !== 'asc' && order !== 'desc')) return byDefault
    return { column, order }
    // The default is that of the screen and does not change.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, columns])
  const isDefault = (next: ListSort): boolean => next.column === byDefault.column && next.order === byDefault.order
  return [sort, (next) => setText(isDefault(next) ? undefined : `${next.column}.${next.order}`, true)]
}
