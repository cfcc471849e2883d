import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSelection } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { timeText } from '@/components/time-text'
import type { EventLogEntryResource } from '@/contract'
import { eventLogQueries } from '@/queries/event-log-queries'
import { CopyableText } from '@/ui/copyable-text'
import { EmptyState } from '@/ui/empty-state'
import { PropertyList } from '@/ui/property-list'
import { EventLevel } from './event-level'

/** The selected event in full; the log keeps only so many, so it may be gone. */
export function EventDetails(): ReactNode {
  const [selection] = useSelection()
  const id = selection?.type === 'event' ? selection.id : undefined
  const query = useQuery({ ...eventLogQueries.list({ id: id ?? '', limit: 1 }), enabled: id !== undefined })
  if (id === undefined) return <EmptyState title="No event is selected">Select one above.</EmptyState>
  return (
    <QueryView what="The event" query={query}>
      {({ items: [event] }) =>
        event === undefined ? (
          <EmptyState title="This event is not in the log any more">A log keeps the newest events only.</EmptyState>
        ) : (
          <EventProperties event={event} />
        )
      }
    </QueryView>
  )
}

/** An event in full: the same in its pane and in its property sheet. */
export function EventProperties({ event }: { readonly event: EventLogEntryResource }): ReactNode {
  return (
    <>
      <div style={{ marginBottom: 8 }}>
        <CopyableText isBlock wraps label="message of the event" text={event.message} />
      </div>
      <PropertyList
        label={`Event ${event.eventId}`}
        items={[
          { label: 'Log name', value: 'Application' },
          { label: 'Source', value: event.source },
          { label: 'Event ID', value: String(event.eventId) },
          { label: 'Level', value: <EventLevel level={event.level} /> },
          { label: 'Logged', value: timeText(event.at) },
          { label: 'Computer', value: event.host.name },
        ]}
      />
    </>
  )
}
