import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { readSelection, writeSelection } from '@/components/place'
import { runShortcut } from '@/components/shortcut'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import { ContextMenu } from '@/ui/context-menu'
import type { MenuAnchor } from '@/ui/menu-popup'
import { TreeView } from '@/ui/tree-view'
import { UNPROTECTED, datasetGroups } from './dataset-groups'
import { NoHostYet } from './no-host-yet'
import type { DatasetsTabModel } from './use-datasets-tab'

const TREE = 'protection-datasets'

const COLUMNS = [
  { id: 'name', header: 'Dataset' },
  { id: 'status', header: 'Status', width: 190 },
  { id: 'last', header: 'Last backup', width: 165 },
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
        : datasetGroups(datasets, unprotectedCount),
    [datasets, hasNothing, unprotectedCount],
  )
  const tree = useVmTree({ tree: TREE, groups, q, searched: NOWHERE })
  useExpandAbove(TREE, rowAbove(selection?.within), selection?.type === 'vm' && q === '')
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

function rowAbove(within: string | undefined): string | undefined {
  if (within === undefined) return undefined
  return writeSelection({ type: within === UNPROTECTED ? 'group' : 'dataset', id: within })
}
