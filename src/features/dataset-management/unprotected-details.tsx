import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { EmptyState } from '@/ui/empty-state'

/** What the Details pane says of Unprotected Resources. */
export function UnprotectedDetails({ count }: { readonly count: number | undefined }): ReactNode {
  const { open } = useWizardPlace()
  if (count === undefined) return <p style={{ margin: 8 }}>Loading…</p>
  if (count === 0) return <EmptyState title="Every virtual machine is in a dataset" />
  return (
    <EmptyState
      title={count === 1 ? '1 virtual machine is in no dataset' : `${count} virtual machines are in no dataset`}
      actions={
        <Button variant="contained" onClick={() => open('create-dataset')}>
          Put them into a dataset
        </Button>
      }
    >
      Nothing backs them up. They are protected once they belong to a dataset that has a policy.
    </EmptyState>
  )
}
