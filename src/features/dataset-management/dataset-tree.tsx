import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { datasetGroup, groupAbove, unprotectedGroup } from '@/components/dataset-groups'
import { NoRows } from '@/components/no-rows'
import { readSelection, writeSelection } from '@/components/place'
import { runShortcut } from '@/components/shortcut'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import type { VmTreeGroup } from '@/components/vm-tree-groups'
import type { DatasetResource } from '@/contract'
import { ContextMenu } from '@/ui/context-menu'
import { TIME_LEAST } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { TreeView } from '@/ui/tree-view'
import { NoHostYet } from './no-host-yet'
import type { DatasetsTabModel } from './use-datasets-tab'

const TREE = 'protection-datasets'

const COLUMNS = [
  { id: 'name', header: 'Dataset' },
  { id: 'status', header: 'Status', width: 190 },
  { id: 'last', header: 'Last backup', width: 165, least: TIME_LEAST },
]

const NOWHERE = {}

/** The tree grid of the Datasets tab. */
export function DatasetTree({ tab, q }: { readonly tab: DatasetsTabModel; readonly q: string }): ReactNode {
  const { selection, select, selectionGroup, datasetsQuery, unprotectedCount, hostCount } = tab
  const [menu, setMenu] = useState<MenuAnchor>()
  const datasets = datasetsQuery.data?.items
  const hasNothing = hostCount === 0 && datasets?.length === 0
  const groups = useMemo(
    () =>
      datasets === undefined || unprotectedCount === undefined || hasNothing
        ? []
        : groupsOf(datasets, unprotectedCount),
    [datasets, hasNothing, unprotectedCount],
  )
  const tree = useVmTree({ tree: TREE, groups, q, searched: NOWHERE })
  useExpandAbove(TREE, groupAbove(selection?.within), selection?.type === 'vm' && q === '')
  const selectedId =
    selection?.type === 'policy' && selection.within !== undefined
      ? writeSelection({ type: 'dataset', id: selection.within })
      : selection && writeSelection(selection)
  return (
    <>
      <TreeView
        label="Datasets"
        columns={COLUMNS}
        {...tree}
        selectedId={selectedId}
        onSelect={(id) => {
          const next = readSelection(id)
          if (next !== undefined) select(next)
        }}
        onKey={(event, id) => runShortcut(event, tab.groupOf(readSelection(id)))}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        empty={
          datasets === undefined || unprotectedCount === undefined || hostCount === undefined ? (
            <p style={{ margin: 8 }}>Loading…</p>
          ) : hasNothing ? (
            <NoHostYet />
          ) : (
            <NoRows q={q} />
          )
        }
      />
      <ContextMenu
        label={selectionGroup?.title ?? 'Dataset'}
        items={selectionGroup?.items ?? []}
        anchor={selectionGroup && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

function groupsOf(datasets: readonly DatasetResource[], unprotectedCount: number): readonly VmTreeGroup[] {
  return [...datasets.map(withCells), unprotectedGroup(unprotectedCount, { protected: false })]
}

function withCells(dataset: DatasetResource): VmTreeGroup {
  const { runningJobId, lastJob, lastBackup } = dataset
  return datasetGroup(dataset, {
    status: <JobStateIcon state={runningJobId === null ? lastJob?.state : 'running'} withText />,
    last: timeText(lastBackup?.at),
  })
}
