import ScheduleIcon from '@mui/icons-material/ScheduleOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useGroupMenu } from '@/components/group-menu'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { ParentHostFilter } from '@/components/parent-host-filter'
import { useParam, useSelection } from '@/components/place'
import { usePropertiesGroup } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useSortParam } from '@/components/sort-param'
import { minuteText, timeText } from '@/components/time-text'
import type { ScheduledTaskResource } from '@/contract'
import { scheduledTaskQueries } from '@/queries/windows-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { SearchBox } from '@/ui/search-box'

const COLUMNS: readonly ListColumn<ScheduledTaskResource>[] = [
  { id: 'name', header: 'Name', width: 195, least: 100, sortable: true, text: (task) => task.name },
  { id: 'host', header: 'Host', width: 75, least: 70, sortable: true, text: (task) => task.host.name },
  {
    id: 'enabled',
    header: 'Status',
    width: 70,
    least: 56,
    sortable: true,
    text: (task) => (task.enabled ? 'Ready' : 'Host is down'),
  },
  { id: 'frequency', header: 'Triggers', width: 75, least: 56, sortable: true, text: (task) => task.frequency },
  {
    id: 'nextRun',
    header: 'Next run time',
    width: 122,
    least: 122,
    sortable: true,
    text: (task) => timeText(task.nextRun),
    render: (task) => minuteText(task.nextRun),
  },
  {
    id: 'acts',
    header: 'Action',
    width: 125,
    least: 60,
    sortable: true,
    text: (task) => (task.acts ? 'Starts backup' : 'Stands by'),
  },
  { id: 'dataset', header: 'Dataset', width: 150, least: 50, sortable: true, text: (task) => task.dataset.name },
  { id: 'policy', header: 'Policy', width: 120, least: 46, sortable: true, text: (task) => task.policy.name },
  { id: 'user', header: 'Run as', width: 170, least: 66, text: (task) => task.user },
]

const NODE = { id: 'tasks', title: 'Task Scheduler', items: [] }

/** Task Scheduler of the hosts: every policy with a schedule has a task on each member host (R137). */
export function TaskScheduler(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [host = '', setHost] = useParam('host')
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'name', order: 'asc' }, COLUMNS)
  const navigate = useNavigate()
  const selected = selection?.type === 'task' ? selection : undefined
  const group = usePropertiesGroup('task', selected && 'Task', selected)
  const { onContextMenu, menu } = useGroupMenu(group, 'Task')
  usePublishActions(useMemo(() => (group ? [NODE, group] : [NODE]), [group]))
  const filters = {
    sort: sort.column,
    order: sort.order,
    ...(q === '' ? {} : { q }),
    ...(host === '' ? {} : { host }),
  }
  return (
    <Screen>
      <ScreenHead
        title="Task Scheduler"
        icon={<ScheduleIcon aria-hidden />}
        tools={
          <>
            <ParentHostFilter label="Computer" value={host} onChange={(id) => setHost(id, true)} />
            <SearchBox label="Search tasks" value={q} onChange={(text) => setQ(text, q !== '')} width={190} />
          </>
        }
      >
        Each schedule of a policy has a task on every member host.
        <br />
        One starts the backup; the others stand by.
      </ScreenHead>
      <PagedList
        hasOwnSearch
        id="scheduled-tasks"
        label="Tasks"
        what="The tasks"
        columns={COLUMNS}
        rowId={(task) => task.id}
        listKey={JSON.stringify(filters)}
        page={(range) => scheduledTaskQueries.list({ ...filters, ...range })}
        selectedId={selected?.id}
        onContextMenu={onContextMenu}
        onSelect={(id) => select({ type: 'task', id })}
        onActivate={(_, task) =>
          void navigate(`/protection/datasets?select=policy:${task.dataset.id}:${task.policy.id}`)
        }
        sort={sort}
        onSort={setSort}
        empty={
          q === '' ? (
            <EmptyState title="No task is scheduled here">A policy with a schedule makes one on each host.</EmptyState>
          ) : (
            <NoRows q={q} />
          )
        }
      />
      {menu}
    </Screen>
  )
}
