import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { PropertySheet } from '@/components/property-sheet'
import type { SheetTab } from '@/components/property-sheet'
import { QueryView } from '@/components/query-view'
import { useSheetPlace, useSheetSubject } from '@/components/sheet-subject'
import { timeText } from '@/components/time-text'
import type { PolicyResource, ScheduledTaskResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { policyQueries } from '@/queries/policy-queries'
import { scheduledTaskQueries } from '@/queries/windows-queries'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { PolicyDetails } from './policy-details'

const TABS: readonly SheetTab<PolicyResource>[] = [
  { id: 'general', label: 'General', panel: (policy) => <General policy={policy} /> },
  { id: 'tasks', label: 'Scheduled tasks', panel: (policy) => <Tasks policy={policy} /> },
]

const TASKS: readonly ListColumn<ScheduledTaskResource>[] = [
  { id: 'host', header: 'Host', width: 120, text: ({ host }) => host.name },
  { id: 'name', header: 'Task', width: 200, text: ({ name }) => name },
  { id: 'acts', header: 'Action', width: 120, text: ({ acts }) => (acts ? 'Starts backup' : 'Stands by') },
  { id: 'next', header: 'Next run time', width: 150, least: TIME_LEAST, text: ({ nextRun }) => timeText(nextRun) },
]

/** Properties of a policy of a dataset. */
export function PolicySheet(): ReactNode {
  const { id, within = '' } = useSheetPlace()
  const query = useQuery(policyQueries.list(within))
  const subject = useSheetSubject(query, ({ items }) => items.find((policy) => policy.id === id))
  return <PropertySheet what="The policy" subject={subject} nameOf={({ name }) => name} tabs={TABS} />
}

function General({ policy }: { readonly policy: PolicyResource }): ReactNode {
  const { data: dataset } = useQuery(datasetQueries.detail(policy.datasetId))
  return <PolicyDetails policy={policy} dataset={dataset} />
}

function Tasks({ policy }: { readonly policy: PolicyResource }): ReactNode {
  const query = useQuery(scheduledTaskQueries.list({ q: policy.name, limit: 1000 }))
  return (
    <QueryView what="The tasks" query={query}>
      {({ items }) => (
        <List
          id="sheet-tasks"
          label="Tasks of the policy"
          columns={TASKS}
          rows={items.filter((task) => task.policy.id === policy.id)}
          rowId={(task) => task.id}
          empty="The policy has no schedule, and so no task on any host."
        />
      )}
    </QueryView>
  )
}
