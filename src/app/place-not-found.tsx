import Button from '@mui/material/Button'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { usePublishActions } from '@/components/published-actions'
import type { ActionGroup } from '@/components/published-actions'
import { EmptyState } from '@/ui/empty-state'

/** What every node can do. */
const ACTIONS: readonly ActionGroup[] = [{ id: 'nowhere', title: 'Console', items: [] }]

/** An address that leads nowhere: says so, and leads home. */
export function PlaceNotFound(): ReactNode {
  const { pathname } = useLocation()
  usePublishActions(ACTIONS)
  return (
    <EmptyState
      title="There is nothing at this address"
      actions={
        <Button component={Link} to="/" variant="contained">
          Go to the dashboard
        </Button>
      }
    >
      The console has no place called “{pathname}”. The link may be misspelt, or belong to another version.
    </EmptyState>
  )
}
