import ArrowDownwardIcon from '@mui/icons-material/ArrowDropDown'
import ArrowUpwardIcon from '@mui/icons-material/ArrowDropUp'
import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { MIN_COLUMN_WIDTH, columnWidth, nextSort } from './list-column'
import type { ListColumn, ListSort } from './list-column'
import type { MenuAnchor } from './menu-popup'

interface ListHeadProps<Row> {
  readonly columns: readonly ListColumn<Row>[]
  readonly widths: Readonly<Record<string, number>> | undefined
  readonly sort: ListSort | undefined
  readonly onSort: ((sort: ListSort) => void) | undefined
  readonly onWidthChange: ((column: string, width: number) => void) | undefined
  /** There is no row that could be the tab stop of the list. */
  readonly isTabStop: boolean
  /** The menu of the list. */
  readonly onMenu: ((anchor: MenuAnchor) => void) | undefined
  /** Gives the focus back to the rows. */
  readonly onLeave: () => void
}

const STEP = 16

/**
 * The column headings. They are reached from the first row with the up arrow, so that the list stays one tab stop; of a
 * list without rows they are the tab stop. Enter sorts, Alt with left and right changes the width.
 */
export function ListHead<Row>(props: ListHeadProps<Row>): ReactNode {
  const { columns, widths, sort, onSort, onWidthChange, isTabStop, onMenu, onLeave } = props
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, column: ListColumn<Row>): void => {
    const cell = event.currentTarget
    const width = columnWidth(column, widths)
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (isMenuKey) onMenu?.(cell)
    else if (event.altKey && event.key === 'ArrowRight') onWidthChange?.(column.id, width + STEP)
    else if (event.altKey && event.key === 'ArrowLeft')
      onWidthChange?.(column.id, Math.max(MIN_COLUMN_WIDTH, width - STEP))
    else if (event.key === 'ArrowRight') focus(cell.nextElementSibling)
    else if (event.key === 'ArrowLeft') focus(cell.previousElementSibling)
    else if (event.key === 'Home') focus(cell.parentElement?.firstElementChild)
    else if (event.key === 'End') focus(cell.parentElement?.lastElementChild)
    else if (event.key === 'ArrowDown' || event.key === 'Escape') onLeave()
    else if ((event.key === 'Enter' || event.key === ' ') && column.sortable === true)
      onSort?.(nextSort(sort, column.id))
    else if (event.key !== 'ArrowUp') return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="list-columns list-head" role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const order = sort?.column === column.id ? sort.order : undefined
        const isSortable = column.sortable === true && onSort !== undefined
        const SortIcon = order === 'desc' ? ArrowDownwardIcon : ArrowUpwardIcon
        return (
          <div
            key={column.id}
            role="columnheader"
            className="list-heading"
            aria-colindex={at + 1}
            aria-sort={isSortable ? SORT_NAMES[order ?? 'none'] : undefined}
            tabIndex={isTabStop && at === 0 ? 0 : -1}
            data-sortable={isSortable || undefined}
            style={column.align === 'end' ? { justifyContent: 'flex-end' } : undefined}
            aria-haspopup={onMenu && 'menu'}
            onClick={() => isSortable && onSort(nextSort(sort, column.id))}
            onContextMenu={(event) => {
              if (onMenu === undefined) return
              event.preventDefault()
              onMenu({ x: event.clientX, y: event.clientY })
            }}
            onKeyDown={(event) => onKeyDown(event, column)}
          >
            <span className="list-heading-text">{column.header}</span>
            {order !== undefined && <SortIcon aria-hidden />}
            {onWidthChange !== undefined && (
              <ResizeGrip
                width={columnWidth(column, widths)}
                onWidthChange={(width) => onWidthChange(column.id, width)}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}

const SORT_NAMES = { asc: 'ascending', desc: 'descending', none: 'none' } as const

function focus(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus()
}

function ResizeGrip({ width, onWidthChange }: { width: number; onWidthChange: (width: number) => void }): ReactNode {
  const start = useRef<{ x: number; width: number }>(undefined)
  const onPointerDown = (event: PointerEvent<HTMLSpanElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const shown = event.currentTarget.parentElement?.getBoundingClientRect().width ?? width
    start.current = { x: event.clientX, width: shown }
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current === undefined) return
    onWidthChange(Math.max(MIN_COLUMN_WIDTH, Math.round(start.current.width + event.clientX - start.current.x)))
  }
  return (
    <span
      className="list-grip"
      aria-hidden
      onClick={(event) => event.stopPropagation()}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => (start.current = undefined)}
    />
  )
}
