import { useCallback, useMemo, useState } from 'react'
import type { ActionGroup } from '@/components/published-actions'
import { VM_STATE_ACTIONS } from '@/components/use-vm-actions'

export interface Changing {
  readonly vmIds: readonly string[]
  readonly change: (typeof VM_STATE_ACTIONS)[number]
}

interface SeveralMachines {
  /** What can be done with several VMs at once; undefined unless several are selected. */
  readonly group: ActionGroup | undefined
  readonly changing: Changing | undefined
  readonly stopChanging: () => void
}

export function useSeveralMachines(vmIds: readonly string[]): SeveralMachines {
  const [changing, setChanging] = useState<Changing>()
  const stopChanging = useCallback(() => setChanging(undefined), [])
  const group = useMemo(() => {
    if (vmIds.length <= 1) return undefined
    return {
      id: 'virtual-machines',
      title: `${vmIds.length} virtual machines`,
      items: VM_STATE_ACTIONS.map((change) => ({
        id: `vms-${change.action}`,
        label: change.label,
        icon: change.icon,
        onRun: () => setChanging({ vmIds, change }),
      })),
    }
  }, [vmIds])
  return { group, changing, stopChanging }
}
