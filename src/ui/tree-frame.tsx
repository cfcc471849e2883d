import styled from '@emotion/styled'
import type { KeyboardEvent, ReactNode } from 'react'
import { columnLeast } from './list-column'
import { paint } from './paint'
import type { rowEvents } from './row-events'
import type { TreeColumn } from './tree-item'
import type { VirtualRows } from './use-virtual-rows'

const Scroller = styled('div')({
  height: '100%',
  overflow: 'auto',
  background: paint('pane'),
  color: paint('text'),
  userSelect: 'none',
  '& .tree-columns': { display: 'grid', gridTemplateColumns: 'var(--tree-columns)', minWidth: 'min-content' },
  '& .tree-head': {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    height: 25,
    background: paint('head'),
    borderBottom: `1px solid ${paint('border')}`,
    borderInline: '1px solid transparent',
    '& > div': {
      padding: '2px 8px',
      lineHeight: '20px',
      borderRight: `1px solid ${paint('border')}`,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
  },
  '& .tree-body': { position: 'relative', minWidth: '100%' },
  '& .tree-row': {
    position: 'absolute',
    left: 0,
    right: 0,
    top: 0,
    height: 24,
    alignItems: 'center',
    border: '1px solid transparent',
    borderRadius: 2,
    cursor: 'default',
    whiteSpace: 'nowrap',
    '&:hover': { background: paint('hover') },
    '&[aria-selected=true]': { background: paint('selectedIdle'), borderColor: paint('selectedIdleBorder') },
    '&:focus-visible': { outlineOffset: -2 },
  },
  '&:focus-within .tree-row[aria-selected=true]': {
    background: paint('selected'),
    borderColor: paint('selectedBorder'),
  },
  '& .tree-name': { display: 'flex', alignItems: 'center', minWidth: 0, overflow: 'hidden' },
  '& .tree-expander': {
    flex: 'none',
    width: 20,
    height: 22,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    color: paint('textMuted'),
    '& svg': { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 },
  },
  '& .tree-icon': {
    color: paint('icon'),
    flex: 'none',
    display: 'inline-flex',
    marginRight: 5,
    '& svg': { fontSize: 16 },
  },
  '& .tree-label': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& .tree-count': { marginLeft: 6, color: paint('textMuted'), fontVariantNumeric: 'tabular-nums' },
  '& .tree-note': {
    marginLeft: 10,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: 12,
    color: paint('textMuted'),
    '& svg': { fontSize: 14, verticalAlign: 'text-bottom', marginRight: 4 },
  },
  '& .tree-check': {
    flex: 'none',
    display: 'inline-flex',
    padding: '4px 6px 4px 2px',
    color: paint('controlBorder'),
    '& svg': { fill: paint('pane'), stroke: 'currentColor' },
    '& path': { fill: 'none', stroke: paint('link'), strokeWidth: 2 },
  },
  '& [aria-disabled=true] .tree-check': { opacity: 0.45 },
  '& .tree-cell': { padding: '0 8px', overflow: 'hidden', textOverflow: 'ellipsis' },
})

interface TreeFrameProps {
  readonly label: string
  readonly columns: readonly TreeColumn[] | undefined
  readonly errorId: string | undefined
  readonly virtual: VirtualRows
  readonly rowCount: number
  readonly empty: ReactNode
  readonly events: ReturnType<typeof rowEvents>
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void
  readonly children: ReactNode
}

/** The scroller around a tree's rows, with its column headings if it is a tree grid. */
export function TreeFrame({
  label,
  columns,
  errorId,
  virtual,
  rowCount,
  empty,
  events,
  onKeyDown,
  children,
}: TreeFrameProps): ReactNode {
  const isGrid = columns !== undefined
  const template = columns?.map((column, at) => (at === 0 ? 'minmax(160px, 1fr)' : trackOf(column))).join(' ')
  const style = template === undefined ? {} : { ['--tree-columns' as string]: template }
  if (rowCount === 0 && empty !== undefined) return <Scroller ref={virtual.scroller}>{empty}</Scroller>
  return (
    <Scroller
      ref={virtual.scroller}
      role={isGrid ? 'treegrid' : 'tree'}
      aria-label={label}
      aria-invalid={errorId === undefined ? undefined : true}
      aria-describedby={errorId}
      aria-rowcount={isGrid ? rowCount + 1 : undefined}
      style={style}
      onKeyDown={onKeyDown}
      {...virtual.focusEvents}
    >
      {isGrid && (
        <div className="tree-columns tree-head" role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <div key={column.id} role="columnheader">
              {column.header}
            </div>
          ))}
        </div>
      )}
      <div
        ref={virtual.body}
        className="tree-body"
        role={isGrid ? 'rowgroup' : 'presentation'}
        style={{ height: virtual.totalHeight }}
        {...events}
      >
        {children}
      </div>
    </Scroller>
  )
}

function trackOf(column: TreeColumn): string {
  const width = column.width ?? 120
  return `minmax(${columnLeast(column, width)}px, ${width}px)`
}
