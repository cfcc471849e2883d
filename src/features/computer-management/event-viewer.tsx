import EventNoteIcon from '@mui/icons-material/EventNoteOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { ParentHostFilter } from '@/components/parent-host-filter'
import { useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useSortParam } from '@/components/sort-param'
import { timeText } from '@/components/time-text'
import type { EventLogEntryResource } from '@/contract'
import { eventLogQueries } from '@/queries/event-log-queries'
import { useLayoutStore } from '@/stores/layout-store'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { SplitPane } from '@/ui/split-pane'
import { EventDetails } from './event-details'
import { EVENT_LEVELS, EventLevel } from './event-level'

const COLUMNS: readonly ListColumn<EventLogEntryResource>[] = [
  {
    id: 'level',
    header: 'Level',
    width: 112,
    sortable: true,
    text: (entry) => EVENT_LEVELS[entry.level],
    render: (entry) => <EventLevel level={entry.level} />,
  },
  { id: 'at', header: 'Date and time', width: 145, sortable: true, text: (entry) => timeText(entry.at) },
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
  { id: 'message', header: 'Message', width: 420, least: 200, text: (entry) => entry.message },
]

/** Event Viewer, Windows Logs, Application: of one host or of all, newest first. */
export function EventViewer(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [host = '', setHost] = useParam('host')
  const { sizes, setSize } = useLayoutStore()
  usePublishActions(useMemo(() => [{ id: 'event-viewer', title: 'Event Viewer', items: [] }], []))
  return (
    <Screen>
      <ScreenHead
        title="Event Viewer: Application"
        icon={<EventNoteIcon aria-hidden />}
        tools={
          <>
            <ParentHostFilter label="Computer" value={host} onChange={(id) => setHost(id, true)} />
            <SearchBox label="Search events" value={q} onChange={(text) => setQ(text, q !== '')} width={190} />
          </>
        }
      >
        What the hosts have written into their Application logs:
        <br />
        the VSS provider, SMHV and the cluster service.
      </ScreenHead>
      <SplitPane
        label="Height of the list of events"
        direction="column"
        size={sizes['events'] ?? 340}
        min={80}
        max={620}
        onSizeChange={(size) => setSize('events', size)}
        first={<Events q={q} host={host} />}
        second={
          <Pane title="Event">
            <EventDetails />
          </Pane>
        }
      />
    </Screen>
  )
}

function Events({ q, host }: { readonly q: string; readonly host: string }): ReactNode {
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'at', order: 'desc' }, COLUMNS)
  const filters = {
    // The log itself is in the order of time; a second of it may hold many events.
    ...(sort.column === 'at'
      ? sort.order === 'asc'
        ? { order: 'desc' as const }
        : {}
      : { sort: sort.column, order: sort.order }),
    ...(q === '' ? {} : { q }),
    ...(host === '' ? {} : { host }),
  }
  return (
    <PagedList
      hasOwnSearch
      id="event-log"
      label="Events"
      what="The events"
      columns={COLUMNS}
      rowId={(entry) => entry.id}
      listKey={JSON.stringify(filters)}
      page={(range) => eventLogQueries.list({ ...filters, ...range })}
      selectedId={selection?.type === 'event' ? selection.id : undefined}
      onSelect={(id) => select({ type: 'event', id })}
      sort={sort}
      onSort={setSort}
      empty={q === '' ? <EmptyState title="No event has been written yet" /> : <NoRows q={q} />}
    />
  )
}
