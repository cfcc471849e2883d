import { useEffect, useState } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import type { MenuAnchor } from './menu-popup'
import { rowEvents } from './row-events'
import { rowOfKey } from './row-keys'
import type { TreeColumn, TreeItem, TreeRow } from './tree-item'
import { TreeRowView } from './tree-row-view'
import { TreeFrame } from './tree-frame'
import { TypeAhead } from './type-ahead'
import { useSettled } from './use-settled'
import { useTreeRows } from './use-tree-rows'
import { useVirtualRows } from './use-virtual-rows'

export interface TreeViewProps {
  /** Names the tree for assistive technology. */
  readonly label: string
  readonly items: readonly TreeItem[]
  readonly expandedIds: readonly string[]
  readonly onExpandedChange: (ids: string[]) => void
  readonly selectedId?: string | undefined
  /** Moving with the arrow keys selects, as in MMC. */
  readonly onSelect?: ((id: string) => void) | undefined
  /** Enter or a double click; without it they expand and collapse. */
  readonly onActivate?: ((id: string) => void) | undefined
  /** Right click, the context-menu key or Shift+F10. The row is selected first. */
  readonly onContextMenu?: ((id: string, anchor: MenuAnchor) => void) | undefined
  /** The check box of a row was pressed, or Space on it. A row without children is one large check box. */
  readonly onCheck?: ((id: string) => void) | undefined
  /** Id of the text that says what is wrong with what is checked. */
  readonly errorId?: string | undefined
  /** Keys that the tree itself leaves alone, such as F2 and Delete. */
  readonly onKey?: ((event: KeyboardEvent, id: string) => void) | undefined
  /** With columns it is a tree grid with a heading; the first column holds the tree. */
  readonly columns?: readonly TreeColumn[] | undefined
  /** What to say, and to do next, when there are no items. */
  readonly empty?: ReactNode
}

const TREE_ROW_HEIGHT = 24
const HEAD_HEIGHT = 25

