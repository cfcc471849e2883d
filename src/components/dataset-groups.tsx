import FolderIcon from '@mui/icons-material/Folder'
import GppMaybeIcon from '@mui/icons-material/GppMaybeOutlined'
import type { DatasetResource } from '@/contract'
import type { VirtualMachineFilters } from '@/queries/virtual-machine-queries'
import { paint } from '@/ui/paint'
import type { TreeItem } from '@/ui/tree-item'
import { writeSelection } from './place'
import type { VmTreeGroup } from './vm-tree-groups'

const UNPROTECTED = 'unprotected'

/** A dataset as a row above its VMs; `cells` are those of a tree grid. */
export function datasetGroup({ id, name, vmCount }: DatasetResource, cells?: TreeItem['cells']): VmTreeGroup {
  return {
    id,
    item: {
      id: writeSelection({ type: 'dataset', id }),
      label: name,
      icon: <FolderIcon style={{ color: paint('link') }} />,
      isStrong: true,
      count: vmCount,
      cells,
    },
    filters: { dataset: id },
    count: vmCount,
    holds: (vm) => vm.datasets.some((other) => other.id === id),
  }
}

/** The row above the VMs that are in no dataset, or those of them that the filters leave. */
export function unprotectedGroup(count: number, filters: VirtualMachineFilters): VmTreeGroup {
  return {
    id: UNPROTECTED,
    item: {
      id: writeSelection({ type: 'group', id: UNPROTECTED }),
      label: 'Unprotected Resources',
      icon: <GppMaybeIcon style={{ color: paint('warning') }} />,
      isStrong: true,
      count,
    },
    filters,
    count,
    holds: (vm) => vm.datasets.length === 0,
  }
}

/** The row that a selected VM stands below. */
export function groupAbove(within: string | undefined): string | undefined {
  if (within === undefined) return undefined
  return writeSelection({ type: within === UNPROTECTED ? 'group' : 'dataset', id: within })
}
