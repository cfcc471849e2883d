import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useGroupMenu } from '@/components/group-menu'
import { KeptSplit } from '@/components/kept-split'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useSelection } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { useSortParam } from '@/components/sort-param'
import { JobStateIcon } from '@/components/status-icon'
import { minuteText } from '@/components/time-text'
import type { ScheduleEntry } from '@/contract'
import { scheduleQueries } from '@/queries/job-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { ScheduleProperties } from './schedule-properties'

const COLUMNS: readonly ListColumn<ScheduleEntry>[] = [
  { id: 'jobName', header: 'Job name', width: 200, least: 102, sortable: true, text: (entry) => entry.jobName },
  { id: 'dataset', header: 'Dataset', width: 160, least: 60, text: (entry) => entry.dataset.name },
  { id: 'policy', header: 'Policy', width: 100, least: 48, text: (entry) => entry.policy.name },
  { id: 'description', header: 'Schedule', width: 250, least: 70, text: (entry) => entry.description },
  {
    id: 'nextRun',
    header: 'Next run',
    width: 122,
    least: 122,
    sortable: true,
    text: (entry) => minuteText(entry.nextRun),
  },
  {
    id: 'lastRun',
    header: 'Last run',
    width: 122,
    least: 122,
    sortable: true,
    text: (entry) => minuteText(entry.lastRun),
  },
  {
    id: 'lastResult',
    header: 'Last result',
    width: 160,
    least: 104,
    text: (entry) => entry.lastResult ?? '–',
    render: (entry) => <JobStateIcon state={entry.lastResult ?? undefined} withText />,
  },
]

interface SchedulesTabProps {
  readonly q: string
  /** What can be done with the selected job. */
  readonly group: ActionGroup | undefined
}

/** The tasks that policies have in the Task Scheduler of their member hosts. */
export function SchedulesTab({ q, group }: SchedulesTabProps): ReactNode {
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'nextRun', order: 'asc' }, COLUMNS)
  const navigate = useNavigate()
  const { onContextMenu, menu } = useGroupMenu(group, 'Scheduled job')
  const filters = { sort: sort.column, order: sort.order, ...(q === '' ? {} : { q }) }
  const selectedId = selection?.type === 'schedule' ? selection.id : undefined
  return (
    <>
      <KeptSplit
        name="schedules"
        label="Height of the list of scheduled jobs"
        direction="column"
        startsAt={paneHeight(260)}
        min={80}
        max={600}
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
            onContextMenu={onContextMenu}
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
      {menu}
    </>
  )
}

function ScheduleDetails({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(scheduleQueries.list({ limit: 1000 }))
  return (
    <QueryView what="The scheduled job" query={query}>
      {(page) => {
        const entry = page.items.find((item) => item.id === id)
        if (!entry) return <EmptyState title="This job is not scheduled any more">Select another one above.</EmptyState>
        return <ScheduleProperties entry={entry} />
      }}
    </QueryView>
  )
}
