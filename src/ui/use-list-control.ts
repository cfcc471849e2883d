import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { arrangedColumns } from './arranged-columns'
import type { ListColumn } from './list-column'
import { LIST_HEAD_HEIGHT, LIST_ROW_HEIGHT } from './list-frame'
import { stepSelection } from './list-selection'
import type { ListViewProps } from './list-view-props'
import type { MenuAnchor } from './menu-popup'
import { rowEvents } from './row-events'
import { rowOfKey } from './row-keys'
import { TypeAhead } from './type-ahead'
import { useSettled } from './use-settled'
import { useVirtualRows } from './use-virtual-rows'
import type { VirtualRows } from './use-virtual-rows'

export interface ListControl<Row> {
  readonly columns: readonly ListColumn<Row>[]
  readonly count: number
  /** The row that is the tab stop. */
  readonly current: number
  readonly virtual: VirtualRows
  readonly idAt: (index: number) => string | undefined
  readonly isSelected: (id: string | undefined) => boolean
  readonly events: ReturnType<typeof rowEvents>
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
}

interface Modifiers {
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}

const PLAIN: Modifiers = { ctrlKey: false, shiftKey: false }

/** What a list does with keys, presses and selections; the drawing is elsewhere. */
export function useListControl<Row>(props: ListViewProps<Row>): ListControl<Row> {
  const { rows, rowId, selectedId, multi, hiddenColumns: hidden, columnOrder: order } = props
  const columns = useMemo(() => arrangedColumns(props.columns, { order, hidden }), [props.columns, order, hidden])
  const count = Math.max(props.total ?? 0, rows.length)
  const idAt = (index: number): string | undefined => {
    const row = rows[index]
    return row === undefined ? undefined : rowId(row)
  }
  const chosenId = multi === undefined ? selectedId : multi.selectedIds.at(-1)
  const [current, setCurrent] = useCursor(rows, rowId, chosenId, count)
  const virtual = useVirtualRows({ count, rowHeight: LIST_ROW_HEIGHT, headHeight: LIST_HEAD_HEIGHT, current })
  const [typeAhead] = useState(() => new TypeAhead())
  const anchor = useRef(current)
  const passSelection = useSettled<number>((index) => {
    const row = rows[index]
    if (row !== undefined && rowId(row) !== selectedId) props.onSelect?.(rowId(row), row)
  })
  useReveal(virtual, current, chosenId !== undefined && idAt(current) === chosenId ? chosenId : undefined)
  useRangeNeeded(props, virtual.range, count)

  const isSelected = (id: string | undefined): boolean =>
    id !== undefined && (multi === undefined ? id === selectedId : multi.selectedIds.includes(id))
  const select = (index: number, modifiers: Modifiers, isHeld: boolean): void => {
    if (multi === undefined) return passSelection(index, isHeld)
    const { ctrlKey: ctrl, shiftKey: shift } = modifiers
    if (!shift) anchor.current = index
    const { selectedIds } = multi
    multi.onSelectedIdsChange(stepSelection({ selectedIds, idAt, anchor: anchor.current, index, ctrl, shift }))
  }
  const goTo = (index: number): void => {
    setCurrent(index)
    virtual.focusRow(index)
  }
  const press = (index: number, event: MouseEvent): void => {
    goTo(index)
    select(index, event, false)
  }
  const activate = (index: number): void => {
    const row = rows[index]
    if (row !== undefined) props.onActivate?.(rowId(row), row)
  }
  const openMenu = (index: number, at: MenuAnchor): void => {
    const id = idAt(index)
    if (id === undefined) return
    setCurrent(index)
    if (!isSelected(id)) select(index, PLAIN, false)
    props.onContextMenu?.(id, at)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const element = (event.target as Element).closest('[data-row-index]')
    if (element === null || event.defaultPrevented) return
    const id = idAt(current)
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (isMenuKey && props.onContextMenu !== undefined) openMenu(current, below(element))
    else if (event.key === 'Enter' && !event.altKey) activate(current)
    else if (event.key === 'ArrowUp' && current === 0) focusHead(virtual)
    else if (multi !== undefined && event.key.toLowerCase() === 'a' && event.ctrlKey) {
      multi.onSelectedIdsChange(rows.flatMap((row) => (row === undefined ? [] : [rowId(row)])))
    } else {
      const textAt = (index: number): string | undefined => {
        const row = rows[index]
        return row === undefined ? undefined : props.columns[0]?.text(row)
      }
      const next = rowOfKey(event, { count, current, pageSize: virtual.pageSize(), textAt, typeAhead })
      if (next !== undefined) {
        goTo(next)
        // Ctrl walks without selecting where several can be selected.
        if (multi === undefined || !event.ctrlKey) select(next, event, event.repeat)
      } else if (event.key === ' ') select(current, event, false)
      else {
        if (id !== undefined) props.onKey?.(event, id)
        return
      }
    }
    event.preventDefault()
  }
  const events = rowEvents({ onPress: press, onActivate: activate, onMenu: openMenu })
  return { columns, count, current, virtual, idAt, isSelected, events, onKeyDown }
}

/** The row that has, or would get, the focus: it follows its record when the list is sorted anew, else keeps its place. */
function useCursor<Row>(
  rows: readonly (Row | undefined)[],
  rowId: (row: Row) => string,
  chosenId: string | undefined,
  count: number,
): [number, (index: number) => void] {
  const [cursor, setCursor] = useState<{ index: number; id: string | undefined; chosenId: string | undefined }>()
  const places = useMemo(() => {
    const map = new Map<string, number>()
    rows.forEach((row, index) => row !== undefined && map.set(rowId(row), index))
    return map
    // How a row's id is read does not change while the list is on show.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [rows])
  // A selection made elsewhere takes the cursor along.
  const isMoved = cursor !== undefined && (cursor.chosenId === chosenId || cursor.id === chosenId)
  const chosenAt = chosenId === undefined ? undefined : places.get(chosenId)
  const ownAt = cursor?.id === undefined ? undefined : places.get(cursor.id)
  const index = isMoved ? (ownAt ?? cursor.index) : (chosenAt ?? ownAt ?? cursor?.index ?? 0)
  const moveTo = (next: number): void => {
    const row = rows[next]
    setCursor({ index: next, id: row === undefined ? undefined : rowId(row), chosenId })
  }
  return [Math.max(0, Math.min(index, count - 1)), moveTo]
}

function useReveal(virtual: VirtualRows, current: number, chosenId: string | undefined): void {
  useEffect(() => {
    if (chosenId === undefined || virtual.scroller.current?.contains(document.activeElement) === true) return
    virtual.reveal(current)
    // Only a new selection scrolls; rows that change around it do not.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chosenId])
}

function useRangeNeeded<Row>(props: ListViewProps<Row>, range: VirtualRows['range'], count: number): void {
  const { rows, onRangeNeeded } = props
  const first = Math.max(0, range.first)
  const last = Math.min(count - 1, range.last)
  let isMissing = false
  for (let index = first; index <= last && !isMissing; index++) isMissing = rows[index] === undefined
  useEffect(() => {
    if (isMissing) onRangeNeeded?.(first, last)
  }, [isMissing, first, last, onRangeNeeded])
}

function below(row: Element): MenuAnchor {
  const box = row.getBoundingClientRect()
  return { x: box.left + 24, y: box.bottom }
}

function focusHead(virtual: VirtualRows): void {
  virtual.scroller.current?.querySelector<HTMLElement>('[role=columnheader]')?.focus()
}
