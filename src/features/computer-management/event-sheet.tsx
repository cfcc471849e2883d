import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useChangeParams, writeSelection } from '@/components/place'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import type { EventLogEntryResource } from '@/contract'
import { eventLogQueries } from '@/queries/event-log-queries'
import { ReasonedButton } from '@/ui/reasoned-button'
import { EventProperties } from './event-details'
import { useEventFilters } from './event-filters'

const TABS: readonly SheetTab<EventLogEntryResource>[] = [
  {
    id: 'general',
    label: 'General',
    panel: (event) => (
      <div style={{ padding: 8 }}>
        <EventProperties event={event} />
      </div>
    ),
  },
]

/** The most that the wire gives at once: as far as Previous and Next go. */
const MOST_EVENTS = 1000

/** Event Properties: an event, and by Previous and Next those beside it in the list. */
export function EventSheet(): ReactNode {
  const { id } = useSheetPlace()
  const { filters } = useEventFilters()
  const list = useQuery(eventLogQueries.list({ ...filters, limit: MOST_EVENTS }))
  const events = list.data?.items ?? []
  const at = events.findIndex((event) => event.id === id)
  const listed = events[at]
  // One that the list does not show, or that is far down in it, is read by itself.
  const single = useQuery({ ...eventLogQueries.list({ id, limit: 1 }), enabled: listed === undefined })
  const subject = useSheetSubject(listed === undefined ? single : list, ({ items }) =>
    items.find((event) => event.id === id),
  )
  return (
    <PropertySheet
      what="The event"
      subject={subject}
      nameOf={() => 'Event'}
      tabs={TABS}
      buttons={
        <>
          <Step label="Previous" to={events[at - 1]} end="This is the first event of the list" isListed={at >= 0} />
          <Step label="Next" to={events[at + 1]} end="This is the last event of the list" isListed={at >= 0} />
        </>
      }
    />
  )
}

interface StepProps {
  readonly label: string
  readonly to: EventLogEntryResource | undefined
  readonly end: string
  readonly isListed: boolean
}

function Step({ label, to, end, isListed }: StepProps): ReactNode {
  const change = useChangeParams()
  const reason = isListed ? (to === undefined ? end : undefined) : 'The event is not among those of the list'
  const go = (): void => {
    if (to === undefined) return
    const event = writeSelection({ type: 'event', id: to.id })
    // The list goes along.
    change({ subject: event, select: event }, true)
  }
  return <ReasonedButton label={label} reason={reason} onPress={go} />
}
