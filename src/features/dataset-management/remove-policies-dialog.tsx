import type { ReactNode } from 'react'
import { BulkDialog } from '@/components/bulk-dialog'
import { useSelection } from '@/components/place'
import type { PolicyResource } from '@/contract'
import { useRemovePolicy } from '@/queries/policy-queries'

interface RemovePoliciesDialogProps {
  readonly policies: readonly PolicyResource[]
  readonly onClose: () => void
}

/** Removes several policies of a dataset with their scheduled jobs; their backups are kept. */
export function RemovePoliciesDialog({ policies, onClose }: RemovePoliciesDialogProps): ReactNode {
  const [, select] = useSelection()
  const { mutateAsync } = useRemovePolicy()
  const datasetId = policies[0]?.datasetId ?? ''
  const jobs = policies.filter(({ schedule }) => schedule !== null).length
  const goes =
    jobs === 0
      ? ''
      : ` ${jobs === 1 ? 'One scheduled job goes' : `${jobs} scheduled jobs go`} with them, on every member host.`
  return (
    <BulkDialog
      title="Remove Policies"
      question={`Remove ${policies.length} policies?${goes} Backups made with them are kept.`}
      items={policies}
      willDo="Will be removed"
      done="Removed"
      confirmLabel="Remove policies"
      isDestructive
      script={({ id }) => ({ name: 'removePolicy', variables: { datasetId, policyId: id } })}
      run={async ({ id }) => {
        await mutateAsync({ datasetId, policyId: id })
        select({ type: 'dataset', id: datasetId })
      }}
      onClose={onClose}
    />
  )
}
