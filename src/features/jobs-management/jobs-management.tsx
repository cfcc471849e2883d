import ScheduleIcon from '@mui/icons-material/Schedule'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useParam, useSelection, useWizardPlace } from '@/components/place'
import { propertiesEntries } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useViewReport } from '@/components/use-view-report'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { JobsTab } from './jobs-tab'
import { SchedulesTab } from './schedules-tab'

const TABS = [
  { id: 'scheduled', label: 'Scheduled' },
  { id: 'running', label: 'Running' },
  { id: 'history', label: 'History' },
]

/** The Jobs node: what is scheduled, what runs, what has run. */
export function JobsManagement(): ReactNode {
  const { tab = '' } = useParams()
  const navigate = useNavigate()
  const [q = '', setQ] = useParam('q')
  const [selection] = useSelection()
  const jobId = selection?.type === 'job' && tab !== 'scheduled' ? selection.id : undefined
  const scheduleId = selection?.type === 'schedule' && tab === 'scheduled' ? selection.id : undefined
  const { open } = useWizardPlace()
  const viewReport = useViewReport(jobId === undefined ? undefined : { job: jobId }, 'Select a job first')
  const actions = useMemo(
    () => [
      { id: 'jobs', title: 'Jobs', items: [] },
      ...(jobId === undefined
        ? []
        : [{ id: 'job', title: 'Job', items: [viewReport, ...propertiesEntries(open, { type: 'job', id: jobId })] }]),
      ...(scheduleId === undefined
        ? []
        : [
            {
              id: 'schedule',
              title: 'Scheduled job',
              items: propertiesEntries(open, { type: 'schedule', id: scheduleId }).slice(1),
            },
          ]),
    ],
    [jobId, scheduleId, viewReport, open],
  )
  usePublishActions(actions)
  const group = actions[1]
  if (!TABS.some(({ id }) => id === tab)) return <Navigate to="/jobs/running" replace />
  return (
    <Screen>
      <ScreenHead
        title="Jobs Management"
        icon={<ScheduleIcon aria-hidden />}
        tools={
          <SearchBox key={tab} label="Search jobs" value={q} onChange={(text) => setQ(text, q !== '')} width={250} />
        }
      >
        Scheduled jobs are Task Scheduler tasks on every member host.
        <br />A running job cannot be cancelled; it goes on when its window is closed.
      </ScreenHead>
      <Tabs label="Jobs Management" tabs={TABS} current={tab} onChange={(id) => void navigate(`/jobs/${id}`)}>
        {tab === 'scheduled' ? (
          <SchedulesTab q={q} group={group} />
        ) : (
          <JobsTab key={tab} which={tab} q={q} group={group} />
        )}
      </Tabs>
    </Screen>
  )
}
