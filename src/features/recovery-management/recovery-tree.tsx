import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import FolderSharedIcon from '@mui/icons-material/FolderSharedOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { datasetGroup, groupAbove, unprotectedGroup } from '@/components/dataset-groups'
import { NoRows } from '@/components/no-rows'
import { type Selection, useRowSelection, useSelection, writeSelection } from '@/components/place'
import { useExpandAbove } from '@/components/tree-expansion'
import { useVmTree } from '@/components/vm-tree'
import type { VmTreeGroup } from '@/components/vm-tree-groups'
import type { DatasetResource, FoundMachineResource } from '@/contract'
import { backupQueries } from '@/queries/backup-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { paint } from '@/ui/paint'
import { Pane } from '@/ui/pane'
import { TreeView } from '@/ui/tree-view'
import { FOUND } from './use-found-backups'

const TREE = 'recovery'
/** VMs in no dataset matter here only if there is something to restore them from; those deleted from Hyper-V do too. */
const RECOVERABLE = { protected: false, backedUp: true } as const
const BACKED_UP = { backedUp: true } as const

interface RecoveryTreeProps {
  readonly datasets: readonly DatasetResource[] | undefined
  readonly q: string
}

/** Datasets with their VMs, VMs in no dataset that have backups, and last those that SnapInfo tells of besides. */
export function RecoveryTree({ datasets, q }: RecoveryTreeProps): ReactNode {
  const [selection] = useSelection()
  const selectRow = useRowSelection('backup')
  const { data: unprotected } = useQuery(virtualMachineQueries.list({ ...RECOVERABLE, limit: 1 }))
  const { data: found } = useQuery(backupQueries.foundMachines())
  const groups = useMemo(
    () =>
      datasets === undefined || unprotected === undefined
        ? []
        : [
            ...datasets.map((dataset) => datasetGroup(dataset)),
            unprotectedGroup(unprotected.total, RECOVERABLE),
            ...foundGroups(found?.items ?? []),
          ],
    [datasets, unprotected, found],
  )
  const tree = useVmTree({ tree: TREE, groups, q, searched: BACKED_UP })
  useExpandAbove(TREE, selection && rowAbove(selection), selection?.within !== undefined && q === '')
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
/** Below each managed host the VMs that only its SnapInfo tells of: backed up at the other site, or by another console (R206). */
function foundGroups(machines: readonly FoundMachineResource[]): VmTreeGroup[] {
  const servers = new Map(machines.map(({ server }) => [server.id, server]))
  return [...servers.values()].map((server): VmTreeGroup => {
    const own = machines.filter((machine) => machine.server.id === server.id)
    return {
      id: server.id,
      item: {
        id: writeSelection({ type: 'found', id: server.id }),
        label: `SnapInfo of ${server.name}`,
        icon: <FolderSharedIcon style={{ color: paint('link') }} />,
        isStrong: true,
        count: own.length,
      },
      filters: {},
      count: 0,
      first: own.map(({ guid, name }) => ({
        id: writeSelection({ type: FOUND, id: guid, within: server.id }),
        label: name,
        icon: <ComputerIcon fontSize="inherit" />,
      })),
      holds: () => false,
    }
  })
}

function rowAbove({ type, within }: Selection): string | undefined {
  if (type !== FOUND || within === undefined) return groupAbove(within)
  return writeSelection({ type: 'found', id: within })
}
