import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useMultiSelection } from '@/components/multi-selection'
import { useSelection, useWizardPlace } from '@/components/place'
import type { Selection } from '@/components/place'
import { withProperties } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { useVmActions } from '@/components/use-vm-actions'
import type { DatasetResource, PolicyResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { hostQueries } from '@/queries/host-queries'
import { policyQueries } from '@/queries/policy-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import type { MultiSelection } from '@/ui/list-selection'
import { datasetActions, policiesActions, policyActions } from './dataset-actions'
import { useProtectionActions } from './use-protection-actions'

/** What is to go once the question is answered: as it was when it was asked, whatever is selected or gone meanwhile. */
export type Question =
  | { readonly kind: 'delete-dataset'; readonly dataset: DatasetResource }
  | { readonly kind: 'remove-policy'; readonly policy: PolicyResource }
  | { readonly kind: 'remove-policies'; readonly policies: readonly PolicyResource[] }

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
  /** Of the policies several may be selected; the address names the last one. */
  readonly policySelection: MultiSelection
  readonly actionGroups: readonly ActionGroup[]
  /** Of a row whose selection has not reached the address yet: keys are faster than that. */
  readonly groupOf: (of: Selection | undefined) => ActionGroup | undefined
  /** Of what is selected: also its context menu. */
  readonly selectionGroup: ActionGroup | undefined
  readonly question: Question | undefined
  readonly answer: () => void
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
  const policySelection = useMultiSelection(policy?.id, (id) => {
    if (datasetId === undefined) return
    select(id === undefined ? { type: 'dataset', id: datasetId } : { type: 'policy', id, within: datasetId })
  })
  const { selectedIds } = policySelection
  const [question, ask] = useState<Question>()
  const datasetCount = datasetsQuery.data?.total
  const node = useProtectionActions({ hostCount: hosts?.total, datasetCount })
  const vmGroup = useVmActions(selection?.type === 'vm' ? selection.id : undefined)
  const { open } = useWizardPlace()
  const datasets = datasetsQuery.data?.items
  const groupOf = useCallback(
    (of: Selection | undefined): ActionGroup | undefined => {
      if (of?.type === 'policy') {
        const several = selectedIds.includes(of.id) ? policies.filter(({ id }) => selectedIds.includes(id)) : []
        if (several.length > 1)
          return policiesActions(several, () => ask({ kind: 'remove-policies', policies: several }))
        const one = policies.find(({ id }) => id === of.id)
        return (
          one &&
          withProperties(
            policyActions(one, open, () => ask({ kind: 'remove-policy', policy: one })),
            open,
            of,
          )
        )
      }
      const one = of?.type === 'dataset' ? datasets?.find(({ id }) => id === of.id) : undefined
      return (
        one &&
        withProperties(
          datasetActions(one, open, () => ask({ kind: 'delete-dataset', dataset: one })),
          open,
          { type: 'dataset', id: one.id },
        )
      )
    },
    [policies, selectedIds, datasets, open],
  )
  const selectionGroup = useMemo(
    () => (vmGroup && selection ? withProperties(vmGroup, open, { type: 'vm', id: selection.id }) : groupOf(selection)),
    [vmGroup, groupOf, selection, open],
  )
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
    policySelection,
    actionGroups,
    groupOf,
    selectionGroup,
    question,
    answer: () => ask(undefined),
  }
}
