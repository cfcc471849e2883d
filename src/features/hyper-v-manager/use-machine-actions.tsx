import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import DriveIcon from '@mui/icons-material/DriveFileMoveOutlined'
import SettingsIcon from '@mui/icons-material/SettingsOutlined'
import ClusterIcon from '@mui/icons-material/HubOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { problemOf } from '@/components/problem'
import { useWizardPlace } from '@/components/place'
import { propertiesEntries } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { useScriptAction } from '@/components/script-action'
import { useVmActions, vmStateScripts } from '@/components/use-vm-actions'
import type { ImmediateAction } from '@/components/script-window'
import type { VirtualMachineDetail } from '@/contract'
import { useChangeVirtualMachineState, virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { parentHostQueries } from '@/queries/windows-queries'
import { useToastStore } from '@/stores/toast-store'
import type { ActionItem } from '@/ui/action-item'

/** Start, Shut Down and Save as everywhere; and what only Hyper-V Manager and the cluster's own console offer. */
export function useMachineActions(vmId: string | undefined): ActionGroup | undefined {
  const place = useWizardPlace()
  const states = useVmActions(vmId)
  const { data: vm } = useQuery({ ...virtualMachineQueries.detail(vmId ?? ''), enabled: vmId !== undefined })
  const { mutate } = useChangeVirtualMachineState()
  const { data: host } = useQuery({
    ...parentHostQueries.detail(vm?.host.id ?? ''),
    enabled: vm !== undefined && vm.cluster === null,
  })
  const show = useToastStore((state) => state.show)
  const scriptOf = useScriptAction()
  return useMemo(() => {
    if (states === undefined || vm === undefined || vm.id !== vmId) return states
    const share = (): void =>
      mutate(
        { vmId: vm.id, action: 'make-highly-available' },
        {
          onSuccess: () => show({ severity: 'success', title: `${vm.name} is highly available` }),
          onError: (error) => {
            const { title, findings } = problemOf(error)
            show({ severity: 'error', title: `Make Highly Available: ${vm.name}`, text: findings[0]?.detail ?? title })
          },
        },
      )
    return {
      ...states,
      title: vm.name,
      items: [
        ...states.items.slice(0, -1),
        ...dialogs(vm, place.open),
        {
          id: 'vm-make-highly-available',
          label: 'Make Highly Available',
          icon: <ClusterIcon fontSize="inherit" />,
          disabledReason: whyNotShared(vm, host?.cluster?.name),
          onRun: share,
        },
        scriptOf([...vmStateScripts(vm.id), sharing(vm.id)]),
        ...propertiesEntries(place.open, { type: 'vm', id: vm.id }),
      ],
    }
  }, [states, vm, vmId, host, mutate, place.open, show, scriptOf])
}

function sharing(vmId: string): ImmediateAction {
  const variables = { vmId, action: 'make-highly-available' } as const
  return { label: 'Make Highly Available', asked: { name: 'changeVirtualMachineState', variables } }
}

function dialogs(vm: VirtualMachineDetail, open: ReturnType<typeof useWizardPlace>['open']): readonly ActionItem[] {
  const isMoving = vm.migration === 'none' ? undefined : `A ${vm.migration} migration is running`
  return [
    {
      id: 'vm-snapshot',
      label: 'Snapshot…',
      icon: <CameraIcon fontSize="inherit" />,
      disabledReason: isMoving,
      onRun: () => open('take-vm-snapshot', vm.id),
    },
    {
      id: 'vm-move',
      label: 'Move…',
      icon: <DriveIcon fontSize="inherit" />,
      disabledReason: isMoving,
      onRun: () => open('move-vm', vm.id),
    },
    {
      id: 'vm-settings',
      label: 'Settings…',
      icon: <SettingsIcon fontSize="inherit" />,
      onRun: () => open('vm-settings', vm.id),
    },
    {
      id: 'vm-delete',
      label: 'Delete…',
      icon: <DeleteIcon fontSize="inherit" />,
      disabledReason: whyNotDeleted(vm) ?? isMoving,
      onRun: () => open('remove-vm', vm.id),
    },
  ]
}

function whyNotDeleted({ cluster, state }: VirtualMachineDetail): string | undefined {
  if (cluster !== null) return `It is a resource of ${cluster.name}: delete that in Failover Cluster Manager first`
  return state === 'off' || state === 'saved' ? undefined : 'The virtual machine runs: shut it down first'
}

function whyNotShared({ cluster, host }: VirtualMachineDetail, clusterOfHost: string | undefined): string | undefined {
  if (cluster !== null) return `The virtual machine is highly available already, in ${cluster.name}`
  return clusterOfHost === undefined ? `${host.name} is not a node of a cluster` : undefined
}
