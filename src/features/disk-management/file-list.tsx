import UpIcon from '@mui/icons-material/ArrowUpwardOutlined'
import DriveIcon from '@mui/icons-material/StorageOutlined'
import FileIcon from '@mui/icons-material/InsertDriveFileOutlined'
import FolderIcon from '@mui/icons-material/FolderOutlined'
import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { List } from '@/components/list'
import { QueryView } from '@/components/query-view'
import { timeText } from '@/components/time-text'
import type { FileEntry } from '@/contract'
import type { EndpointQuery } from '@/queries/endpoint-query'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'

const ICONS = {
  drive: <DriveIcon fontSize="inherit" />,
  folder: <FolderIcon fontSize="inherit" />,
  file: <FileIcon fontSize="inherit" />,
}

const COLUMNS: readonly ListColumn<FileEntry>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 300,
    text: ({ name }) => name,
    render: ({ name, kind, added }) => (
      <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center', verticalAlign: 'middle' }}>
        {ICONS[kind]}
        {kind === 'drive' && added ? `${name} (added disk)` : name}
      </span>
    ),
  },
  {
    id: 'modifiedAt',
    header: 'Date modified',
    width: 150,
    least: TIME_LEAST,
    text: ({ modifiedAt }) => timeText(modifiedAt),
  },
  { id: 'type', header: 'Type', width: 110, text: typeOf },
  { id: 'size', header: 'Size', width: 90, align: 'end', text: ({ size }) => (size === null ? '' : formatBytes(size)) },
]

export interface FileListProps {
  readonly label: string
  /** The folder on show; empty: the drives. */
  readonly path: string
  readonly query: EndpointQuery<{ readonly items: readonly FileEntry[] }>
  readonly onOpen: (path: string) => void
  readonly selected: string | undefined
  readonly onSelect: (entry: FileEntry) => void
  /** What can be done with the selected file, and with the drive before the path. */
  readonly tools?: (selected: FileEntry | undefined) => ReactNode
}

/** A folder as Explorer shows it: Enter and double click open, Up One Level goes back. */
export function FileList({ label, path, query, onOpen, selected, onSelect, tools }: FileListProps): ReactNode {
  const files = useQuery(query)
  const chosen = files.data?.items.find((entry) => entry.path === selected)
  return (
    <div style={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', padding: '4px 8px' }}>
        <Button variant="outlined" startIcon={<UpIcon />} disabled={path === ''} onClick={() => onOpen(parentOf(path))}>
          Up One Level
        </Button>
        <span aria-label="Address" role="note" style={{ flex: 1, minWidth: 120, overflowWrap: 'anywhere' }}>
          {path === '' ? 'Computer' : path}
        </span>
        {tools?.(chosen)}
      </div>
      <div style={{ flex: 1, minHeight: 0, position: 'relative' }}>
        <QueryView what="The folder" query={files}>
          {({ items }) => (
            <List
              id="files"
              label={label}
              columns={COLUMNS}
              rows={items}
              rowId={(entry) => entry.path}
              selectedId={selected}
              onSelect={(_, entry) => onSelect(entry)}
              onActivate={(_, entry) => {
                if (entry.kind !== 'file') onOpen(entry.path)
              }}
              hasOwnSearch
              empty={<EmptyState title="This folder is empty" />}
            />
          )}
        </QueryView>
      </div>
    </div>
  )
}

function typeOf({ kind, vhd, name }: FileEntry): string {
  if (kind === 'drive') return 'Disk'
  if (kind === 'folder') return 'Folder'
  if (vhd) return 'Hard disk image'
  const dot = name.lastIndexOf('.')
  return dot < 0 ? 'File' : `${name.slice(dot + 1).toUpperCase()} file`
}

/** The folder above; above a drive there are the drives. */
function parentOf(path: string): string {
  const plain = path.replace(/\\$/, '')
  const cut = plain.lastIndexOf('\\')
  if (cut < 0) return ''
  const parent = plain.slice(0, cut)
  return parent.length === 2 ? `${parent}\\` : parent
}
