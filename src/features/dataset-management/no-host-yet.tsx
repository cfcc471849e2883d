import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { EmptyState } from '@/ui/empty-state'

/** Stands where hosts or datasets would be, while no host is managed. */
export function NoHostYet(): ReactNode {
  const { open } = useWizardPlace()
  return (
    <EmptyState
      title="No host is managed yet"
      actions={
        <Button variant="contained" onClick={() => open('add-host')}>
          Add the first host
        </Button>
      }
    >
      Add a Hyper-V parent host or a host cluster: its virtual machines can then be put into datasets.
    </EmptyState>
  )
}
