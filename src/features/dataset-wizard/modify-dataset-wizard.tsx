import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWizardPlace } from '@/components/place'
import { StaleActions } from '@/components/stale-actions'
import { useLatest } from '@/components/use-latest'
import { WizardOpening } from '@/components/wizard-opening'
import { datasetQueries, useModifyDataset } from '@/queries/dataset-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { datasetRequestOf } from './dataset-form'
import { DatasetWizard } from './dataset-wizard'

const TITLE = 'Modify Dataset Wizard'

/** Modifies the dataset that the address names. */
export function ModifyDatasetWizard(): ReactNode {
  const { subject: datasetId = '' } = useWizardPlace()
  const dataset = useQuery(datasetQueries.detail(datasetId))
  const vms = useQuery(virtualMachineQueries.all({ dataset: datasetId }))
  const modify = useModifyDataset()
  const latest = useLatest(dataset, vms)
  if (dataset.data === undefined || vms.data === undefined) {
    return <WizardOpening title={TITLE} what="The dataset" queries={[dataset, vms]} />
  }
  return (
    <DatasetWizard
      key={latest.key}
      title={TITLE}
      modified={{ dataset: dataset.data, vms: vms.data }}
      save={(values) => modify.mutateAsync({ datasetId, version: values.version, ...datasetRequestOf(values) })}
      staleActions={(save) => <StaleActions latest={latest} onKeepMine={({ version }) => save(version)} />}
    />
  )
}
