import ApplyIcon from '@mui/icons-material/RestoreOutlined'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import DeleteTreeIcon from '@mui/icons-material/DeleteSweepOutlined'
import RenameIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWizardPlace } from '@/components/place'
import type { WizardName } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import type { VirtualMachineDetail } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import type { ActionItem } from '@/ui/action-item'

export type VmSnapshotRow = VirtualMachineDetail['snapshots'][number]

/** What Hyper-V Manager offers for the snapshot of a VM that is selected. */
export function useSnapshotActions(vmId: string | undefined, snapshotId: string | undefined): ActionGroup | undefined {
  const { open } = useWizardPlace()
  const { data: vm } = useQuery({ ...virtualMachineQueries.detail(vmId ?? ''), enabled: vmId !== undefined })
  return useMemo(() => {
    const snapshot = vm?.snapshots.find(({ id }) => id === snapshotId)
    if (vm === undefined || vm.id !== vmId || snapshot === undefined) return undefined
    const disabledReason = vm.migration === 'none' ? undefined : `A ${vm.migration} migration is running`
    const action = (wizard: WizardName, item: Omit<ActionItem, 'id' | 'onRun'>): ActionItem => ({
      ...item,
      id: wizard,
      disabledReason: disabledReason ?? item.disabledReason,
      onRun: () => open(wizard, vm.id, snapshot.id),
    })
    const isLeaf = vm.snapshots.every(({ parentId }) => parentId !== snapshot.id)
    return {
      id: 'vm-snapshot-actions',
      title: snapshot.name,
      items: [
        action('apply-vm-snapshot', { label: 'Apply…', icon: <ApplyIcon fontSize="inherit" /> }),
        action('rename-vm-snapshot', { label: 'Rename…', icon: <RenameIcon fontSize="inherit" />, shortcut: 'F2' }),
        action('delete-vm-snapshot', {
          label: 'Delete Snapshot…',
          icon: <DeleteIcon fontSize="inherit" />,
          shortcut: 'Del',
        }),
        action('delete-vm-snapshot-subtree', {
          label: 'Delete Snapshot Subtree…',
          icon: <DeleteTreeIcon fontSize="inherit" />,
          disabledReason: isLeaf ? 'No snapshot was taken from it' : undefined,
        }),
      ],
    }
  }, [vm, vmId, snapshotId, open])
}
