import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ListViewProps } from '@/ui/list-view-props'
import { MessageBand } from '@/ui/message-band'
import { PlainButton } from '@/ui/plain-button'
import { problemOf } from './problem'

/** What stands in place of something that could not be read, or is not there any more. */
export function LoadProblem({
  what,
  query,
}: {
  what: string
  query: { error: unknown; refetch: () => unknown }
}): ReactNode {
  const { title, detail, status } = problemOf(query.error)
  if (status === 404) return <MessageBand severity="advice" title={`${what} does not exist any more`} />
  return (
    <MessageBand
      severity="error"
      title={`${what} could not be read`}
      cause={detail ?? title}
      isAnnounced
      actions={
        <PlainButton type="button" onClick={() => void query.refetch()}>
          Retry
        </PlainButton>
      }
    />
  )
}

export interface QueryViewProps<Data> {
  /** What is read, as a sentence begins: `The virtual machine`. */
  readonly what: string
  readonly query: UseQueryResult<Data>
  readonly children: (data: Data) => ReactNode
}

/** What a query answers, or that it is on its way, or why it failed and how to try again. */
export function QueryView<Data>({ what, query, children }: QueryViewProps<Data>): ReactNode {
  // What was read before stays on show: a failed refresh takes nothing away.
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <LoadProblem what={what} query={query} />
  return (
    <p role="status" style={{ margin: 8 }}>
      Loading…
    </p>
  )
}

/** What a list needs to know of its query. */
export type Reading = Pick<UseQueryResult<unknown>, 'data' | 'isError' | 'error' | 'refetch'>

/** What a list of all rows of a query shows: its rows, that they are on their way, or why not. Spread it on the list. */
export function listReading(what: string, query: Reading): Pick<ListViewProps<never>, 'state' | 'error'> {
  // Here too a failed refresh takes nothing away.
  const state = query.data !== undefined ? 'ready' : query.isError ? 'error' : 'loading'
  return { state, error: <LoadProblem what={what} query={query} /> }
}
