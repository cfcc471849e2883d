import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FindingBands } from '@/components/finding-bands'
import { JobLog } from '@/components/job-log'
import { JobSteps } from '@/components/job-steps'
import { JobVms } from '@/components/job-vms'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { itself, useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { JobStateIcon } from '@/components/status-icon'
import { durationText, spanBetween, timeText } from '@/components/time-text'
import type { JobDetail } from '@/contract'
import { jobQueries } from '@/queries/job-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { EmptyState } from '@/ui/empty-state'
import { PropertyList } from '@/ui/property-list'
import { JOB_KINDS } from './job-kinds'

const PADDED = { padding: 8 } as const

const TABS: readonly SheetTab<JobDetail>[] = [
  { id: 'general', label: 'General', panel: (job) => <General job={job} /> },
  { id: 'steps', label: 'Steps', panel: (job) => <Steps job={job} /> },
  { id: 'machines', label: 'Virtual Machines', panel: (job) => <Machines job={job} /> },
  {
    id: 'log',
    label: 'Log',
    panel: ({ id }) => (
      <div style={PADDED}>
        <JobLog jobId={id} />
      </div>
    ),
  },
]

/** Properties of a job, also while it runs. */
export function JobSheet(): ReactNode {
  const { id } = useSheetPlace()
  const subject = useSheetSubject(useQuery(jobQueries.detail(id)), itself)
  return <PropertySheet what="The job" subject={subject} nameOf={({ title }) => title} tabs={TABS} />
}

function General({ job }: { readonly job: JobDetail }): ReactNode {
  const { data: simulation } = useSimulation()
  const span = spanBetween(job.startedAt, job.endedAt ?? simulation?.now ?? null)
  return (
    <>
      <PropertyList
        label={`Job ${job.title}`}
        items={[
          { label: 'Job', value: job.title },
          { label: 'Type', value: JOB_KINDS[job.kind] },
          { label: 'Outcome', value: <JobStateIcon state={job.state} withText /> },
          { label: 'Step', value: job.currentStep },
          { label: 'Progress', value: `${Math.round(job.progress)} %` },
          { label: 'Started by', value: job.trigger === 'schedule' ? 'A schedule' : 'A person' },
          { label: 'Start time', value: timeText(job.startedAt) },
          { label: 'End time', value: timeText(job.endedAt) },
          { label: 'Duration', value: span === null ? '' : durationText(Math.max(0, span)) },
          { label: 'Hosts', value: job.hostNames.join(', ') },
          { label: 'Dataset', value: job.dataset?.name },
          { label: 'Policy', value: job.policy?.name },
          { label: 'Backup', value: job.backup?.name },
          { label: 'Virtual machines', value: `${job.vmCount}, of which ${job.failedVmCount} failed` },
        ]}
      />
      {job.findings.length > 0 && (
        <div style={PADDED}>
          <FindingBands findings={job.findings} />
        </div>
      )}
    </>
  )
}

function Steps({ job }: { readonly job: JobDetail }): ReactNode {
  const { data: simulation } = useSimulation()
  if (job.steps.length === 0) return <EmptyState title="The steps of this old job are not kept" />
  return (
    <div style={PADDED}>
      <JobSteps steps={job.steps} now={simulation?.now} />
    </div>
  )
}

function Machines({ job }: { readonly job: JobDetail }): ReactNode {
  if (job.vms.length === 0) return <EmptyState title="The job is about no virtual machine" />
  return (
    <div style={PADDED}>
      <JobVms vms={job.vms} />
    </div>
  )
}
