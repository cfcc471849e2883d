import type { ReactNode } from 'react'
import { useSelection } from '@/components/place'
import { RefusalBand } from '@/components/refusal-band'
import { ViewScript } from '@/components/view-script'
import type { PolicyResource } from '@/contract'
import { useRemovePolicy } from '@/queries/policy-queries'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { countedText } from './consequence-text'

interface RemovePolicyDialogProps {
  readonly policy: PolicyResource
  readonly onClose: () => void
}

/** Asks before a policy goes, and its scheduled job with it. */
export function RemovePolicyDialog({ policy, onClose }: RemovePolicyDialogProps): ReactNode {
  const [, select] = useSelection()
  const { mutate, isPending, error } = useRemovePolicy()
  const { schedule, backupCount } = policy
  return (
    <ConfirmDialog
      title="Remove Policy"
      question={`Remove the policy ${policy.name}?`}
      confirmLabel="Remove policy"
      isBusy={isPending}
      goes={schedule === null ? [] : [`Scheduled job ${schedule.jobName}, on every member host`]}
      affected={backupCount === 0 ? [] : [`${countedText(backupCount, 'backup')} made with it, kept`]}
      onConfirm={() =>
        mutate(
          { datasetId: policy.datasetId, policyId: policy.id },
          {
            onSuccess: () => {
              select({ type: 'dataset', id: policy.datasetId })
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
      extraButtons={
        <ViewScript asked={{ name: 'removePolicy', variables: { datasetId: policy.datasetId, policyId: policy.id } }} />
      }
    >
      <RefusalBand error={error} />
    </ConfirmDialog>
  )
}
