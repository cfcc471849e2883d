import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined'
import CopyIcon from '@mui/icons-material/ContentCopy'
import ExportIcon from '@mui/icons-material/FileDownloadOutlined'
import FilterIcon from '@mui/icons-material/FilterListOutlined'
import SortIcon from '@mui/icons-material/SortByAlpha'
import { useEffect, useMemo, useRef } from 'react'
import type { ListLayout } from '@/stores/layout-store'
import { useToastStore } from '@/stores/toast-store'
import type { ActionEntry } from '@/ui/action-item'
import { arrangedColumns } from '@/ui/arranged-columns'
import { nextSort } from '@/ui/list-column'
import type { ListShellProps } from './list-shell'
import { problemOf } from './problem'
import { usePublishList } from './published-lists'

interface ListMenuOptions<Row> extends ListShellProps<Row> {
  readonly layout: ListLayout | undefined
  readonly onArrange: () => void
  readonly onOpenFilter: (() => void) | undefined
}

interface ListMenu {
  readonly menu: readonly ActionEntry[]
  readonly copySelected: () => void
}

/** What can be done with a list. The same entries stand in its own menu and in View. */
export function useListMenu<Row>(options: ListMenuOptions<Row>): ListMenu {
  const { id, label, columns, sort, selectedId, multi, onOpenFilter } = options
  const sortedBy = sort?.column
  const selectedCount = multi === undefined ? Number(selectedId !== undefined) : multi.selectedIds.length
  // Entries are made anew only when they look different; what they do is what the list wants at that time.
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const canFilter = onOpenFilter !== undefined
  const sortKey = useSortKey(options.onSort === undefined ? [] : columns)
  const menu = useMemo((): readonly ActionEntry[] => {
    const noRow = selectedCount === 0 ? 'No row is selected' : undefined
    const sortable = JSON.parse(sortKey) as readonly { id: string; header: string }[]
    return [
      ...(canFilter
        ? [
            {
              id: 'filter',
              label: 'Filter…',
              icon: <FilterIcon fontSize="inherit" />,
              onRun: () => latest.current.onOpenFilter?.(),
            },
          ]
        : []),
      ...(sortable.length === 0
        ? []
        : [
            {
              id: 'sort',
              label: 'Sort by',
              icon: <SortIcon fontSize="inherit" />,
              children: sortable.map((column) => ({
                id: `sort-${column.id}`,
                label: column.header,
                checked: sortedBy === column.id,
                onRun: () => latest.current.onSort?.(nextSort(latest.current.sort, column.id)),
              })),
            },
          ]),
      {
        id: 'columns',
        label: 'Add/Remove Columns…',
        icon: <ColumnsIcon fontSize="inherit" />,
        onRun: () => latest.current.onArrange(),
      },
      { id: 'list-separator', separator: true },
      {
        id: 'copy',
        label: selectedCount > 1 ? `Copy ${selectedCount} rows` : 'Copy',
        icon: <CopyIcon fontSize="inherit" />,
        shortcut: 'Ctrl+C',
        onRun: () => void copy(latest.current, selectedOf(latest.current)),
        disabledReason: noRow,
      },
      { id: 'copy-all', label: 'Copy all rows', onRun: () => void copy(latest.current, latest.current.everyRow()) },
      {
        id: 'export',
        label: 'Export List…',
        icon: <ExportIcon fontSize="inherit" />,
        onRun: () => void exportList(latest.current),
      },
    ]
  }, [canFilter, sortKey, sortedBy, selectedCount])
  usePublishList(useMemo(() => ({ id, label, menu }), [id, label, menu]))
  return { menu, copySelected: () => void copy(options, selectedOf(options)) }
}

/** What can be sorted by, as a text: columns that are made anew but look the same make no new menu. */
function useSortKey<Row>(columns: ListMenuOptions<Row>['columns']): string {
  return useMemo(() => {
    const sortable = columns.filter((column) => column.sortable === true)
    return JSON.stringify(sortable.map(({ id, header }) => ({ id, header })))
  }, [columns])
}

/** The selected rows that are here, in the order of the list. */
function selectedOf<Row>({ rows, rowId, selectedId, multi }: ListMenuOptions<Row>): Promise<readonly Row[]> {
  const ids = new Set(multi === undefined ? [selectedId] : multi.selectedIds)
  return Promise.resolve(rows.filter((row): row is Row => row !== undefined && ids.has(rowId(row))))
}

const columnsOnShow = <Row,>({ columns, layout }: ListMenuOptions<Row>) => arrangedColumns(columns, layout ?? {})

async function copy<Row>(list: ListMenuOptions<Row>, wanted: Promise<readonly Row[]>): Promise<void> {
  const { show } = useToastStore.getState()
  const key = 'list-copied'
  try {
    const rows = await wanted
    if (rows.length === 0) return
    const { tableText } = await import('@/ui/table-text')
    await navigator.clipboard.writeText(tableText(rows, columnsOnShow(list), 'tab'))
    show({ key, severity: 'success', title: rows.length === 1 ? 'One row copied' : `${rows.length} rows copied` })
  } catch (error) {
    show({ key, severity: 'error', title: `${list.label} could not be copied`, text: problemOf(error).title })
  }
}

async function exportList<Row>(list: ListMenuOptions<Row>): Promise<void> {
  const { show } = useToastStore.getState()
  const key = 'list-exported'
  try {
    const [rows, { tableText }, { saveFile }] = await Promise.all([
      list.everyRow(),
      import('@/ui/table-text'),
      import('@/ui/save-file'),
    ])
    const name = `${list.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`
    // The mark at the beginning tells spreadsheets that it is UTF-8.
    saveFile(name, `\uFEFF${tableText(rows, columnsOnShow(list), 'comma')}`, 'text/csv;charset=utf-8')
    show({ key, severity: 'success', title: `${name}: ${rows.length === 1 ? 'one row' : `${rows.length} rows`}` })
  } catch (error) {
    show({ key, severity: 'error', title: `${list.label} could not be exported`, text: problemOf(error).title })
  }
}
