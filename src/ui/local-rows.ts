import type { ListColumn, ListSort } from './list-column'

const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The rows of a list that are all here, as far as the filter leaves them, in order. Equal ones keep theirs. */
export function localRows<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  filter: string,
  sort: ListSort | undefined,
): readonly Row[] {
  const wanted = filter.trim().toLowerCase()
  const found =
    wanted === ''
      ? rows
      : rows.filter((row) => columns.some((column) => column.text(row).toLowerCase().includes(wanted)))
  const column = columns.find(({ id }) => id === sort?.column)
  if (column === undefined) return found
  const direction = sort?.order === 'desc' ? -1 : 1
  return found.toSorted((a, b) => direction * compare(sortKey(column, a), sortKey(column, b)))
}

function sortKey<Row>(column: ListColumn<Row>, row: Row): string | number {
  return column.sortValue?.(row) ?? column.text(row)
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText.compare(String(a), String(b))
}
