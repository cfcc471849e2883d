import DownIcon from '@mui/icons-material/PowerOffOutlined'
import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined'
import StarIcon from '@mui/icons-material/StarBorder'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useWizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import type { ClusterResource } from '@/contract'
import type { ActionItem } from '@/ui/action-item'
import type { ClusterItem } from './cluster-items'

/** What can be done with the cluster, and with what is selected in it. */
export function useClusterActions(
  cluster: ClusterResource,
  item: ClusterItem | undefined,
): { readonly node: ActionGroup; readonly group: ActionGroup | undefined } {
  const { open } = useWizardPlace()
  const navigate = useNavigate()
  return useMemo(() => {
    const move: ActionItem = {
      id: 'move-cluster-group',
      label: 'Move Core Cluster Resources…',
      icon: <MoveIcon fontSize="inherit" />,
      disabledReason: cluster.nodes.length < 2 ? 'The cluster has one node' : undefined,
      onRun: () => open('move-cluster-resource', cluster.id),
    }
    const node = { id: 'cluster', title: `Cluster- ${cluster.name}`, items: [move] }
    if (item === undefined || item.type === 'group') return { node, group: undefined }
    const prefer: ActionItem = {
      id: 'preferred-owner',
      label: 'Preferred Owner…',
      icon: <StarIcon fontSize="inherit" />,
      onRun: () => open('preferred-owner', cluster.id, item.id),
    }
    const items: Readonly<Record<Exclude<ClusterItem['type'], 'group'>, readonly ActionItem[]>> = {
      disk: [
        {
          id: 'move-disk',
          label: 'Move to Another Node…',
          icon: <MoveIcon fontSize="inherit" />,
          disabledReason: move.disabledReason,
          onRun: () => open('move-cluster-resource', cluster.id, item.id),
        },
        prefer,
      ],
      machine: [
        {
          id: 'move-machine',
          label: 'Move Virtual Machine…',
          icon: <MoveIcon fontSize="inherit" />,
          onRun: () => open('move-vm', item.id),
        },
        prefer,
      ],
      node: [
        {
          id: 'take-node-down',
          label: 'Take Node Down…',
          icon: <DownIcon fontSize="inherit" />,
          disabledReason: item.status === 'Down' ? 'The node is down: see Faults to bring it up again' : undefined,
          onRun: () => void navigate(`/environment/faults?kind=host-down&target=${encodeURIComponent(item.id)}`),
        },
      ],
    }
    return { node, group: { id: 'cluster-item', title: `${item.kind}- ${item.name}`, items: items[item.type] } }
  }, [cluster, item, open, navigate])
}
