import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BulkDialog } from '@/components/bulk-dialog'
import type { BulkItem } from '@/components/bulk-dialog'
import { findingLine } from '@/domain/findings/finding-line'
import { problemOf } from '@/components/problem'
import { backupQueries, useDeleteBackup } from '@/queries/backup-queries'

export interface DeleteBackupsDialogProps {
  readonly backupIds: readonly string[]
  /** Only this VM's part of each, unless it is undefined. */
  readonly vmId: string | undefined
  /** They are no longer there to be selected. */
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Deletes several backups; what stands in the way of one leaves that one out. */
export function DeleteBackupsDialog({ backupIds, vmId, onDone, onClose }: DeleteBackupsDialogProps): ReactNode {
  // As they were selected when it was asked.
  const [ids] = useState(backupIds)
  const { mutateAsync } = useDeleteBackup()
  const details = useQueries({ queries: ids.map((id) => backupQueries.detail(id)) })
  const checks = useQueries({ queries: ids.map((id) => backupQueries.checkDelete(id, vmId)) })
  const items = ids.map((id, at): BulkItem => {
    const check = checks[at]
    const found = check?.data?.findings.find(({ severity }) => severity === 'error')
    return {
      id,
      name: details[at]?.data?.name ?? id,
      reason: found ? findingLine(found) : check?.error ? problemOf(check.error).title : undefined,
      isChecking: check?.isPending,
    }
  })
  return (
    <BulkDialog
      title="Delete Backups"
      question={
        vmId === undefined
          ? `Delete ${ids.length} backups for the entire dataset? Both Snapshot copies of each pair go with them.`
          : `Delete ${ids.length} backups for the selected VM? Copies that other virtual machines need stay.`
      }
      items={items}
      willDo="Will be deleted"
      done="Deletion started"
      confirmLabel="Confirm Delete"
      isDestructive
      script={({ id }) => ({ name: 'deleteBackup', variables: { backupId: id, vm: vmId } })}
      run={async ({ id }) => {
        await mutateAsync({ backupId: id, vm: vmId })
        onDone()
      }}
      onClose={onClose}
    />
  )
}
