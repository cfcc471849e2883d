import BackupIcon from '@mui/icons-material/SettingsBackupRestore'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { FormWizard } from '@/components/form-wizard'
import { jobOfPage, JobStatusWizard } from '@/components/job-status-wizard'
import { useNextWhenChecked } from '@/components/live-check'
import { useWizardPlace } from '@/components/place'
import { QueryView } from '@/components/query-view'
import { useCheck } from '@/components/use-check'
import { useWizardDraft } from '@/components/wizard-draft'
import { useWizardForm } from '@/components/wizard-form'
import { WizardOpening } from '@/components/wizard-opening'
import { parseIso } from '@/base/sim-time'
import { BACKUP_TYPES } from '@/domain/smhv/policy'
import { backupQueries, useStartBackup } from '@/queries/backup-queries'
import { datasetQueries } from '@/queries/dataset-queries'
import { policyQueries } from '@/queries/policy-queries'
import { useSimulation } from '@/queries/simulation-queries'
import { backupPages, backupValues, checkBackupFields, startBackupOf } from './backup-form'
import { BackupPage } from './backup-pages'
import { BackupSummary } from './backup-summary'
import { DatasetPage } from './dataset-page'
import { BackupWelcome } from './backup-welcome'

const TITLE = 'Backup Dataset Wizard'

/** Backs a dataset up on demand: the one that the address names, or one that is chosen. */
export function BackupDatasetWizard(): ReactNode {
  const place = useWizardPlace()
  const jobId = jobOfPage(place.page)
  if (jobId !== undefined) {
    const pages = backupPages(place.subject === undefined)
    return <JobStatusWizard title={TITLE} icon={<BackupIcon />} pages={pages} jobId={jobId} />
  }
  return <BackupForm subject={place.subject} />
}

function BackupForm({ subject }: { readonly subject: string | undefined }): ReactNode {
  const place = useWizardPlace()
  // Whoever comes from a restore may already have said which type it should be.
  const [defaults] = useState(() =>
    backupValues(subject ?? '', BACKUP_TYPES.find((type) => type === place.of) ?? 'application-consistent'),
  )
  const draft = useWizardDraft(defaults)
  const { values, change } = draft
  const simulation = useSimulation()
  const hasDataset = values.datasetId !== ''
  const dataset = useQuery({ ...datasetQueries.detail(values.datasetId), enabled: hasDataset })
  const policies = useQuery({ ...policyQueries.list(values.datasetId), enabled: hasDataset })
  const request = startBackupOf(values, dataset.data?.name ?? '')
  const check = useCheck(
    request,
    (body) => backupQueries.checkStart(values.datasetId, body),
    dataset.data !== undefined,
  )
  const checked = useWizardForm({
    draft,
    pages: backupPages(subject === undefined),
    findings: [...checkBackupFields(values.datasetId, request, dataset.data), ...(check.answer?.findings ?? [])],
  })
  const form = useNextWhenChecked(checked, check.isChecking)
  const start = useStartBackup()
  const finish = (): void =>
    start.mutate(
      { datasetId: values.datasetId, ...request },
      { onSuccess: (job) => place.goTo(job.id), onError: form.refuse },
    )

  const now = simulation.data && parseIso(simulation.data.now)
  if (now === undefined || (subject !== undefined && (!dataset.data || !policies.data))) {
    return <WizardOpening title={TITLE} what="The dataset" queries={[dataset, policies, simulation]} />
  }
  const { id } = form.current
  return (
    <FormWizard
      form={form}
      title={TITLE}
      icon={<BackupIcon />}
      onFinish={finish}
      isBusy={start.isPending}
      script={{ name: 'startBackup', variables: { datasetId: values.datasetId, ...request } }}
    >
      {id === 'welcome' && <BackupWelcome dataset={dataset.data} />}
      {id === 'dataset' && (
        <DatasetPage
          value={values.datasetId}
          onChange={(datasetId) => change({ ...backupValues(datasetId, values.backupType) })}
          field={form.field}
        />
      )}
      {id !== 'welcome' && id !== 'dataset' && (
        <QueryView what="The dataset" query={dataset}>
          {(data) =>
            id === 'summary' ? (
              <BackupSummary
                form={form}
                request={request}
                dataset={data}
                policy={policies.data?.items.find((policy) => policy.id === values.policyId)}
                check={check.answer}
                isChecking={check.isChecking}
                now={now}
              />
            ) : (
              <BackupPage
                id={id}
                values={values}
                change={change}
                field={form.field}
                dataset={data}
                policies={policies.data?.items ?? []}
                now={now}
              />
            )
          }
        </QueryView>
      )}
    </FormWizard>
  )
}
