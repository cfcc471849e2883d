import { memo } from 'react'
import type { ReactNode } from 'react'
import type { ListColumn } from './list-column'

interface ListRowProps<Row> {
  /** Not here yet when `undefined`. */
  readonly row: Row | undefined
  readonly index: number
  readonly top: number
  readonly columns: readonly ListColumn<Row>[]
  readonly isSelected: boolean
  readonly isTabStop: boolean
}

function PlainRow<Row>(props: ListRowProps<Row>): ReactNode {
  const { row, index, top, columns, isSelected, isTabStop } = props
  return (
    <div
      role="row"
      className="list-row list-columns"
      data-row-index={index}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined || undefined}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column, at) => {
        const text = row === undefined ? (at === 0 ? 'Loading…' : '') : column.text(row)
        return (
          <div
            key={column.id}
            role="gridcell"
            className="list-cell"
            aria-colindex={at + 1}
            data-align={column.align}
            title={text === '' ? undefined : text}
          >
            {row === undefined || column.render === undefined ? text : column.render(row)}
          </div>
        )
      })}
    </div>
  )
}

/** Drawn again only when its own record, its place or its columns change. */
export const ListRow = memo(PlainRow) as typeof PlainRow
