import EventNoteIcon from '@mui/icons-material/EventNoteOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useParam } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { timeText } from '@/components/time-text'
import type { EventLogEntryResource } from '@/contract'
import { eventLogQueries } from '@/queries/event-log-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { SearchBox } from '@/ui/search-box'

const LEVELS = { information: 'Information', warning: 'Warning', error: 'Error' } as const

const COLUMNS: readonly ListColumn<EventLogEntryResource>[] = [
  { id: 'level', header: 'Level', width: 95, text: (entry) => LEVELS[entry.level] },
  { id: 'at', header: 'Date and time', width: 165, text: (entry) => timeText(entry.at) },
  { id: 'host', header: 'Host', width: 100, text: (entry) => entry.host.name },
  { id: 'source', header: 'Source', width: 150, text: (entry) => entry.source },
  { id: 'eventId', header: 'Event ID', width: 75, align: 'end', text: (entry) => String(entry.eventId) },
  { id: 'message', header: 'Message', width: 420, text: (entry) => entry.message },
]

/** The Application logs of all hosts, newest first. */
export function EventLogScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  usePublishActions(useMemo(() => [{ id: 'event-log', title: 'Event Log', items: [] }], []))
  const filters = q === '' ? {} : { q }
  return (
    <Screen>
      <ScreenHead
        title="Event Log"
        icon={<EventNoteIcon aria-hidden />}
        tools={<SearchBox label="Search events" value={q} onChange={(text) => setQ(text, q !== '')} width={250} />}
      >
        What the hosts have written into their Application logs: the VSS hardware provider with every Snapshot copy,
        <br />
        SMHV when a backup fails, the cluster when a CSV is redirected.
      </ScreenHead>
      <PagedList
        id="event-log"
        label="Events"
        what="The events"
        columns={COLUMNS}
        rowId={(entry) => entry.id}
        listKey={q}
        page={(range) => eventLogQueries.list({ ...filters, ...range })}
        empty={q === '' ? <EmptyState title="No event has been written yet" /> : <NoRows q={q} />}
      />
    </Screen>
  )
}
