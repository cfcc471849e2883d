import { memo } from 'react'
import type { ReactNode } from 'react'
import type { TreeColumn, TreeRow } from './tree-item'

interface TreeRowViewProps {
  readonly row: TreeRow
  readonly top: number
  readonly columns: readonly TreeColumn[] | undefined
  readonly isSelected: boolean
  readonly isTabStop: boolean
}

const INDENT = 18
const CHECKED = { on: true, off: false, mixed: 'mixed', none: undefined } as const

/** One row: a tree item, or a row of a tree grid with its cells. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps): ReactNode {
  const { row, top, columns, isSelected, isTabStop } = props
  const isGrid = columns !== undefined
  return (
    <div
      role={isGrid ? 'row' : 'treeitem'}
      className={isGrid ? 'tree-row tree-columns' : 'tree-row tree-name'}
      data-row-index={row.index}
      aria-level={row.level + 1}
      aria-setsize={row.setSize}
      aria-posinset={row.posInSet + 1}
      aria-rowindex={isGrid ? row.index + 2 : undefined}
      aria-expanded={row.isExpandable ? row.isExpanded : undefined}
      // Where rows are checked, nothing is selected.
      aria-selected={isGrid || row.item.check === undefined ? isSelected : undefined}
      aria-checked={isGrid ? undefined : CHECKED[row.item.check ?? 'none']}
      aria-disabled={row.item.checkDisabledReason !== undefined || undefined}
      title={row.item.checkDisabledReason}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, ...(isGrid ? {} : { paddingLeft: row.level * INDENT }) }}
    >
      {isGrid ? (
        <>
          <div role="gridcell" className="tree-name" title={row.item.label} style={{ paddingLeft: row.level * INDENT }}>
            <TreeName row={row} />
          </div>
          {columns.slice(1).map((column) => {
            const cell = row.item.cells?.[column.id]
            return (
              <div key={column.id} role="gridcell" className="tree-cell" title={titleOf(cell)}>
                {cell}
              </div>
            )
          })}
        </>
      ) : (
        <TreeName row={row} />
      )}
    </div>
  )
})

/** What may be cut off can be read under the pointer. */
const titleOf = (cell: ReactNode): string | undefined => (typeof cell === 'string' && cell !== '' ? cell : undefined)

function TreeName({ row }: { row: TreeRow }): ReactNode {
  const { item } = row
  return (
    <>
      <span className="tree-expander" aria-hidden>
        {row.isExpandable && (
          // Drawn here: an icon component per row is what a long scroll would spend its time on.
          <svg viewBox="0 0 16 16" width="14" height="14">
            <path d={row.isExpanded ? 'M3 5.5 8 10.5 13 5.5' : 'M5.5 3 10.5 8 5.5 13'} />
          </svg>
        )}
      </span>
      {item.check !== undefined && <TreeCheck check={item.check} />}
      {item.icon !== undefined && (
        <span className="tree-icon" aria-hidden>
          {item.icon}
        </span>
      )}
      <span className="tree-label" title={item.label} style={item.isStrong === true ? { fontWeight: 600 } : undefined}>
        {item.label}
      </span>
      {item.count !== undefined && <span className="tree-count">({item.count})</span>}
      {item.note !== undefined && <span className="tree-note">{item.note}</span>}
    </>
  )
}

/** The row itself says whether it is checked. */
function TreeCheck({ check }: { check: 'on' | 'off' | 'mixed' }): ReactNode {
  return (
    <span className="tree-check" aria-hidden>
      <svg viewBox="0 0 14 14" width="14" height="14">
        <rect x="0.5" y="0.5" width="13" height="13" rx="2" />
        {check === 'on' && <path d="M3 7.2 5.8 10 11 4.2" />}
        {check === 'mixed' && <path d="M3.5 7h7" />}
      </svg>
    </span>
  )
}