/** A tree, or tree grid, with the whole keyboard of one, drawing only the rows on show. */
export function TreeView(props: TreeViewProps): ReactNode {
  const { label, items, expandedIds, selectedId, columns, empty } = props
  const rows = useTreeRows(items, expandedIds)
  const [focused, setFocused] = useState<Focused>()
  const [typeAhead] = useState(() => new TypeAhead())
  const current = placeOf(rows, focused, selectedId)
  const headHeight = columns === undefined ? 0 : HEAD_HEIGHT
  const virtual = useVirtualRows({ count: rows.length, rowHeight: TREE_ROW_HEIGHT, headHeight, current })
  const select = useSettled<string>((id) => props.onSelect?.(id))
  useFollowSelection(virtual, rows, selectedId, setFocused)

  const goTo = (index: number, isHeld: boolean): void => {
    const row = rows[index]
    if (row === undefined) return
    setFocused({ id: row.id, index })
    virtual.focusRow(index)
    if (!row.isPlaceholder && row.id !== selectedId) select(row.id, isHeld)
  }
  const setExpanded = (ids: readonly string[], isExpanded: boolean): void => {
    const others = expandedIds.filter((id) => !ids.includes(id))
    props.onExpandedChange(isExpanded ? [...others, ...ids] : others)
  }
  const toggle = (row: TreeRow): void => setExpanded([row.id], !row.isExpanded)
  const activate = (row: TreeRow): void => {
    if (props.onActivate !== undefined) props.onActivate(row.id)
    else if (row.isExpandable) toggle(row)
  }
  const check = ({ id, item }: TreeRow): void => {
    if (item.check !== undefined && item.checkDisabledReason === undefined) props.onCheck?.(id)
  }
  const openMenu = (row: TreeRow, anchor: MenuAnchor): void => {
    if (row.isPlaceholder) return
    setFocused({ id: row.id, index: row.index })
    if (row.id !== selectedId) select(row.id, false)
    props.onContextMenu?.(row.id, anchor)
  }
  const onExpander = (event: MouseEvent): boolean => isOn(event, '.tree-expander')
  const events = rowEvents({
    onPress: (index, event) => {
      const row = rows[index]
      goTo(index, false)
      if (row?.isExpandable === true && onExpander(event)) toggle(row)
      else if (row !== undefined && (!row.isExpandable || isOn(event, '.tree-check'))) check(row)
    },
    onActivate: (index, event) => {
      const row = rows[index]
      if (row !== undefined && !onExpander(event) && !isOn(event, '.tree-check')) activate(row)
    },
    onMenu: (index, anchor) => {
      const row = rows[index]
      if (row !== undefined) openMenu(row, anchor)
    },
  })
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const row = rows[current]
    if (row === undefined || event.defaultPrevented) return
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-row-index]')
    if (element === null) return
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (isMenuKey && props.onContextMenu !== undefined) openMenu(row, below(element))
    else if (event.key === 'ArrowRight' && row.isExpandable) {
      if (row.isExpanded) goTo(current + 1, event.repeat)
      else toggle(row)
    } else if (event.key === 'ArrowLeft') {
      if (row.isExpandable && row.isExpanded) toggle(row)
      else goTo(indexOf(rows, row.parentId), event.repeat)
    } else if (event.key === '*') {
      const siblings = rows.filter((other) => other.parentId === row.parentId && other.isExpandable)
      setExpanded(
        siblings.map((other) => other.id),
        true,
      )
    } else if (event.key === 'Enter' && !event.altKey) activate(row)
    else if (event.key === ' ' && row.item.check !== undefined) check(row)
    else {
      const next = rowOfKey(event, {
        count: rows.length,
        current,
        pageSize: virtual.pageSize(),
        textAt: (index) => rows[index]?.item.label,
        typeAhead,
      })
      if (next === undefined && event.key === ' ') select(row.id, false)
      else if (next === undefined) return props.onKey?.(event, row.id)
      else goTo(next, event.repeat)
    }
    event.preventDefault()
  }

  return (
    <TreeFrame
      label={label}
      columns={columns}
      errorId={props.errorId}
      virtual={virtual}
      rowCount={rows.length}
      empty={empty}
      events={events}
      onKeyDown={onKeyDown}
    >
      {virtual.rows.map(({ index, start }) => {
        const row = rows[index]
        return row === undefined ? null : (
          <TreeRowView
            key={row.id}
            row={row}
            top={start - headHeight}
            columns={columns}
            isSelected={row.id === selectedId}
            isTabStop={index === current}
          />
        )
      })}
    </TreeFrame>
  )
}

interface Focused {
  readonly id: string
  readonly index: number
}

/** The tab stop: the focused row, or what stands in its place when it is gone or was a row still to come. */
function placeOf(rows: readonly TreeRow[], focused: Focused | undefined, selectedId: string | undefined): number {
  const focusedAt = indexOf(rows, focused?.id)
  if (focusedAt >= 0) return focusedAt
  if (focused !== undefined) return Math.max(0, Math.min(focused.index, rows.length - 1))
  return Math.max(0, indexOf(rows, selectedId))
}

function indexOf(rows: readonly TreeRow[], id: string | undefined): number {
  return id === undefined ? -1 : rows.findIndex((row) => row.id === id)
}

function isOn(event: MouseEvent, part: string): boolean {
  return (event.target as Element).closest(part) !== null
}

function below(row: HTMLElement): MenuAnchor {
  const box = row.getBoundingClientRect()
  return { x: box.left + 24, y: box.bottom }
}

/** A selection that comes from elsewhere (an address, a link) is brought into view, and is where Tab will land. */
function useFollowSelection(
  virtual: ReturnType<typeof useVirtualRows>,
  rows: readonly TreeRow[],
  selectedId: string | undefined,
  setFocused: (focused: Focused) => void,
): void {
  const isShown = indexOf(rows, selectedId) >= 0
  useEffect(() => {
    if (!isShown || selectedId === undefined || virtual.scroller.current?.contains(document.activeElement) === true)
      return
    const index = indexOf(rows, selectedId)
    setFocused({ id: selectedId, index })
    virtual.reveal(index)
    // The rows may change as they like: only a new selection scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selectedId, isShown])
}
