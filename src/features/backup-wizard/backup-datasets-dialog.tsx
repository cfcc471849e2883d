import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BulkDialog } from '@/components/bulk-dialog'
import type { BulkItem } from '@/components/bulk-dialog'
import { optionsDraft, optionsOf } from '@/components/backup-options-draft'
import { findingLine } from '@/domain/findings/finding-line'
import { useWizardPlace } from '@/components/place'
import { retentionText } from '@/components/policy-text'
import { problemOf } from '@/components/problem'
import { retentionDraft, retentionOf } from '@/components/retention-draft'
import type { DatasetResource } from '@/contract'
import { BACKUP_TYPE_NAMES, BACKUP_TYPES } from '@/domain/smhv/policy'
import type { BackupType } from '@/domain/smhv/policy'
import { backupQueries, useStartBackup } from '@/queries/backup-queries'
import { datasetQueries } from '@/queries/dataset-queries'
import { SelectField } from '@/ui/select-field'

const TYPES = BACKUP_TYPES.map((value) => ({ value, label: BACKUP_TYPE_NAMES[value] }))
const NONE: readonly DatasetResource[] = []

/** Backs several datasets up at once, each with the defaults of the wizard; what stands in the way of one leaves that one out. */
export function BackupDatasetsDialog(): ReactNode {
  const place = useWizardPlace()
  const [backupType, setBackupType] = useState<BackupType>('application-consistent')
  const { data } = useQuery(datasetQueries.list({ sort: 'name', limit: 1000 }))
  const datasets = data?.items ?? NONE
  const { mutateAsync } = useStartBackup()
  const requestOf = (namePrefix: string) => ({
    policyId: null,
    namePrefix,
    description: '',
    backupType,
    retention: retentionOf(retentionDraft()),
    options: optionsOf(optionsDraft(), backupType),
  })
  const checks = useQueries({ queries: datasets.map((one) => backupQueries.checkStart(one.id, requestOf(one.name))) })
  const items = datasets.map(({ id, name }, at): BulkItem => {
    const check = checks[at]
    const found = check?.data?.findings.find(({ severity }) => severity === 'error')
    return {
      id,
      name,
      reason: found ? findingLine(found) : check?.error ? problemOf(check.error).title : undefined,
      isChecking: check?.isPending,
    }
  })
  return (
    <BulkDialog
      title="Backup Several Datasets"
      isChoosable
      question={`Which datasets are to be backed up now? Each with the defaults of the wizard: ${retentionText(retentionOf(retentionDraft()))}. Ctrl adds a dataset or takes it out.`}
      items={items}
      willDo="Will be backed up"
      done="Backup started"
      confirmLabel="Backup"
      script={({ id, name }) => ({ name: 'startBackup', variables: { datasetId: id, ...requestOf(name) } })}
      run={({ id, name }) => mutateAsync({ datasetId: id, ...requestOf(name) })}
      onClose={() => place.close()}
    >
      <div style={{ marginTop: 8 }}>
        <SelectField label="Backup type" value={backupType} options={TYPES} onChange={setBackupType} />
      </div>
    </BulkDialog>
  )
}
