import { Suspense, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useLayoutStore } from '@/stores/layout-store'
import { lazyPiece } from '@/ui/lazy-piece'
import { ListFilterBar } from '@/ui/list-filter-bar'
import { ListView } from '@/ui/list-view'
import type { ListViewProps } from '@/ui/list-view-props'
import { useListMenu } from './list-menu'

const ColumnsDialog = lazyPiece(async () => (await import('./columns-dialog')).ColumnsDialog)

/** What a list is drawn with, less what is remembered of its layout. */
export type PlainListProps<Row> = Omit<
  ListViewProps<Row>,
  'hiddenColumns' | 'columnOrder' | 'columnWidths' | 'onColumnWidthChange' | 'menu' | 'filterBar'
>

export interface ListShellProps<Row> extends PlainListProps<Row> {
  /** Names the list in the layout that is remembered. */
  readonly id: string
  /** All rows that the filter leaves, in order: for copying and exporting. */
  readonly everyRow: () => Promise<readonly Row[]>
  readonly filter: string
  /** Without it the list is filtered elsewhere, by the search of its screen. */
  readonly onFilter: ((filter: string) => void) | undefined
}

/** What every list can do: columns that are chosen, ordered and remembered; filter, copy and export. */
export function ListShell<Row>(props: ListShellProps<Row>): ReactNode {
  const { id, everyRow: _, filter, onFilter, ...list } = props
  const layout = useLayoutStore((store) => store.lists[id])
  const setColumnWidth = useLayoutStore((store) => store.setColumnWidth)
  const [isFiltering, setFiltering] = useState(false)
  const [isArranging, setArranging] = useState(false)
  const { menu, copySelected } = useListMenu({
    ...props,
    layout,
    onArrange: () => setArranging(true),
    onOpenFilter: onFilter && (() => setFiltering(true)),
  })
  const onKey = (event: KeyboardEvent, rowId: string): void => {
    if (event.ctrlKey && event.key.toLowerCase() === 'c') copySelected()
    else list.onKey?.(event, rowId)
  }
  const isBarOpen = onFilter !== undefined && (isFiltering || filter !== '')
  return (
    <>
      <ListView
        {...list}
        onKey={onKey}
        hiddenColumns={layout?.hidden}
        columnOrder={layout?.order}
        columnWidths={layout?.widths}
        onColumnWidthChange={(column, width) => setColumnWidth(id, column, width)}
        menu={menu}
        empty={filter !== '' && onFilter !== undefined ? `Nothing here contains “${filter}”.` : list.empty}
        filterBar={
          isBarOpen && (
            <ListFilterBar
              label={`Filter ${list.label}`}
              value={filter}
              onChange={onFilter}
              onClose={() => {
                onFilter('')
                setFiltering(false)
              }}
            />
          )
        }
      />
      {isArranging && (
        <Suspense fallback={null}>
          <ColumnsDialog listId={id} label={list.label} columns={list.columns} onClose={() => setArranging(false)} />
        </Suspense>
      )}
    </>
  )
}
