import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import type { DatasetDetail } from '@/contract'
import { MessageBand } from '@/ui/message-band'

/** What came of the wizard, and what is the next step. */
export function DatasetSaved({
  dataset,
  isNew,
}: {
  readonly dataset: DatasetDetail
  readonly isNew: boolean
}): ReactNode {
  const place = useWizardPlace()
  const { id, name, vmCount, policyCount } = dataset
  const vms = vmCount === 1 ? '1 virtual machine' : `${vmCount} virtual machines`
  return (
    <MessageBand
      severity="success"
      isAnnounced
      title={`The dataset ${name} was ${isNew ? 'created' : 'modified'}.`}
      cause={`It holds ${vms}.${policyCount === 0 ? ' Nothing is backed up by itself before it has a policy.' : ''}`}
      actions={
        <Button variant={policyCount === 0 ? 'contained' : 'outlined'} onClick={() => place.open('add-policy', id)}>
          Add Policy
        </Button>
      }
    />
  )
}
