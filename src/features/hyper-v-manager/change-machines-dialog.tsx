import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BulkDialog } from '@/components/bulk-dialog'
import type { BulkItem } from '@/components/bulk-dialog'
import { problemOf } from '@/components/problem'
import { vmStateText } from '@/components/status-icon'
import type { VM_STATE_ACTIONS } from '@/components/use-vm-actions'
import { useChangeVirtualMachineState, virtualMachineQueries } from '@/queries/virtual-machine-queries'

export interface ChangeMachinesDialogProps {
  readonly vmIds: readonly string[]
  readonly change: (typeof VM_STATE_ACTIONS)[number]
  readonly onClose: () => void
}

const WORDS = {
  start: { ask: 'Start', willDo: 'Will be started', done: 'Started' },
  'shut-down': { ask: 'Shut down', willDo: 'Will be shut down', done: 'Shut down' },
  save: { ask: 'Save', willDo: 'Will be saved', done: 'Saved' },
} as const

/** Starts, saves or shuts down several VMs; those that are in another state are left out. */
export function ChangeMachinesDialog({ vmIds, change, onClose }: ChangeMachinesDialogProps): ReactNode {
  // As they were selected when it was asked.
  const [ids] = useState(vmIds)
  const { mutateAsync } = useChangeVirtualMachineState()
  const details = useQueries({ queries: ids.map((id) => virtualMachineQueries.detail(id)) })
  const items = ids.map((id, at): BulkItem => {
    const { data: vm, isPending, error } = details[at] ?? { data: undefined, isPending: true, error: null }
    const isFit = vm === undefined || change.from.some((state) => state === vm.state)
    return {
      id,
      name: vm?.name ?? id,
      reason: error ? problemOf(error).title : isFit ? undefined : `it is in the state ${vmStateText(vm.state)}`,
      isChecking: isPending,
    }
  })
  const { ask, willDo, done } = WORDS[change.action]
  return (
    <BulkDialog
      title={`${change.label} Virtual Machines`}
      question={`${ask} ${ids.length} virtual machines?`}
      items={items}
      willDo={willDo}
      done={done}
      confirmLabel={change.label}
      script={({ id }) => ({ name: 'changeVirtualMachineState', variables: { vmId: id, action: change.action } })}
      run={({ id }) => mutateAsync({ vmId: id, action: change.action })}
      onClose={onClose}
    />
  )
}
