import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { datasetGroup, groupAbove, unprotectedGroup } from '@/components/dataset-groups'
import { NoRows } from '@/components/no-rows'
import { useRowSelection, useSelection, writeSelection } from '@/components/place'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import type { DatasetResource } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { Pane } from '@/ui/pane'
import { TreeView } from '@/ui/tree-view'

const TREE = 'recovery'
/** VMs in no dataset matter here only if there is something to restore them from; those deleted from Hyper-V do too. */
const RECOVERABLE = { protected: false, backedUp: true } as const
const BACKED_UP = { backedUp: true } as const

interface RecoveryTreeProps {
  readonly datasets: readonly DatasetResource[] | undefined
  readonly q: string
}

/** Datasets with their VMs, and last the VMs in no dataset that have backups. */
export function RecoveryTree({ datasets, q }: RecoveryTreeProps): ReactNode {
  const [selection] = useSelection()
  const selectRow = useRowSelection('backup')
  const { data: unprotected } = useQuery(virtualMachineQueries.list({ ...RECOVERABLE, limit: 1 }))
  const groups = useMemo(
    () =>
      datasets === undefined || unprotected === undefined
        ? []
        : [...datasets.map((dataset) => datasetGroup(dataset)), unprotectedGroup(unprotected.total, RECOVERABLE)],
    [datasets, unprotected],
  )
  const tree = useVmTree({ tree: TREE, groups, q, searched: BACKED_UP })
  useExpandAbove(TREE, groupAbove(selection?.within), selection?.within !== undefined && q === '')
  return (
    <Pane title="Datasets" flush>
      <TreeView
        label="Datasets and virtual machines"
        {...tree}
        selectedId={selection && writeSelection(selection)}
        onSelect={selectRow}
        empty={groups.length === 0 && q === '' ? <p style={{ margin: 8 }}>Loading…</p> : <NoRows q={q} />}
      />
    </Pane>
  )
}
