import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useSelection } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { useSortParam } from '@/components/sort-param'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { ScheduleEntry } from '@/contract'
import { scheduleQueries } from '@/queries/job-queries'
import { useLayoutStore } from '@/stores/layout-store'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { PropertyList } from '@/ui/property-list'
import { SplitPane } from '@/ui/split-pane'

/** The seconds stand in Details: a row has no room for them. */
const toMinute = (time: string | null): string => timeText(time).slice(0, 16)

const COLUMNS: readonly ListColumn<ScheduleEntry>[] = [
  { id: 'jobName', header: 'Job name', width: 200, least: 148, sortable: true, text: (entry) => entry.jobName },
  { id: 'dataset', header: 'Dataset', width: 160, least: 97, text: (entry) => entry.dataset.name },
  { id: 'policy', header: 'Policy', width: 100, least: 58, text: (entry) => entry.policy.name },
  { id: 'description', header: 'Schedule', width: 250, least: 129, text: (entry) => entry.description },
  { id: 'nextRun', header: 'Next run', width: 122, sortable: true, text: (entry) => toMinute(entry.nextRun) },
  { id: 'lastRun', header: 'Last run', width: 122, sortable: true, text: (entry) => toMinute(entry.lastRun) },
  {
    id: 'lastResult',
    header: 'Last result',
    width: 160,
    least: 104,
    text: (entry) => entry.lastResult ?? '–',
    render: (entry) => <JobStateIcon state={entry.lastResult ?? undefined} withText />,
  },
]

/** The tasks that policies have in the Task Scheduler of their member hosts. */
export function SchedulesTab({ q }: { readonly q: string }): ReactNode {
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'nextRun', order: 'asc' }, COLUMNS)
  const size = useLayoutStore((state) => state.sizes['schedules'])
  const setSize = useLayoutStore((state) => state.setSize)
  const navigate = useNavigate()
  const filters = { sort: sort.column, order: sort.order, ...(q === '' ? {} : { q }) }
  const selectedId = selection?.type === 'schedule' ? selection.id : undefined
  return (
    <SplitPane
      label="Height of the list of scheduled jobs"
      direction="column"
      size={size ?? paneHeight(260)}
      min={80}
      max={600}
      onSizeChange={(value) => setSize('schedules', value)}
      first={
        <PagedList
          id="schedules"
          hasOwnSearch
          label="Scheduled jobs"
          what="The scheduled jobs"
          columns={COLUMNS}
          rowId={(entry) => entry.id}
          listKey={JSON.stringify(filters)}
          page={(range) => scheduleQueries.list({ ...filters, ...range })}
          selectedId={selectedId}
          onSelect={(id) => select({ type: 'schedule', id })}
          onActivate={(id, entry) => void navigate(`/protection/datasets?select=policy:${entry.dataset.id}:${id}`)}
          sort={sort}
          onSort={setSort}
          empty={
            q === '' ? (
              <EmptyState title="Nothing is scheduled">A policy with a schedule puts its job here.</EmptyState>
            ) : (
              <NoRows q={q} />
            )
          }
        />
      }
      second={
        <Pane title="Details">
          {selectedId === undefined ? (
            <EmptyState title="No scheduled job is selected">Select one above.</EmptyState>
          ) : (
            <ScheduleDetails id={selectedId} />
          )}
        </Pane>
      }
    />
  )
}

function ScheduleDetails({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(scheduleQueries.list({ limit: 1000 }))
  return (
    <QueryView what="The scheduled job" query={query}>
      {(page) => {
        const entry = page.items.find((item) => item.id === id)
        if (!entry) return <EmptyState title="This job is not scheduled any more" />
        return (
          <PropertyList
            label={`Scheduled job ${entry.jobName}`}
            items={[
              { label: 'Job name', value: entry.jobName },
              { label: 'Dataset', value: entry.dataset.name },
              { label: 'Policy', value: entry.policy.name },
              { label: 'Schedule', value: entry.description },
              { label: 'Next run', value: timeText(entry.nextRun) },
              { label: 'Last run', value: timeText(entry.lastRun) },
              { label: 'Task on hosts', value: entry.hostNames.join(', ') },
            ]}
          />
        )
      }}
    </QueryView>
  )
}
