import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { useWizardPlace } from '@/components/place'
import { retentionText, scheduleText } from '@/components/policy-text'
import { listReading } from '@/components/query-view'
import { runShortcut } from '@/components/shortcut'
import { JobStateIcon, jobStateText } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { DatasetResource, PolicyResource } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import type { DatasetsTabModel } from './use-datasets-tab'

export const POLICY_COLUMNS: readonly ListColumn<PolicyResource>[] = [
  { id: 'name', header: 'Name', width: 110, least: 70, text: (row) => row.name },
  { id: 'type', header: 'Backup type', width: 145, least: 92, text: (row) => BACKUP_TYPE_NAMES[row.backupType] },
  { id: 'retention', header: 'Retention', width: 180, least: 110, text: (row) => retentionText(row.retention) },
  { id: 'schedule', header: 'Schedule', width: 250, least: 96, text: (row) => scheduleText(row.schedule) },
  { id: 'next', header: 'Next run', width: 138, least: TIME_LEAST, text: (row) => timeText(row.nextRun) },
  {
    id: 'last',
    header: 'Last result',
    width: 104,
    least: 100,
    text: (row) => jobStateText(row.lastRun?.state),
    render: (row) => <JobStateIcon state={row.lastRun?.state} withText />,
  },
]

/** The policies of the selected dataset; selecting one shows its details and what can be done with it. */
export function PoliciesPane({
  tab,
  dataset,
}: {
  readonly tab: DatasetsTabModel
  readonly dataset: DatasetResource
}): ReactNode {
  const { policiesQuery, policies, policy, policySelection, selectionGroup } = tab
  const { open } = useWizardPlace()
  const [menu, setMenu] = useState<MenuAnchor>()
  const group = policy === undefined ? undefined : selectionGroup
  return (
    <Pane title="Policies" flush>
      <List
        id="policies"
        label={`Policies of ${dataset.name}`}
        columns={POLICY_COLUMNS}
        rows={policies}
        rowId={(row) => row.id}
        {...listReading('The policies', policiesQuery)}
        multi={policySelection}
        onActivate={(id) => open('modify-policy', id, dataset.id)}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event, id) => runShortcut(event, tab.groupOf({ type: 'policy', id }))}
        empty={
          <EmptyState
            title="The dataset has no policy yet"
            actions={
              <Button variant="contained" onClick={() => open('add-policy', dataset.id)}>
                Add the first policy
              </Button>
            }
          >
            A policy says how often the dataset is backed up, and for how long its backups are kept.
          </EmptyState>
        }
      />
      <ContextMenu
        label={group?.title ?? 'Policy'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </Pane>
  )
}
