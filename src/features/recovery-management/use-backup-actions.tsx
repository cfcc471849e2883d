import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import RestoreIcon from '@mui/icons-material/SettingsBackupRestore'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { backupQueries } from '@/queries/backup-queries'

/** What can be done with the selected backup, for the VM or dataset that is selected beside it. */
export function useBackupActions(
  selection: Selection | undefined,
  backupId: string | undefined,
): ActionGroup | undefined {
  const { open } = useWizardPlace()
  const { data: backup } = useQuery({ ...backupQueries.detail(backupId ?? ''), enabled: backupId !== undefined })
  const vmId = selection?.type === 'vm' ? selection.id : undefined
  return useMemo(() => {
    if (backup === undefined || backup.id !== backupId) return undefined
    const isInBackup = vmId === undefined || backup.vms.some((vm) => vm.id === vmId)
    return {
      id: 'backup',
      title: `Backup- ${backup.name}`,
      items: [
        {
          id: 'backup-restore',
          label: 'Restore',
          icon: <RestoreIcon fontSize="inherit" />,
          onRun: () => open('restore', backup.id, vmId),
          disabledReason:
            vmId === undefined
              ? 'Select a virtual machine: one is restored at a time'
              : isInBackup
                ? undefined
                : 'The selected virtual machine is not part of this backup',
        },
        {
          id: 'backup-delete',
          label: 'Delete',
          icon: <DeleteIcon fontSize="inherit" />,
          shortcut: 'Del',
          onRun: () => open('delete-backup', backup.id, isInBackup ? vmId : undefined),
        },
      ],
    }
  }, [backup, backupId, vmId, open])
}
