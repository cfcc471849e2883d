import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSelection, useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import type { DatasetResource, PolicyResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { hostQueries } from '@/queries/host-queries'
import { policyQueries } from '@/queries/policy-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { datasetActions, policyActions } from './dataset-actions'
import { useProtectionActions } from './use-protection-actions'
import { useVmActions } from './use-vm-actions'

/** A question that must be answered before something goes. */
export type DialogName = 'delete-dataset' | 'remove-policy'

export interface DialogState {
  readonly open: DialogName | undefined
  readonly show: (dialog: DialogName) => void
  readonly close: () => void
}

/** What the Datasets tab knows: its lists, what is selected, and what can be done with it. */
export interface DatasetsTabModel {
  readonly datasetsQuery: UseQueryResult<{ items: DatasetResource[]; total: number }>
  readonly policiesQuery: UseQueryResult<{ items: PolicyResource[]; total: number }>
  readonly hostCount: number | undefined
  readonly unprotectedCount: number | undefined
  readonly selection: Selection | undefined
  readonly select: (selection: Selection | undefined) => void
  /** The one that is selected, or to which the selected policy belongs. */
  readonly dataset: DatasetResource | undefined
  readonly policies: readonly PolicyResource[]
  readonly policy: PolicyResource | undefined
  readonly actionGroups: readonly ActionGroup[]
  /** Of what is selected: also its context menu. */
  readonly selectionGroup: ActionGroup | undefined
  readonly dialog: DialogState
}

/** More datasets than one page of the wire holds are not shown: a console with a thousand of them has other problems. */
const ALL_DATASETS = { sort: 'name', limit: 1000 } as const
const NO_POLICIES: readonly PolicyResource[] = []

export function useDatasetsTab(): DatasetsTabModel {
  const [selection, select] = useSelection()
  const datasetsQuery = useQuery(datasetQueries.list(ALL_DATASETS))
  const { data: hosts } = useQuery(hostQueries.list({ limit: 1 }))
  const { data: unprotected } = useQuery(virtualMachineQueries.list({ protected: false, limit: 1 }))
  const datasetId =
    selection?.type === 'dataset' ? selection.id : selection?.type === 'policy' ? selection.within : undefined
  const policiesQuery = useQuery({ ...policyQueries.list(datasetId ?? ''), enabled: datasetId !== undefined })
  const dataset = datasetsQuery.data?.items.find(({ id }) => id === datasetId)
  const policies = policiesQuery.data?.items ?? NO_POLICIES
  const policy = selection?.type === 'policy' ? policies.find(({ id }) => id === selection.id) : undefined
  const dialog = useDialog()
  const datasetCount = datasetsQuery.data?.total
  const node = useProtectionActions({ hostCount: hosts?.total, datasetCount })
  const vmGroup = useVmActions(selection?.type === 'vm' ? selection.id : undefined)
  const { open } = useWizardPlace()
  const { show } = dialog
  const selectionGroup = useMemo(() => {
    if (vmGroup !== undefined) return vmGroup
    if (policy !== undefined) return policyActions(policy, open, () => show('remove-policy'))
    if (dataset === undefined || selection?.type !== 'dataset') return undefined
    return datasetActions(dataset, open, () => show('delete-dataset'))
  }, [vmGroup, policy, dataset, selection, open, show])
  const actionGroups = useMemo(
    () => (selectionGroup === undefined ? [node] : [node, selectionGroup]),
    [node, selectionGroup],
  )
  return {
    datasetsQuery,
    policiesQuery,
    hostCount: hosts?.total,
    unprotectedCount: unprotected?.total,
    selection,
    select,
    dataset,
    policies,
    policy,
    actionGroups,
    selectionGroup,
    dialog,
  }
}

function useDialog(): DialogState {
  const [open, setOpen] = useState<DialogName>()
  return useMemo(() => ({ open, show: setOpen, close: () => setOpen(undefined) }), [open])
}
