import DatasetIcon from '@mui/icons-material/FolderCopyOutlined'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { CheckFailed } from '@/components/check-failed'
import { findingsByVm } from '@/components/chosen-vms'
import { FormWizard } from '@/components/form-wizard'
import { useLiveCheck, useNextWhenChecked } from '@/components/live-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import type { DatasetDetail, FindingResource } from '@/contract'
import { datasetQueries } from '@/queries/dataset-queries'
import { checkDatasetFields, DATASET_PAGES, datasetRequestOf, datasetValues } from './dataset-form'
import type { DatasetValues, ModifiedDataset } from './dataset-form'
import { DatasetPage } from './dataset-pages'
import { DatasetSaved } from './dataset-saved'
import { DatasetSummary } from './dataset-summary'
import { groupedFindings } from './grouped-findings'

export interface DatasetWizardProps {
  readonly title: string
  /** null = a new one. */
  readonly modified: ModifiedDataset | null
  readonly save: (values: DatasetValues) => Promise<DatasetDetail>
  /** Buttons for the choice after somebody else has changed the dataset. */
  readonly staleActions?: ((keepMine: (version: number) => void) => ReactNode) | undefined
}

const NONE: readonly FindingResource[] = []

/** Create Dataset and Modify Dataset are the same pages. */
export function DatasetWizard({ title, modified, save, staleActions }: DatasetWizardProps): ReactNode {
  const isNew = modified === null
  // As it was when the wizard opened: what is edited does not change under the hands.
  const [defaults] = useState(() => datasetValues(modified))
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const [saved, setSaved] = useState<DatasetDetail>()
  const [isBusy, setBusy] = useState(false)

  const datasetId = modified?.dataset.id
  const request = useMemo(
    () => ({ ...datasetRequestOf(values), ...(datasetId === undefined ? { name: values.name } : { datasetId }) }),
    [values, datasetId],
  )
  const check = useLiveCheck(saved === undefined ? request : undefined, datasetQueries.check)
  const found = check.answer?.findings ?? NONE
  const vmFindings = useMemo(() => findingsByVm(found), [found])
  const grouped = useMemo(() => groupedFindings(found), [found])
  const findings = [...checkDatasetFields(values, isNew), ...grouped]
  const checked = useWizardForm({ draft, pages: DATASET_PAGES, findings })
  const form = useNextWhenChecked(checked, check.isChecking)

  const finish = async (version: number): Promise<void> => {
    setBusy(true)
    try {
      setSaved(await save({ ...values, version }))
    } catch (error) {
      form.refuse(error)
    } finally {
      setBusy(false)
    }
  }

  const { id } = form.current
  const isStale = form.problem?.status === 412
  return (
    <FormWizard
      form={form}
      title={title}
      icon={<DatasetIcon />}
      isBusy={isBusy}
      onFinish={() => void finish(values.version)}
      problemActions={isStale && staleActions?.((version) => void finish(version))}
      script={
        datasetId === undefined
          ? { name: 'createDataset', variables: { name: values.name, ...datasetRequestOf(values) } }
          : {
              name: 'modifyDataset',
              variables: { datasetId, version: values.version, ...datasetRequestOf(values) },
            }
      }
      status={saved && <DatasetSaved dataset={saved} isNew={isNew} />}
    >
      {id === 'summary' ? (
        <DatasetSummary
          form={form}
          values={values}
          before={isNew ? null : defaults.vmIds}
          isChecking={check.isChecking}
          vmFindings={vmFindings}
        />
      ) : (
        <DatasetPage
          id={id}
          form={form}
          values={values}
          change={change}
          isNew={isNew}
          isChecking={check.isChecking}
          vmFindings={vmFindings}
        />
      )}
      <CheckFailed what="The dataset" error={check.error} />
    </FormWizard>
  )
}
