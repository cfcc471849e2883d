import type { ReactNode } from 'react'

export interface ListColumn<Row> {
  readonly id: string
  readonly header: string
  /** The cell as text: shown unless `render` draws more, and used for tooltips and type-ahead. */
  readonly text: (row: Row) => string
  readonly render?: ((row: Row) => ReactNode) | undefined
  /** Pixels at first; 140 if not said. The last column also takes what is left. */
  readonly width?: number | undefined
  /** Pixels down to which it gives way before the list scrolls sideways; a part of its width if not said. */
  readonly least?: number | undefined
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
  /** What a list that is here as a whole sorts by, where the text will not do: a size, a time. */
  readonly sortValue?: ((row: Row) => string | number) | undefined
}

export interface ListSort {
  readonly column: string
  readonly order: 'asc' | 'desc'
}

export const MIN_COLUMN_WIDTH = 48
const DEFAULT_COLUMN_WIDTH = 140
/** Enough for a short name and most headings. */
const LEAST_READABLE = 76
/** `2013-10-18 18:00:00`, which says too little when its end is missing. */
export const TIME_LEAST = 138

/** Words can do with less than their column; figures that stand below each other cannot. */
export function columnLeast(
  column: { readonly least?: number | undefined; readonly align?: 'start' | 'end' | undefined },
  width: number,
): number {
  const least = column.align === 'end' ? width : Math.max(LEAST_READABLE, Math.round(width * 0.6))
  return Math.min(width, column.least ?? least)
}

export function columnWidth(
  column: { readonly id: string; readonly width?: number | undefined },
  widths: Readonly<Record<string, number>> | undefined,
): number {
  return widths?.[column.id] ?? column.width ?? DEFAULT_COLUMN_WIDTH
}

/** The column as a track of the grid that rows and headings are. A width that a person has given stays as it is. */
export function columnTrack(
  column: Pick<ListColumn<never>, 'id' | 'width' | 'least' | 'align'>,
  widths: Readonly<Record<string, number>> | undefined,
  isLast: boolean,
): string {
  const width = columnWidth(column, widths)
  const least = widths?.[column.id] ?? columnLeast(column, width)
  return `minmax(${least}px, ${isLast ? '1fr' : `${width}px`})`
}

/** What a press on a heading sorts by: ascending first, then the other way round. */
export function nextSort(sort: ListSort | undefined, column: string): ListSort {
  return { column, order: sort?.column === column && sort.order === 'asc' ? 'desc' : 'asc' }
}
