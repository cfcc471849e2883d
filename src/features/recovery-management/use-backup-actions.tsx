import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import RestoreIcon from '@mui/icons-material/SettingsBackupRestore'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import { propertiesEntries } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { backupQueries } from '@/queries/backup-queries'

/** Several backups that are to go at once. */
export interface Deleting {
  readonly backupIds: readonly string[]
  readonly vmId: string | undefined
}

interface BackupActions {
  readonly group: ActionGroup | undefined
  /** What the Delete key does on a row: one backup, or all that are selected with it. */
  readonly onDelete: (backupId: string) => void
  readonly deleting: Deleting | undefined
  readonly stopDeleting: () => void
}

const ONE_AT_A_TIME = 'Select one backup: a virtual machine is restored from one'

/** What can be done with the selected backups, for the VM or dataset that is selected beside them. */
export function useBackupActions(
  selection: Selection | undefined,
  backupId: string | undefined,
  selectedIds: readonly string[],
): BackupActions {
  const { open } = useWizardPlace()
  const [deleting, setDeleting] = useState<Deleting>()
  const { data: backup } = useQuery({ ...backupQueries.detail(backupId ?? ''), enabled: backupId !== undefined })
  const vmId = selection?.type === 'vm' ? selection.id : undefined
  const onDelete = useCallback(
    (id: string) => {
      if (selectedIds.length > 1 && selectedIds.includes(id)) setDeleting({ backupIds: selectedIds, vmId })
      else open('delete-backup', id, vmId)
    },
    [selectedIds, vmId, open],
  )
  const group = useMemo(() => {
    const count = selectedIds.length
    if (count <= 1 && (backup === undefined || backup.id !== backupId)) return undefined
    const isInBackup = vmId === undefined || backup?.vms.some((vm) => vm.id === vmId) === true
    const reason =
      count > 1
        ? ONE_AT_A_TIME
        : vmId === undefined
          ? 'Select a virtual machine: one is restored at a time'
          : isInBackup
            ? undefined
            : 'The selected virtual machine is not part of this backup'
    return {
      id: 'backup',
      title: count > 1 ? `${count} backups` : `Backup- ${backup?.name ?? ''}`,
      items: [
        {
          id: 'backup-restore',
          label: 'Restore',
          icon: <RestoreIcon fontSize="inherit" />,
          onRun: () => open('restore', backupId, vmId),
          disabledReason: reason,
        },
        {
          id: 'backup-delete',
          label: 'Delete',
          icon: <DeleteIcon fontSize="inherit" />,
          shortcut: 'Del',
          onRun: () => {
            if (count > 1) setDeleting({ backupIds: selectedIds, vmId })
            else open('delete-backup', backupId, isInBackup ? vmId : undefined)
          },
        },
        ...(count > 1 || backupId === undefined ? [] : propertiesEntries(open, { type: 'backup', id: backupId })),
      ],
    }
  }, [backup, backupId, vmId, selectedIds, open])
  const stopDeleting = useCallback(() => setDeleting(undefined), [])
  return { group, onDelete, deleting, stopDeleting }
}
