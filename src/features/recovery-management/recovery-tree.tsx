import FolderIcon from '@mui/icons-material/Folder'
import GppMaybeIcon from '@mui/icons-material/GppMaybeOutlined'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import { NoRows } from '@/components/no-rows'
import { readSelection, useChangeParams, useSelection, writeSelection } from '@/components/place'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import type { VmTreeGroup } from '@/components/vm-tree-groups'
import type { DatasetResource } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { paint } from '@/ui/paint'
import { Pane } from '@/ui/pane'
import { TreeView } from '@/ui/tree-view'

const TREE = 'recovery'
const UNPROTECTED = 'unprotected'
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
  const selectRow = useRowSelection()
  const { data: unprotected } = useQuery(virtualMachineQueries.list({ ...RECOVERABLE, limit: 1 }))
  const groups = useMemo(
    () => (datasets === undefined || unprotected === undefined ? [] : recoveryGroups(datasets, unprotected.total)),
    [datasets, unprotected],
  )
  const tree = useVmTree({ tree: TREE, groups, q, searched: BACKED_UP })
  useExpandAbove(TREE, rowAbove(selection?.within), selection?.within !== undefined && q === '')
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

function recoveryGroups(datasets: readonly DatasetResource[], unprotectedCount: number): VmTreeGroup[] {
  return [
    ...datasets.map(({ id, name, vmCount }): VmTreeGroup => ({
      id,
      item: {
        id: writeSelection({ type: 'dataset', id }),
        label: name,
        icon: <FolderIcon style={{ color: paint('link') }} />,
        isStrong: true,
        count: vmCount,
      },
      filters: { dataset: id },
      count: vmCount,
      holds: (vm) => vm.datasets.some((other) => other.id === id),
    })),
    {
      id: UNPROTECTED,
      item: {
        id: writeSelection({ type: 'group', id: UNPROTECTED }),
        label: 'Unprotected Resources',
        icon: <GppMaybeIcon style={{ color: paint('warning') }} />,
        isStrong: true,
        count: unprotectedCount,
      },
      filters: RECOVERABLE,
      count: unprotectedCount,
      holds: (vm) => vm.datasets.length === 0,
    },
  ]
}

function rowAbove(within: string | undefined): string | undefined {
  if (within === undefined) return undefined
  return writeSelection({ type: within === UNPROTECTED ? 'group' : 'dataset', id: within })
}

/** Another row has other backups: the selected one goes with it, in the same step. */
function useRowSelection(): (rowId: string) => void {
  const change = useChangeParams()
  return useCallback(
    (rowId) => {
      if (readSelection(rowId) !== undefined) change({ select: rowId, backup: undefined }, true)
    },
    [change],
  )
}
