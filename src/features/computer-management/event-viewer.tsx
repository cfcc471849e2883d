import EventNoteIcon from '@mui/icons-material/EventNoteOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { ParentHostFilter } from '@/components/parent-host-filter'
import { useGroupMenu } from '@/components/group-menu'
import { useParam, useSelection, useWizardPlace } from '@/components/place'
import { usePropertiesGroup } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { eventLogQueries } from '@/queries/event-log-queries'
import { EmptyState } from '@/ui/empty-state'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { EventDetails } from './event-details'
import { EVENT_COLUMNS, useEventFilters } from './event-filters'

const NODE = { id: 'event-viewer', title: 'Event Viewer', items: [] }

/** Event Viewer, Windows Logs, Application: of one host or of all, newest first. */
export function EventViewer(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [host = '', setHost] = useParam('host')
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
      <KeptSplit
        name="events"
        label="Height of the list of events"
        direction="column"
        startsAt={340}
        min={80}
        max={620}
        first={<Events q={q} />}
        second={
          <Pane title="Event">
            <EventDetails />
          </Pane>
        }
      />
    </Screen>
  )
}

function Events({ q }: { readonly q: string }): ReactNode {
  const [selection, select] = useSelection()
  const { open } = useWizardPlace()
  const { filters, sort, setSort } = useEventFilters()
  const selected = selection?.type === 'event' ? selection : undefined
  const group = usePropertiesGroup('event', selected && 'Event', selected)
  const { onContextMenu, menu } = useGroupMenu(group, 'Event')
  usePublishActions(useMemo(() => (group ? [NODE, group] : [NODE]), [group]))
  return (
    <>
      <PagedList
        hasOwnSearch
        id="event-log"
        label="Events"
        what="The events"
        columns={EVENT_COLUMNS}
        rowId={(entry) => entry.id}
        listKey={JSON.stringify(filters)}
        page={(range) => eventLogQueries.list({ ...filters, ...range })}
        selectedId={selected?.id}
        onContextMenu={onContextMenu}
        onActivate={(id) => open('properties', `event:${id}`)}
        onSelect={(id) => select({ type: 'event', id })}
        sort={sort}
        onSort={setSort}
        empty={q === '' ? <EmptyState title="No event has been written yet" /> : <NoRows q={q} />}
      />
      {menu}
    </>
  )
}
