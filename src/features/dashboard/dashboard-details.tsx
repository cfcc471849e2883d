import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { PagedList } from '@/components/paged-list'
import { useParam } from '@/components/place'
import { JobStateIcon, jobStateText, ProtectionIcon, protectionText } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { JobResource, Protection, VirtualMachineResource } from '@/contract'
import { jobQueries } from '@/queries/job-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'

const VM_COLUMNS: readonly ListColumn<VirtualMachineResource>[] = [
  {
    id: 'name',
    header: 'Virtual machine',
    text: (vm) => vm.name,
    render: (vm) => (
      <>
        <ProtectionIcon protection={vm.protection} /> {vm.name}
      </>
    ),
    width: 190,
  },
  { id: 'host', header: 'Host', text: (vm) => vm.cluster?.name ?? vm.host.name, width: 180 },
  { id: 'datasets', header: 'Datasets', text: (vm) => vm.datasets.map((d) => d.name).join(', ') || '–', width: 190 },
  { id: 'last', header: 'Last good backup', text: (vm) => timeText(vm.lastBackup?.at), width: 165, least: TIME_LEAST },
]

const JOB_COLUMNS: readonly ListColumn<JobResource>[] = [
  {
    id: 'title',
    header: 'Job',
    text: (job) => job.title,
    render: (job) => (
      <>
        <JobStateIcon state={job.state} /> {job.title}
      </>
    ),
    width: 230,
  },
  { id: 'state', header: 'Outcome', text: (job) => jobStateText(job.state), width: 150 },
  { id: 'startedAt', header: 'Started', text: (job) => timeText(job.startedAt), width: 165, least: TIME_LEAST },
  { id: 'summary', header: 'Reason', text: (job) => job.summary ?? '', width: 300 },
]

const JOB_FILTERS = {
  'jobs-completed': 'completed',
  'jobs-failed': 'failed',
  'jobs-running': 'running',
} as const

/** The jobs or VMs behind the chosen slice. Completed counts those with warnings too. */
export function DashboardDetails({ chosen, since }: { readonly chosen: string; readonly since: string }): ReactNode {
  return chosen in JOB_FILTERS ? (
    <JobDetails chosen={chosen as keyof typeof JOB_FILTERS} since={since} />
  ) : (
    <VmDetailsList protection={chosen as Protection} />
  )
}

function VmDetailsList({ protection }: { readonly protection: Protection }): ReactNode {
  const navigate = useNavigate()
  const [row, setRow] = useParam('row')
  return (
    <PagedList
      id="dashboard-vms"
      label={`Virtual machines: ${protectionText(protection)}`}
      what="The virtual machines"
      columns={VM_COLUMNS}
      rowId={(vm) => vm.id}
      selectedId={row}
      onSelect={(id) => setRow(id, true)}
      listKey={protection}
      page={(range) => virtualMachineQueries.list({ protection, sort: 'name', ...range })}
      onActivate={(id, vm) => {
        const within = vm.datasets[0]?.id
        void navigate(
          within ? `/protection/datasets?select=vm:${within}:${id}` : `/protection/datasets?select=vm:${id}`,
        )
      }}
      empty="No virtual machine stands like this."
    />
  )
}

function JobDetails({
  chosen,
  since,
}: {
  readonly chosen: keyof typeof JOB_FILTERS
  readonly since: string
}): ReactNode {
  const navigate = useNavigate()
  const [row, setRow] = useParam('row')
  const state = JOB_FILTERS[chosen]
  return (
    <PagedList
      id="dashboard-jobs"
      label={`Jobs: ${JOB_FILTERS[chosen]}`}
      what="The jobs"
      columns={JOB_COLUMNS}
      rowId={(job) => job.id}
      selectedId={row}
      onSelect={(id) => setRow(id, true)}
      listKey={`${chosen} ${since}`}
      page={(range) => jobQueries.list({ state, ...(state === 'running' ? {} : { since }), ...range })}
      onActivate={(id, job) =>
        void navigate(`/jobs/${job.state === 'running' ? 'running' : 'history'}?select=job:${id}`)
      }
      empty="There is no such job."
    />
  )
}
