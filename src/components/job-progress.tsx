import { Button } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { JobDetail, SimulationResource } from '@/contract'
import { jobQueries } from '@/queries/job-queries'
import { useAdvanceSimulation, useSimulation } from '@/queries/simulation-queries'
import { GroupBox } from '@/ui/group-box'
import { Hint } from '@/ui/hint'
import { MessageBand } from '@/ui/message-band'
import { ProgressLine } from '@/ui/progress-line'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { FindingBands } from './finding-bands'
import { JobLog } from './job-log'
import { JobSteps } from './job-steps'
import { JobVms } from './job-vms'
import { problemOf } from './problem'
import { QueryView } from './query-view'
import { JobStateIcon, jobStateText } from './status-icon'
import { durationText, spanBetween, timeText } from './time-text'

/** A job as it goes: bar, steps, what came of each VM, and its log. It goes on when this is closed. */
export function JobProgress({ jobId }: { readonly jobId: string }): ReactNode {
  const query = useQuery(jobQueries.detail(jobId))
  const { data: simulation } = useSimulation()
  if (query.isError && problemOf(query.error).status === 404) {
    return (
      <MessageBand
        severity="advice"
        isAnnounced
        title="This job is not known any more"
        cause="The environment was replaced, or the job is older than what is kept."
        cure={<Link to="/jobs/history">Jobs that are kept</Link>}
      />
    )
  }
  return (
    <QueryView what="The job" query={query}>
      {(job) => <JobView job={job} simulation={simulation} />}
    </QueryView>
  )
}

interface JobViewProps {
  readonly job: JobDetail
  readonly simulation: SimulationResource | undefined
}

function JobView({ job, simulation }: JobViewProps): ReactNode {
  const isRunning = job.state === 'running'
  const stepName = job.currentStep ?? jobStateText(job.state)
  return (
    <>
      <p style={{ display: 'flex', alignItems: 'center', gap: 12, margin: '0 0 6px' }}>
        <strong style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{job.title}</strong>
        <JobStateIcon state={job.state} withText />
      </p>
      <ProgressLine
        label={`Progress of ${job.title}`}
        value={progressAt(job, simulation?.now)}
        note={stepName}
        state={isRunning ? 'running' : job.state === 'failed' ? 'failed' : 'done'}
      />
      <VisuallyHidden role="status">{isRunning ? stepName : `${job.title}: ${jobStateText(job.state)}`}</VisuallyHidden>
      <div style={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 12, margin: '6px 0 10px' }}>
        <span style={{ flex: 1 }}>{timesText(job, simulation?.now)}</span>
        {isRunning && <RunToTheEnd jobId={job.id} simulation={simulation} />}
      </div>
      <FindingBands findings={job.findings} />
      <GroupBox title="Steps">
        {job.steps.length === 0 ? (
          <p style={{ margin: 0 }}>The steps of this old job are not kept.</p>
        ) : (
          <JobSteps steps={job.steps} now={simulation?.now} />
        )}
      </GroupBox>
      {job.vms.length > 0 && (
        <GroupBox title="Virtual machines">
          <JobVms vms={job.vms} />
        </GroupBox>
      )}
      <GroupBox title="Log">
        <JobLog jobId={job.id} />
      </GroupBox>
    </>
  )
}

function RunToTheEnd({ jobId, simulation }: { jobId: string; simulation: SimulationResource | undefined }): ReactNode {
  const advance = useAdvanceSimulation()
  const isAdvancing = advance.isPending || (simulation?.advance ?? null) !== null
  return (
    <>
      {simulation?.state === 'paused' && !isAdvancing && <span>The clock is paused.</span>}
      <Hint text={isAdvancing ? 'The simulated clock is running forward' : undefined}>
        <Button
          variant="outlined"
          aria-disabled={isAdvancing || undefined}
          onClick={() => !isAdvancing && advance.mutate({ until: `job:${jobId}` })}
        >
          Run to the end
        </Button>
      </Hint>
    </>
  )
}

/** The job's own figure is from its last step; between the steps the clock moves it on. */
function progressAt(job: JobDetail, now: string | undefined): number {
  const elapsed = spanBetween(job.startedAt, now ?? null)
  const expected = spanBetween(job.startedAt, job.expectedEnd)
  if (job.state !== 'running' || elapsed === null || expected === null || expected <= 0) return job.progress
  return Math.max(job.progress, Math.min(99, Math.floor((100 * elapsed) / expected)))
}

function timesText(job: JobDetail, now: string | undefined): string {
  const elapsed = spanBetween(job.startedAt, job.endedAt ?? now ?? null)
  const expected = spanBetween(job.startedAt, job.expectedEnd)
  if (elapsed === null) return ''
  if (job.endedAt !== null) return `Took ${durationText(elapsed)}`
  const estimate =
    expected === null ? '' : `, expected ${durationText(expected)}, ends at ${timeText(job.expectedEnd).slice(11)}`
  return `Elapsed ${durationText(Math.max(0, elapsed))}${estimate}`
}
