import FolderIcon from '@mui/icons-material/Folder'
import GppMaybeIcon from '@mui/icons-material/GppMaybeOutlined'
import { writeSelection } from '@/components/place'
import { JobStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { VmTreeGroup } from '@/components/vm-tree-groups'
import type { DatasetResource } from '@/contract'
import { paint } from '@/ui/paint'

export const UNPROTECTED = 'unprotected'

/** The rows of the Datasets tab: the datasets, and last the VMs that are in none. */
export function datasetGroups(datasets: readonly DatasetResource[], unprotectedCount: number): readonly VmTreeGroup[] {
  return [...datasets.map(datasetGroup), unprotectedGroup(unprotectedCount)]
}

function datasetGroup(dataset: DatasetResource): VmTreeGroup {
  const { id, name, vmCount, runningJobId, lastJob, lastBackup } = dataset
  return {
    id,
    item: {
      id: writeSelection({ type: 'dataset', id }),
      label: name,
      icon: <FolderIcon style={{ color: paint('link') }} />,
      isStrong: true,
      count: vmCount,
      cells: {
        status: <JobStateIcon state={runningJobId === null ? lastJob?.state : 'running'} withText />,
        last: timeText(lastBackup?.at),
      },
    },
    filters: { dataset: id },
    count: vmCount,
    holds: (vm) => vm.datasets.some((other) => other.id === id),
  }
}

function unprotectedGroup(count: number): VmTreeGroup {
  return {
    id: UNPROTECTED,
    item: {
      id: writeSelection({ type: 'group', id: UNPROTECTED }),
      label: 'Unprotected Resources',
      icon: <GppMaybeIcon style={{ color: paint('warning') }} />,
      isStrong: true,
      count,
    },
    filters: { protected: false },
    count,
    holds: (vm) => vm.datasets.length === 0,
  }
}
