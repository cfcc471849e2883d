import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { EmptyState } from '@/ui/empty-state'

/** Stands where the environment holds nothing of a kind, and cannot be made to: another one may. */
export function NothingHere({ what }: { readonly what: string }): ReactNode {
  return (
    <EmptyState title={`This environment has no ${what}`}>
      <Link to="/environment/scenarios">Open another scenario</Link> below Simulated Environment.
    </EmptyState>
  )
}
