import { useParam } from '@/components/place'
import { useSortParam } from '@/components/sort-param'
import { timeText } from '@/components/time-text'
import type { EventLogEntryResource } from '@/contract'
import type { EventLogFilters } from '@/queries/event-log-queries'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn, ListSort } from '@/ui/list-column'
import { EVENT_LEVELS, EventLevel } from './event-level'

export const EVENT_COLUMNS: readonly ListColumn<EventLogEntryResource>[] = [
  {
    id: 'level',
    header: 'Level',
    width: 112,
    least: 98,
    sortable: true,
    text: (entry) => EVENT_LEVELS[entry.level],
    render: (entry) => <EventLevel level={entry.level} />,
  },
  {
    id: 'at',
    header: 'Date and time',
    width: 145,
    least: TIME_LEAST,
    sortable: true,
    text: (entry) => timeText(entry.at),
  },
  { id: 'host', header: 'Computer', width: 75, sortable: true, text: (entry) => entry.host.name },
  { id: 'source', header: 'Source', width: 140, sortable: true, text: (entry) => entry.source },
  {
    id: 'eventId',
    header: 'Event ID',
    width: 75,
    align: 'end',
    sortable: true,
    text: (entry) => String(entry.eventId),
  },
  { id: 'message', header: 'Message', width: 420, least: 140, text: (entry) => entry.message },
]

interface EventOrder {
  readonly filters: EventLogFilters
  readonly sort: ListSort
  readonly setSort: (sort: ListSort) => void
}

/** Which events the address asks for, and in which order: those of the list, and what is before and behind an event of it. */
export function useEventFilters(): EventOrder {
  const [q] = useParam('q')
  const [host] = useParam('host')
  const [sort, setSort] = useSortParam({ column: 'at', order: 'desc' }, EVENT_COLUMNS)
  const filters = {
    // The log itself is in the order of time; a second of it may hold many events.
    ...(sort.column === 'at'
      ? sort.order === 'asc'
        ? { order: 'desc' as const }
        : {}
      : { sort: sort.column, order: sort.order }),
    ...(q === undefined ? {} : { q }),
    ...(host === undefined ? {} : { host }),
  }
  return { filters, sort, setSort }
}
