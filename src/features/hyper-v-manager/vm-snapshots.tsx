import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import NowIcon from '@mui/icons-material/PlayArrow'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { useParam } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { runShortcut } from '@/components/shortcut'
import { vmStateText } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { VirtualMachineDetail } from '@/contract'
import { snapshotLines, type SnapshotLine } from '@/domain/hyperv/vm-snapshot-tree'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { type VmSnapshotRow, useSnapshotActions } from './use-snapshot-actions'

const NOW = 'now'

type Line = SnapshotLine<VmSnapshotRow>

const nameOf = ({ snapshot }: Line): string => snapshot?.name ?? 'Now'

function columnsFor(vm: VirtualMachineDetail): readonly ListColumn<Line>[] {
  const parentOf = ({ snapshot }: Line): string => {
    const isParent = (row: VmSnapshotRow) => (snapshot === undefined ? row.isCurrent : row.id === snapshot.parentId)
    return vm.snapshots.find(isParent)?.name ?? '–'
  }
  return [
    {
      id: 'name',
      header: 'Name',
      width: 300,
      text: nameOf,
      render: (line) => {
        const Icon = line.snapshot === undefined ? NowIcon : CameraIcon
        return (
          <>
            <Icon
              aria-hidden
              style={{ fontSize: 15, verticalAlign: 'text-bottom', margin: `0 5px 0 ${line.depth * 18}px` }}
            />
            {nameOf(line)}
          </>
        )
      },
    },
    {
      id: 'createdAt',
      header: 'Creation time',
      width: 160,
      least: TIME_LEAST,
      text: ({ snapshot }) => (snapshot === undefined ? '–' : timeText(snapshot.createdAt)),
    },
    {
      id: 'state',
      header: 'State',
      width: 110,
      text: ({ snapshot }) => vmStateText(snapshot === undefined ? vm.state : snapshot.state),
    },
    { id: 'parent', header: 'Follows', width: 220, text: parentOf },
  ]
}

/** The Hyper-V snapshots of a VM as the tree that they form: not to be taken for Snapshot copies of a volume. */
export function VmSnapshots({ vmId }: { readonly vmId: string }): ReactNode {
  const query = useQuery(virtualMachineQueries.detail(vmId))
  return (
    <QueryView what="The virtual machine" query={query}>
      {(vm) => <Snapshots vm={vm} />}
    </QueryView>
  )
}

function Snapshots({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const [selected, select] = useParam('snapshot')
  const [menu, setMenu] = useState<MenuAnchor>()
  const group = useSnapshotActions(vm.id, selected)
  return (
    <>
      <List
        id="vm-snapshots"
        label={`Snapshots of ${vm.name}`}
        columns={columnsFor(vm)}
        rows={snapshotLines(vm.snapshots)}
        rowId={({ snapshot }) => snapshot?.id ?? NOW}
        selectedId={selected}
        onSelect={(id) => select(id, true)}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event) => runShortcut(event, group)}
        empty={
          <EmptyState title="The virtual machine has no snapshots">
            Take one with the action Snapshot. After the snapshot location has moved, SMHV wants one before its next
            backup.
          </EmptyState>
        }
      />
      <ContextMenu
        label={group?.title ?? 'Snapshot'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}
