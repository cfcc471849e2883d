import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import DiskIcon from '@mui/icons-material/StorageOutlined'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { readSelection, useSelection, writeSelection } from '@/components/place'
import { runShortcut } from '@/components/shortcut'
import { timeText } from '@/components/time-text'
import { useExpandAbove, useTreeExpansion } from '@/components/tree-expansion'
import type { SnapDriveDisk } from '@/contract'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { MenuAnchor } from '@/ui/menu-popup'
import type { TreeColumn, TreeItem } from '@/ui/tree-item'
import { TreeView } from '@/ui/tree-view'
import type { DiskActions } from './use-disk-actions'

const TREE = 'snapdrive-disks'

const COLUMNS: readonly TreeColumn[] = [
  { id: 'name', header: 'Disk Identification' },
  { id: 'system', header: 'Storage System', width: 130 },
  { id: 'path', header: 'Path', width: 270 },
]

/** The disks of a host; below each its Snapshot copies, the newest first. */
export function DiskTree({
  disks,
  actions,
}: {
  readonly disks: readonly SnapDriveDisk[]
  readonly actions: DiskActions
}): ReactNode {
  const [selection, select] = useSelection()
  const [menu, setMenu] = useState<MenuAnchor>()
  const items = useMemo(() => disks.map(diskItem), [disks])
  const [expandedIds, setExpanded] = useTreeExpansion(TREE, undefined)
  const above = selection?.within === undefined ? undefined : writeSelection({ type: 'disk', id: selection.within })
  useExpandAbove(TREE, above, selection?.type === 'copy')
  const group = actions.selected
  return (
    <>
      <TreeView
        label="Disk List"
        columns={COLUMNS}
        items={items}
        expandedIds={expandedIds}
        onExpandedChange={setExpanded}
        selectedId={selection && writeSelection(selection)}
        onSelect={(id) => {
          const next = readSelection(id)
          if (next !== undefined) select(next)
        }}
        onKey={(event) => runShortcut(event, group)}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        empty={
          <EmptyState title="No LUN is mapped to this host">
            Connect or create one with the actions at the right.
          </EmptyState>
        }
      />
      <ContextMenu
        label={group?.title ?? 'Disk'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

function diskItem(disk: SnapDriveDisk): TreeItem {
  return {
    id: writeSelection({ type: 'disk', id: disk.id }),
    label: disk.name,
    icon: <DiskIcon fontSize="inherit" />,
    cells: { system: disk.storageSystem.name, path: disk.path },
    children: disk.snapshots.map((copy) => ({
      id: writeSelection({ type: 'copy', id: copy.id, within: disk.id }),
      label: copy.name,
      icon: <CameraIcon fontSize="inherit" />,
      cells: { path: `${timeText(copy.createdAt)}${copy.busyWith.length > 0 ? ', busy' : ''}` },
    })),
  }
}
