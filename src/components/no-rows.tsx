import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { EmptyState } from '@/ui/empty-state'
import { useParam } from './place'

/** Stands where a search (`q` of the address) has found nothing. */
export function NoRows({ q }: { readonly q: string }): ReactNode {
  const [, setQ] = useParam('q')
  return (
    <EmptyState
      title={`Nothing is called “${q}”`}
      actions={
        <Button variant="outlined" onClick={() => setQ(undefined, true)}>
          Show all
        </Button>
      }
    />
  )
}
