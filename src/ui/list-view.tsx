import MoreIcon from '@mui/icons-material/MoreVert'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { ContextMenu } from './context-menu'
import { columnTrack } from './list-column'
import { LIST_HEAD_HEIGHT, ListFrame } from './list-frame'
import { ListHead } from './list-head'
import { ListRow } from './list-row'
import type { ListViewProps } from './list-view-props'
import type { MenuAnchor } from './menu-popup'
import { useListControl } from './use-list-control'

/** A list with columns: an ARIA grid of one tab stop, drawing only the rows on show, of which the rest may be elsewhere. */
export function ListView<Row>(props: ListViewProps<Row>): ReactNode {
  const { label, rows, state = 'ready', multi, columnWidths, sort, onSort, onColumnWidthChange } = props
  const { columns, count, current, virtual, ...control } = useListControl(props)
  const [menuAnchor, setMenuAnchor] = useState<MenuAnchor>()
  const openMenu = props.menu && setMenuAnchor
  const template = columns.map((column, at) => columnTrack(column, columnWidths, at === columns.length - 1))
  return (
    <ListFrame>
      {props.filterBar}
      <div className="list-main" data-options={props.menu && true}>
        <div
          ref={virtual.scroller}
          className="list-scroller"
          role="grid"
          aria-label={label}
          aria-rowcount={count + 1}
          aria-colcount={columns.length}
          aria-multiselectable={multi === undefined ? undefined : true}
          aria-busy={state === 'loading' || undefined}
          style={{ ['--list-columns' as string]: template.join(' ') }}
          onKeyDown={control.onKeyDown}
          {...virtual.focusEvents}
        >
          <ListHead
            columns={columns}
            widths={columnWidths}
            sort={sort}
            onSort={onSort}
            onWidthChange={onColumnWidthChange}
            isTabStop={count === 0}
            onMenu={openMenu}
            onLeave={() => virtual.focusRow(current)}
          />
          <div
            ref={virtual.body}
            className="list-body"
            role="rowgroup"
            style={{ height: virtual.totalHeight }}
            {...control.events}
          >
            {virtual.rows.map(({ index, start }) => (
              <ListRow
                key={control.idAt(index) ?? `at ${index}`}
                row={rows[index]}
                index={index}
                top={start - LIST_HEAD_HEIGHT}
                columns={columns}
                isSelected={control.isSelected(control.idAt(index))}
                isTabStop={index === current}
              />
            ))}
          </div>
        </div>
        <ListNotice state={state} isEmpty={count === 0} empty={props.empty} error={props.error} />
        {props.menu !== undefined && (
          <>
            <button
              type="button"
              className="list-options"
              // By keyboard the menu opens from a heading: the list stays one tab stop.
              tabIndex={-1}
              aria-haspopup="menu"
              aria-label={`Options of the list ${label}`}
              title="Options of the list"
              onClick={(event) => setMenuAnchor(event.currentTarget)}
            >
              <MoreIcon aria-hidden />
            </button>
            <ContextMenu
              label={`Options of the list ${label}`}
              items={props.menu}
              anchor={menuAnchor}
              onClose={() => setMenuAnchor(undefined)}
            />
          </>
        )}
      </div>
    </ListFrame>
  )
}

interface ListNoticeProps {
  readonly state: 'ready' | 'loading' | 'error'
  readonly isEmpty: boolean
  readonly empty: ReactNode
  readonly error: ReactNode
}

/** What stands below the headings instead of rows. */
function ListNotice({ state, isEmpty, empty, error }: ListNoticeProps): ReactNode {
  if (state === 'error') return <div className="list-notice">{error}</div>
  if (!isEmpty) return null
  return (
    <div className="list-notice">
      {state === 'loading' ? (
        <p className="list-loading" role="status">
          Loading…
        </p>
      ) : (
        empty
      )}
    </div>
  )
}
