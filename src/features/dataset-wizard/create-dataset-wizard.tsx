import type { ReactNode } from 'react'
import { useCreateDataset } from '@/queries/dataset-queries'
import { datasetRequestOf } from './dataset-form'
import { DatasetWizard } from './dataset-wizard'

/** Creates a dataset. */
export function CreateDatasetWizard(): ReactNode {
  const create = useCreateDataset()
  return (
    <DatasetWizard
      title="Create Dataset Wizard"
      modified={null}
      save={(values) => create.mutateAsync({ name: values.name, ...datasetRequestOf(values) })}
    />
  )
}
