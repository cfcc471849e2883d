import type { ReactNode } from 'react'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { ScheduleEntry } from '@/contract'
import { PropertyList } from '@/ui/property-list'

/** A scheduled job: the same in the Details pane and in its property sheet. */
export function ScheduleProperties({ entry }: { readonly entry: ScheduleEntry }): ReactNode {
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
        { label: 'Last result', value: entry.lastResult && <JobStateIcon state={entry.lastResult} withText /> },
        { label: 'Task on hosts', value: entry.hostNames.join(', ') },
      ]}
    />
  )
}
