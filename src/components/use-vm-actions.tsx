import PlayIcon from '@mui/icons-material/PlayArrow'
import PowerOffIcon from '@mui/icons-material/PowerSettingsNew'
import SaveIcon from '@mui/icons-material/Save'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { problemOf } from './problem'
import type { ActionGroup } from './published-actions'
import { useScriptAction } from './script-action'
import { vmStateText } from './status-icon'
import type { ImmediateAction } from './script-window'
import { useChangeVirtualMachineState, virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useToastStore } from '@/stores/toast-store'

/** What is done to the state of a VM, and from which states. */
export const VM_STATE_ACTIONS = [
  { action: 'start', label: 'Start', icon: <PlayIcon fontSize="inherit" />, from: ['off', 'saved', 'paused'] },
  { action: 'shut-down', label: 'Shut Down', icon: <PowerOffIcon fontSize="inherit" />, from: ['running'] },
  { action: 'save', label: 'Save', icon: <SaveIcon fontSize="inherit" />, from: ['running', 'paused'] },
] as const

/** The same, for View Script. */
export function vmStateScripts(vmId: string): readonly ImmediateAction[] {
  return VM_STATE_ACTIONS.map(({ action, label }) => ({
    label,
    asked: { name: 'changeVirtualMachineState', variables: { vmId, action } },
  }))
}

/** What Hyper-V Manager can do with a VM, so that it need not be left for that. */
export function useVmActions(vmId: string | undefined): ActionGroup | undefined {
  const { data: vm } = useQuery({ ...virtualMachineQueries.detail(vmId ?? ''), enabled: vmId !== undefined })
  const { mutate, isPending } = useChangeVirtualMachineState()
  const show = useToastStore((state) => state.show)
  const scriptOf = useScriptAction()
  return useMemo(() => {
    if (vm === undefined || vm.id !== vmId) return undefined
    return {
      id: 'virtual-machine',
      title: `Virtual machine- ${vm.name}`,
      items: [
        ...VM_STATE_ACTIONS.map(({ action, label, icon, from }) => ({
          id: `vm-${action}`,
          label,
          icon,
          disabledReason: isPending
            ? 'The state of the virtual machine is changing'
            : from.some((state) => state === vm.state)
              ? undefined
              : `The virtual machine is in the state ${vmStateText(vm.state)}`,
          onRun: () =>
            mutate(
              { vmId: vm.id, action },
              {
                onError: (error) =>
                  show({ severity: 'error', title: `${label}: ${vm.name}`, text: problemOf(error).title }),
              },
            ),
        })),
        scriptOf(vmStateScripts(vm.id)),
      ],
    }
  }, [vm, vmId, mutate, isPending, show, scriptOf])
}
