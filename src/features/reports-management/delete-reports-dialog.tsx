import { useState } from 'react'
import type { ReactNode } from 'react'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import { useDeleteReport } from '@/queries/report-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'

export interface DeleteReportsDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Deletes one report after the other; backups and settings stay. */
export function DeleteReportsDialog({ ids, onClose, onDone }: DeleteReportsDialogProps): ReactNode {
  const remove = useDeleteReport()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const deleteAll = async (): Promise<void> => {
    setBusy(true)
    try {
      // One after the other: the first that is refused ends it.
      // oxlint-disable-next-line no-await-in-loop
      for (const reportId of ids) await remove.mutateAsync({ reportId })
      onDone()
    } catch (refusal) {
      setError(refusal)
      setBusy(false)
    }
  }
  const count = ids.length === 1 ? 'this report' : `these ${ids.length} reports`
  return (
    <ConfirmDialog
      title="Delete report"
      question={`Delete ${count}?`}
      goes={[ids.length === 1 ? 'The report in its directories' : 'The reports in their directories']}
      confirmLabel="Delete"
      isBusy={isBusy}
      onConfirm={() => void deleteAll()}
      onCancel={onClose}
      extraButtons={<ViewScript asked={ids.map((reportId) => ({ name: 'deleteReport', variables: { reportId } }))} />}
    >
      <p>Backups, jobs and settings stay.</p>
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
