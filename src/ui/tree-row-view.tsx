import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import ExpandMoreIcon from '@mui/icons-material/ExpandMore'
import type { MouseEvent, ReactNode } from 'react'
import type { MenuAnchor } from './menu-popup'
import type { TreeColumn, TreeRow } from './tree-item'

interface TreeRowViewProps {
  readonly row: TreeRow
  readonly top: number
  readonly columns: readonly TreeColumn[] | undefined
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onPress: () => void
  readonly onToggle: () => void
  readonly onActivate: () => void
  readonly onContextMenu: (anchor: MenuAnchor) => void
}

const INDENT = 18

/** One row: a tree item, or a row of a tree grid with its cells. */
export function TreeRowView(props: TreeRowViewProps): ReactNode {
  const { row, top, columns, isSelected, isTabStop, onPress, onToggle, onActivate, onContextMenu } = props
  const isGrid = columns !== undefined
  const onClick = (event: MouseEvent): void => {
    onPress()
    if (row.isExpandable && (event.target as Element).closest('.tree-expander') !== null) onToggle()
  }
  const onDoubleClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.tree-expander') === null) onActivate()
  }
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
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, ...(isGrid ? {} : { paddingLeft: row.level * INDENT }) }}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onContextMenu={(event) => {
        event.preventDefault()
        onContextMenu({ x: event.clientX, y: event.clientY })
      }}
    >
      {isGrid ? (
        <>
          <div role="gridcell" className="tree-name" style={{ paddingLeft: row.level * INDENT }}>
            <TreeName row={row} />
          </div>
          {columns.slice(1).map((column) => (
            <div key={column.id} role="gridcell" className="tree-cell">
              {row.item.cells?.[column.id]}
            </div>
          ))}
        </>
      ) : (
        <TreeName row={row} />
      )}
    </div>
  )
}

function TreeName({ row }: { row: TreeRow }): ReactNode {
  const { item } = row
  const Expander = row.isExpanded ? ExpandMoreIcon : ChevronRightIcon
  return (
    <>
      <span className="tree-expander" aria-hidden>
        {row.isExpandable && <Expander />}
      </span>
      {item.icon !== undefined && (
        <span className="tree-icon" aria-hidden>
          {item.icon}
        </span>
      )}
      <span className="tree-label" style={item.isStrong === true ? { fontWeight: 600 } : undefined}>
        {item.label}
      </span>
      {item.count !== undefined && <span className="tree-count">({item.count})</span>}
    </>
  )
}
