import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import OfflineIcon from '@mui/icons-material/PowerSettingsNewOutlined'
import DownIcon from '@mui/icons-material/PowerOffOutlined'
import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined'
import StarIcon from '@mui/icons-material/StarBorder'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { useWizardPlace } from '@/components/place'
import { propertiesEntries, withProperties } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { problemOf } from '@/components/problem'
import { useScriptAction } from '@/components/script-action'
import type { ImmediateAction } from '@/components/script-window'
import type { ClusterResource } from '@/contract'
import { useChangeVirtualMachineState, virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useToastStore } from '@/stores/toast-store'
import type { ActionItem } from '@/ui/action-item'
import type { ClusterItem } from './cluster-items'

function takingOffline(vmId: string): ImmediateAction {
  const variables = { vmId, action: 'take-offline' } as const
  return { label: 'Take Offline', asked: { name: 'changeVirtualMachineState', variables } }
}

/** What can be done with the cluster, and with what is selected in it. */
export function useClusterActions(
  cluster: ClusterResource,
  item: ClusterItem | undefined,
): { readonly node: ActionGroup; readonly group: ActionGroup | undefined } {
  const { open } = useWizardPlace()
  const navigate = useNavigate()
  const machineId = item?.type === 'machine' ? item.id : undefined
  const { data: vm } = useQuery({
    ...virtualMachineQueries.detail(machineId ?? ''),
    enabled: machineId !== undefined,
  })
  const { mutate } = useChangeVirtualMachineState()
  const show = useToastStore((state) => state.show)
  const scriptOf = useScriptAction()
  return useMemo(() => {
    const move: ActionItem = {
      id: 'move-cluster-group',
      label: 'Move Core Cluster Resources…',
      icon: <MoveIcon fontSize="inherit" />,
      disabledReason: cluster.nodes.length < 2 ? 'The cluster has one node' : undefined,
      onRun: () => open('move-cluster-resource', cluster.id),
    }
    const node = { id: 'cluster', title: cluster.name, items: [move] }
    const of =
      item &&
      (item.type === 'machine' ? { type: 'vm', id: item.id } : { type: 'item', id: item.id, within: cluster.id })
    // Of what is selected last; the cluster itself is what is shown while nothing of it is selected.
    if (item === undefined || of === undefined) {
      return { node: withProperties(node, open, { type: 'cluster', id: cluster.id }), group: undefined }
    }
    if (item.type === 'group') {
      const items = propertiesEntries(open, of).slice(1)
      return { node, group: { id: 'cluster-item', title: item.name, items } }
    }
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
        {
          id: 'take-machine-offline',
          label: 'Take Offline',
          icon: <OfflineIcon fontSize="inherit" />,
          disabledReason: vm?.state === 'off' ? 'The virtual machine is offline' : undefined,
          onRun: () =>
            mutate(
              { vmId: item.id, action: 'take-offline' },
              { onError: (error) => show({ severity: 'error', title: item.name, text: problemOf(error).title }) },
            ),
        },
        {
          id: 'delete-machine-resources',
          label: 'Delete Resources…',
          icon: <DeleteIcon fontSize="inherit" />,
          disabledReason: vm?.state === 'off' ? undefined : 'Take the virtual machine offline first',
          onRun: () => open('remove-vm', item.id, 'cluster'),
        },
        scriptOf([takingOffline(item.id)]),
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
    return {
      node,
      group: {
        id: 'cluster-item',
        title: item.name,
        items: [...items[item.type], ...propertiesEntries(open, of)],
      },
    }
  }, [cluster, item, vm, open, navigate, mutate, show, scriptOf])
}
