import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { timeText } from '@/components/time-text'
import type { ScheduledTaskResource } from '@/contract'
import { scheduledTaskQueries } from '@/queries/windows-queries'
import { PropertyList } from '@/ui/property-list'

const TABS: readonly SheetTab<ScheduledTaskResource>[] = [
  { id: 'general', label: 'General', panel: (task) => <General task={task} /> },
  { id: 'triggers', label: 'Triggers', panel: (task) => <Triggers task={task} /> },
  { id: 'actions', label: 'Actions', panel: (task) => <Actions task={task} /> },
]

/** Properties of a task in the Task Scheduler of a host. */
export function TaskSheet(): ReactNode {
  const { id } = useSheetPlace()
  // A task is called by its policy and its host.
  const host = id.split('.').at(-1)
  const query = useQuery(scheduledTaskQueries.list({ ...(host === undefined ? {} : { host }), limit: 1000 }))
  const subject = useSheetSubject(query, ({ items }) => items.find((task) => task.id === id))
  return <PropertySheet what="The task" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

interface OfTask {
  readonly task: ScheduledTaskResource
}

function General({ task }: OfTask): ReactNode {
  return (
    <PropertyList
      label={`Task ${task.name}`}
      items={[
        { label: 'Name', value: task.name },
        { label: 'Computer', value: task.host.name },
        { label: 'Status', value: task.enabled ? 'Ready' : 'Host is down' },
        { label: 'Run as', value: task.user },
        { label: 'Made by', value: `Policy ${task.policy.name} of the dataset ${task.dataset.name}` },
      ]}
    />
  )
}

function Triggers({ task }: OfTask): ReactNode {
  return (
    <PropertyList
      label={`Triggers of ${task.name}`}
      items={[
        { label: 'Triggers', value: task.frequency },
        { label: 'Next run time', value: timeText(task.nextRun) },
      ]}
    />
  )
}

function Actions({ task }: OfTask): ReactNode {
  return (
    <PropertyList
      label={`Actions of ${task.name}`}
      items={[
        { label: 'Dataset', value: task.dataset.name },
        { label: 'Policy', value: task.policy.name },
        {
          label: 'At its time',
          value: task.acts ? 'Starts the backup' : 'Stands by: the task of another host starts the backup',
        },
      ]}
    />
  )
}
