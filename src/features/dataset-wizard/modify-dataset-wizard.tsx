import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { StaleActions } from '@/components/stale-actions'
import { useDraftKey } from '@/components/wizard-draft'
import { WizardOpening } from '@/components/wizard-opening'
import { datasetQueries, useModifyDataset } from '@/queries/dataset-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { useWizardDraftStore } from '@/stores/wizard-draft-store'
import { datasetRequestOf } from './dataset-form'
import { DatasetWizard } from './dataset-wizard'

const TITLE = 'Modify Dataset Wizard'

/** Modifies the dataset that the address names. */
export function ModifyDatasetWizard(): ReactNode {
  const { subject: datasetId = '' } = useWizardPlace()
  const draftKey = useDraftKey()
  const dataset = useQuery(datasetQueries.detail(datasetId))
  const vms = useQuery(virtualMachineQueries.all({ dataset: datasetId }))
  const modify = useModifyDataset()
  const [loads, setLoads] = useState(0)
  if (dataset.data === undefined || vms.data === undefined) {
    return <WizardOpening title={TITLE} what="The dataset" queries={[dataset, vms]} />
  }
  const latest = dataset.data
  const loadLatest = async (): Promise<void> => {
    await Promise.all([dataset.refetch(), vms.refetch()])
    useWizardDraftStore.getState().discard(draftKey)
    setLoads((count) => count + 1)
  }
  const keepMine = async (save: (version: number) => void): Promise<void> => {
    const { data } = await dataset.refetch()
    save((data ?? latest).version)
  }
  return (
    <DatasetWizard
      key={`${datasetId} ${loads}`}
      title={TITLE}
      modified={{ dataset: latest, vms: vms.data }}
      save={(values) => modify.mutateAsync({ datasetId, version: values.version, ...datasetRequestOf(values) })}
      staleActions={(save) => (
        <StaleActions onLoadLatest={() => void loadLatest()} onKeepMine={() => void keepMine(save)} />
      )}
    />
  )
}
