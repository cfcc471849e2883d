import type { ReactNode } from 'react'
import { useGroupMenu } from '@/components/group-menu'
import { JobProgress } from '@/components/job-progress'
import { KeptSplit } from '@/components/kept-split'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useChangeParams, useSelection } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { useSortParam } from '@/components/sort-param'
import { JobStateIcon, jobStateText } from '@/components/status-icon'
import { durationText, spanBetween, timeText } from '@/components/time-text'
import type { JobResource } from '@/contract'
import { jobQueries } from '@/queries/job-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { ProgressLine } from '@/ui/progress-line'
import { JOB_KINDS } from './job-kinds'

const TITLE: ListColumn<JobResource> = {
  id: 'title',
  header: 'Job',
  width: 210,
  least: 120,
  sortable: true,
  text: (job) => job.title,
  render: (job) => (
    <>
      <JobStateIcon state={job.state} /> {job.title}
    </>
  ),
}
const KIND: ListColumn<JobResource> = {
  id: 'kind',
  header: 'Type',
  width: 90,
  least: 72,
  sortable: true,
  text: (job) => JOB_KINDS[job.kind],
}
const HOSTS: ListColumn<JobResource> = {
  id: 'hostNames',
  header: 'Host',
  width: 150,
  least: 76,
  text: (job) => job.hostNames.join(', '),
}
const STARTED: ListColumn<JobResource> = {
  id: 'startedAt',
  header: 'Start time',
  width: 138,
  least: TIME_LEAST,
  sortable: true,
  text: (job) => timeText(job.startedAt),
}

const RUNNING: readonly ListColumn<JobResource>[] = [
  TITLE,
  KIND,
  HOSTS,
  STARTED,
  {
    id: 'currentStep',
    header: 'Step',
    width: 240,
    least: 116,
    text: (job) => job.currentStep ?? '',
  },
  {
    id: 'progress',
    header: 'Progress',
    width: 130,
    least: 88,
    text: (job) => `${Math.round(job.progress)} %`,
    render: (job) => <ProgressLine label={`Progress of ${job.title}`} value={job.progress} />,
  },
]

const HISTORY: readonly ListColumn<JobResource>[] = [
  TITLE,
  KIND,
  { id: 'state', header: 'Outcome', width: 140, least: 90, sortable: true, text: (job) => jobStateText(job.state) },
  STARTED,
  {
    id: 'duration',
    header: 'Duration',
    width: 90,
    least: 76,
    text: (job) => {
      const span = spanBetween(job.startedAt, job.endedAt)
      return span === null ? '' : durationText(span)
    },
  },
  { id: 'summary', header: 'Reason', width: 280, least: 110, text: (job) => job.summary ?? '' },
]

interface JobsTabProps {
  readonly which: string
  readonly q: string
  /** What can be done with the selected job. */
  readonly group: ActionGroup | undefined
}

/** Running or ended jobs, and the selected one with its steps, VMs and log. */
export function JobsTab({ which, q, group }: JobsTabProps): ReactNode {
  const [selection] = useSelection()
  const jobId = selection?.type === 'job' ? selection.id : undefined
  return (
    <KeptSplit
      name="jobs"
      label="Height of the list of jobs"
      direction="column"
      startsAt={paneHeight(210)}
      min={80}
      max={600}
      first={<JobList which={which} q={q} group={group} />}
      second={
        <Pane title="Details">
          {jobId === undefined ? (
            <EmptyState title="No job is selected">Select a job above to see its steps and its log.</EmptyState>
          ) : (
            <JobProgress key={jobId} jobId={jobId} />
          )}
        </Pane>
      }
    />
  )
}

function JobList({ which, q, group }: JobsTabProps): ReactNode {
  const [selection] = useSelection()
  const change = useChangeParams()
  const { onContextMenu, menu } = useGroupMenu(group, 'Job')
  const isRunning = which === 'running'
  const columns = isRunning ? RUNNING : HISTORY
  const [sort, setSort] = useSortParam({ column: 'startedAt', order: 'desc' }, columns)
  const filters = {
    state: isRunning ? ('running' as const) : ('ended' as const),
    sort: sort.column,
    order: sort.order,
    ...(q === '' ? {} : { q }),
  }
  return (
    <>
      <PagedList
        id={`jobs-${which}`}
        hasOwnSearch
        label={isRunning ? 'Running jobs' : 'Job history'}
        what="The jobs"
        columns={columns}
        rowId={(job) => job.id}
        listKey={JSON.stringify(filters)}
        page={(range) => jobQueries.list({ ...filters, ...range })}
        selectedId={selection?.type === 'job' ? selection.id : undefined}
        // A line of another job's log is no line of this one.
        onSelect={(id) => change({ select: `job:${id}`, line: undefined }, true)}
        onContextMenu={onContextMenu}
        sort={sort}
        onSort={setSort}
        empty={q === '' ? <NoJobs isRunning={isRunning} /> : <NoRows q={q} />}
      />
      {menu}
    </>
  )
}

function NoJobs({ isRunning }: { readonly isRunning: boolean }): ReactNode {
  const { data } = useSimulation()
  if (!isRunning) return <EmptyState title="No job has run yet">Back a dataset up, or let a schedule do it.</EmptyState>
  if (data !== undefined && data.nextEventAt === null)
    return <EmptyState title="No job is running">Back a dataset up, or give it a policy with a schedule.</EmptyState>
  return (
    <EmptyState title="No job is running">
      The next thing happens at {timeText(data?.nextEventAt)}. Step to it, or run forward, with the clock below.
    </EmptyState>
  )
}
