import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { problemOf } from '@/components/problem'
import { QueryView } from '@/components/query-view'
import { timeText } from '@/components/time-text'
import type { VirtualMachineDetail } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useDeleteVmSnapshot } from '@/queries/windows-queries'
import { useToastStore } from '@/stores/toast-store'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'

type VmSnapshotRow = VirtualMachineDetail['snapshots'][number]

const COLUMNS: readonly ListColumn<VmSnapshotRow>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 320,
    text: (snapshot) => snapshot.name,
    render: (snapshot) => (
      <>
        <CameraIcon aria-hidden style={{ fontSize: 15, verticalAlign: 'text-bottom', marginRight: 5 }} />
        {snapshot.name}
      </>
    ),
  },
  { id: 'createdAt', header: 'Creation time', width: 200, text: (snapshot) => timeText(snapshot.createdAt) },
]

/** The Hyper-V snapshots of a VM, oldest first: not to be taken for Snapshot copies of a volume. */
export function VmSnapshots({ vmId }: { readonly vmId: string }): ReactNode {
  const query = useQuery(virtualMachineQueries.detail(vmId))
  return (
    <QueryView what="The virtual machine" query={query}>
      {(vm) => <Snapshots vm={vm} />}
    </QueryView>
  )
}

function Snapshots({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const [selected, setSelected] = useState<string>()
  const [menu, setMenu] = useState<MenuAnchor>()
  const [deleting, setDeleting] = useState<VmSnapshotRow>()
  const { mutate, isPending } = useDeleteVmSnapshot()
  const show = useToastStore((state) => state.show)
  const snapshot = vm.snapshots.find(({ id }) => id === selected)
  const remove = ({ id: snapshotId, name }: VmSnapshotRow): void =>
    mutate(
      { vmId: vm.id, snapshotId },
      {
        onSettled: () => setDeleting(undefined),
        onError: (error) => show({ severity: 'error', title: `Delete ${name}`, text: problemOf(error).title }),
      },
    )
  return (
    <>
      <List
        id="vm-snapshots"
        label={`Snapshots of ${vm.name}`}
        columns={COLUMNS}
        rows={vm.snapshots}
        rowId={({ id }) => id}
        selectedId={selected}
        onSelect={setSelected}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event) => event.key === 'Delete' && setDeleting(snapshot)}
        empty={
          <EmptyState title="The virtual machine has no snapshots">
            Take one with the action Snapshot. After the snapshot location has moved, SMHV wants one before its next
            backup.
          </EmptyState>
        }
      />
      <ContextMenu
        label={snapshot?.name ?? 'Snapshot'}
        items={[
          {
            id: 'delete-snapshot',
            label: 'Delete Snapshot…',
            shortcut: 'Del',
            onRun: () => setDeleting(snapshot),
          },
        ]}
        anchor={snapshot && menu}
        onClose={() => setMenu(undefined)}
      />
      {deleting !== undefined && (
        <ConfirmDialog
          title="Delete Snapshot"
          question={`Delete the snapshot ${deleting.name} of ${vm.name}? The virtual machine stays as it is now.`}
          goes={[`The state of ${timeText(deleting.createdAt)}`]}
          confirmLabel="Delete"
          isBusy={isPending}
          onConfirm={() => remove(deleting)}
          onCancel={() => setDeleting(undefined)}
        />
      )}
    </>
  )
}
