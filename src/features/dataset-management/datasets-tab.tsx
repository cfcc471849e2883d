import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { KeptSplit } from '@/components/kept-split'
import { useWizardPlace } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { LoadProblem } from '@/components/query-view'
import { VmDetails } from '@/components/vm-details'
import { EmptyState } from '@/ui/empty-state'
import { Pane } from '@/ui/pane'
import { paneHeight } from '@/ui/pane-height'
import { DatasetDetails } from './dataset-details'
import { DatasetTree } from './dataset-tree'
import { DeleteDatasetDialog } from './delete-dataset-dialog'
import { PoliciesPane } from './policies-pane'
import { PolicyDetails } from './policy-details'
import { RemovePoliciesDialog } from './remove-policies-dialog'
import { RemovePolicyDialog } from './remove-policy-dialog'
import { UnprotectedDetails } from './unprotected-details'
import { useDatasetsTab } from './use-datasets-tab'
import type { DatasetsTabModel } from './use-datasets-tab'

/** Datasets with their VMs; below them the policies and the details of what is selected. */
export function DatasetsTab({ q }: { readonly q: string }): ReactNode {
  const tab = useDatasetsTab()
  const { actionGroups, datasetsQuery, question, answer } = tab
  usePublishActions(actionGroups)
  if (datasetsQuery.isError && datasetsQuery.data === undefined) {
    return <LoadProblem what="The datasets" query={datasetsQuery} />
  }
  return (
    <>
      <KeptSplit
        name="protection-tree"
        label="Height of the datasets"
        direction="column"
        startsAt={paneHeight(228)}
        min={80}
        first={<DatasetTree tab={tab} q={q} />}
        second={<LowerPanes tab={tab} />}
      />
      {question?.kind === 'delete-dataset' && <DeleteDatasetDialog dataset={question.dataset} onClose={answer} />}
      {question?.kind === 'remove-policy' && <RemovePolicyDialog policy={question.policy} onClose={answer} />}
      {question?.kind === 'remove-policies' && <RemovePoliciesDialog policies={question.policies} onClose={answer} />}
    </>
  )
}

function LowerPanes({ tab }: { readonly tab: DatasetsTabModel }): ReactNode {
  const details = (
    <Pane title="Details" flush>
      <Details tab={tab} />
    </Pane>
  )
  if (tab.dataset === undefined || tab.selection?.type === 'vm') return details
  return (
    <KeptSplit
      name="protection-policies"
      label="Height of the policies"
      direction="column"
      startsAt={136}
      min={60}
      first={<PoliciesPane tab={tab} dataset={tab.dataset} />}
      second={details}
    />
  )
}

function Details({ tab }: { readonly tab: DatasetsTabModel }): ReactNode {
  const { selection, dataset, policy } = tab
  switch (selection?.type) {
    case 'dataset':
      return dataset ? <DatasetDetails datasetId={dataset.id} /> : <Gone isLoading={tab.datasetsQuery.isPending} />
    case 'policy':
      return policy ? (
        <PolicyDetails policy={policy} dataset={dataset} />
      ) : (
        <Gone isLoading={tab.policiesQuery.isPending} />
      )
    case 'vm':
      return <VmDetails vmId={selection.id} />
    case 'group':
      return <UnprotectedDetails count={tab.unprotectedCount} />
    default:
      return <NothingSelected tab={tab} />
  }
}

function Gone({ isLoading }: { readonly isLoading: boolean }): ReactNode {
  if (isLoading) return <p style={{ margin: 8 }}>Loading…</p>
  return <EmptyState title="It does not exist any more">Select something else above.</EmptyState>
}

function NothingSelected({ tab }: { readonly tab: DatasetsTabModel }): ReactNode {
  const { open } = useWizardPlace()
  // Without a host the next step is said where the datasets would be.
  if (tab.hostCount === 0) return null
  if (tab.datasetsQuery.data?.total !== 0)
    return <EmptyState title="Nothing is selected">Select a dataset or a virtual machine above.</EmptyState>
  return (
    <EmptyState
      title="There is no dataset yet"
      actions={
        <Button variant="contained" onClick={() => open('create-dataset')}>
          Create the first dataset
        </Button>
      }
    >
      A dataset groups virtual machines that are backed up together. Policies then say how often, and for how long
      backups are kept.
    </EmptyState>
  )
}
