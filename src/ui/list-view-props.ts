import type { KeyboardEvent, ReactNode } from 'react'
import type { ActionEntry } from './action-item'
import type { ListColumn, ListSort } from './list-column'
import type { MultiSelection } from './list-selection'
import type { MenuAnchor } from './menu-popup'

export interface ListViewProps<Row> {
  /** Names the list for assistive technology. */
  readonly label: string
  /** Keep the array's identity: rows are drawn again when it changes. */
  readonly columns: readonly ListColumn<Row>[]
  /** The rows that are here; `undefined` stands for one that has not been loaded. */
  readonly rows: readonly (Row | undefined)[]
  readonly rowId: (row: Row) => string
  /** How many rows there are behind the wire; more than `rows` has makes the list ask for the rest. */
  readonly total?: number | undefined
  /** Rows first to last are on show and at least one of them is not here. Keep the function's identity. */
  readonly onRangeNeeded?: ((first: number, last: number) => void) | undefined
  readonly state?: 'ready' | 'loading' | 'error' | undefined
  /** Stands in the list when it is empty: says what to do next. */
  readonly empty?: ReactNode
  /** Stands in the list in state `error`. */
  readonly error?: ReactNode
  readonly selectedId?: string | undefined
  /** Moving with the arrow keys selects. */
  readonly onSelect?: ((id: string, row: Row) => void) | undefined
  /** Several rows at once, instead of `selectedId` and `onSelect`. */
  readonly multi?: MultiSelection | undefined
  /** Enter or a double click. */
  readonly onActivate?: ((id: string, row: Row) => void) | undefined
  /** Right click, the context-menu key or Shift+F10. The row is selected first. */
  readonly onContextMenu?: ((id: string, anchor: MenuAnchor) => void) | undefined
  /** Keys that the list itself leaves alone, such as Delete and F2. */
  readonly onKey?: ((event: KeyboardEvent, id: string) => void) | undefined
  readonly sort?: ListSort | undefined
  readonly onSort?: ((sort: ListSort) => void) | undefined
  readonly hiddenColumns?: readonly string[] | undefined
  /** Ids in the order in which the columns stand; as designed if not said. */
  readonly columnOrder?: readonly string[] | undefined
  readonly columnWidths?: Readonly<Record<string, number>> | undefined
  readonly onColumnWidthChange?: ((column: string, width: number) => void) | undefined
  /** What can be done with the list itself: opens from its headings, and by the button at their end. */
  readonly menu?: readonly ActionEntry[] | undefined
  /** Stands above the headings: a box to filter with. */
  readonly filterBar?: ReactNode
}
