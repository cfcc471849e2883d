import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { optionItems } from '@/components/options-summary'
import { retentionText, scheduleText } from '@/components/policy-text'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { DatasetResource, PolicyResource } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { PropertyList } from '@/ui/property-list'

interface PolicyDetailsProps {
  readonly policy: PolicyResource
  readonly dataset: DatasetResource | undefined
}

/** What the Details pane says of a policy. */
export function PolicyDetails({ policy, dataset }: PolicyDetailsProps): ReactNode {
  const { schedule, lastRun } = policy
  return (
    <PropertyList
      label={`Policy ${policy.name}`}
      items={[
        { label: 'Name', value: policy.name },
        { label: 'Description', value: policy.description },
        { label: 'Backup type', value: BACKUP_TYPE_NAMES[policy.backupType] },
        { label: 'Retention', value: retentionText(policy.retention) },
        { label: 'Schedule', value: scheduleText(schedule) },
        ...(schedule === null
          ? []
          : [
              { label: 'Job name', value: schedule.jobName },
              { label: 'Runs as', value: schedule.user },
              { label: 'Next run', value: timeText(policy.nextRun) },
            ]),
        {
          label: 'Last run',
          value: lastRun && (
            <Link to={`/jobs/history?select=job:${lastRun.jobId}`}>
              <JobStateIcon state={lastRun.state} withText /> {timeText(lastRun.at)}
            </Link>
          ),
        },
        { label: 'Backups kept', value: String(policy.backupCount) },
        ...optionItems(policy.options, dataset?.hosts ?? []),
      ]}
    />
  )
}
