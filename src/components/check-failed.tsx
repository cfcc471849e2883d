import type { ReactNode } from 'react'
import { MessageBand } from '@/ui/message-band'
import { problemOf } from './problem'

/** Says that what is typed could not be checked, which keeps nobody from going on; nothing without an error. */
export function CheckFailed({ what, error }: { readonly what: string; readonly error: unknown }): ReactNode {
  if (error === null || error === undefined) return null
  return <MessageBand severity="warning" title={`${what} could not be checked`} cause={problemOf(error).title} />
}
