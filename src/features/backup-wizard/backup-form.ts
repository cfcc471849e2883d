import { optionsDraft, optionsOf } from '@/components/backup-options-draft'
import type { BackupOptionsDraft } from '@/components/backup-options-draft'
import { retentionDraft, retentionOf } from '@/components/retention-draft'
import type { RetentionDraft } from '@/components/retention-draft'
import type { FormPage } from '@/components/wizard-form'
import type { DatasetDetail, PolicyFieldsResource, StartBackupRequest } from '@/contract'
import { finding } from '@/domain/finding'
import type { Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import { checkDescription, checkName } from '@/domain/smhv/name-rules'
import type { BackupType } from '@/domain/smhv/policy'
import { checkRetention } from '@/domain/smhv/retention-rules'
import { checkScript } from '@/domain/smhv/script-rules'

/** What is typed into the Backup Dataset wizard. */
export interface BackupValues {
  /** Empty until one is chosen. */
  readonly datasetId: string
  /** null = the dataset's name, whichever that is. */
  readonly namePrefix: string | null
  readonly description: string
  /** Empty = None. */
  readonly policyId: string
  readonly backupType: BackupType
  readonly retention: RetentionDraft
  readonly options: BackupOptionsDraft
}

const DATASET_PAGE: FormPage = {
  id: 'dataset',
  title: 'Dataset',
  description: 'Which dataset to back up.',
  fields: ['datasetId'],
}

const PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'Backs all virtual machines of a dataset up, now.', fields: [] },
  {
    id: 'backup-details',
    title: 'Backup Details',
    description: 'Name of the backup, and the policy whose settings it takes over.',
    fields: ['namePrefix', 'description', 'policyId'],
  },
  { id: 'retention', title: 'Retention', description: 'How long this backup is kept.', fields: ['retention'] },
  {
    id: 'options',
    title: 'Backup Type and Options',
    description: 'Application consistent or crash consistent, and what goes with it.',
    fields: ['backupType', 'options'],
  },
  {
    id: 'scripts',
    title: 'Scripts',
    description: 'What to run before and after the backup.',
    fields: ['options.preScript', 'options.postScript'],
  },
  { id: 'summary', title: 'Summary', description: 'Look the backup over, then press Finish.', fields: [] },
]

/** The dataset is asked for only where the wizard was not opened for one. */
export function backupPages(asksForDataset: boolean): readonly FormPage[] {
  return asksForDataset ? PAGES.toSpliced(1, 0, DATASET_PAGE) : PAGES
}

/** Without a policy. */
export function backupValues(datasetId: string, backupType: BackupType): BackupValues {
  return {
    datasetId,
    namePrefix: null,
    description: '',
    policyId: '',
    backupType,
    retention: retentionDraft(),
    options: optionsDraft(),
  }
}

/** The settings that a backup takes over from a policy, or, with None, the defaults. */
export function settingsOf(policy: PolicyFieldsResource | undefined): Partial<BackupValues> {
  return {
    backupType: policy?.backupType ?? 'application-consistent',
    retention: retentionDraft(policy?.retention),
    options: optionsDraft(policy?.options),
  }
}

/** The request that the values make. */
export function startBackupOf(values: BackupValues, datasetName: string): StartBackupRequest {
  return {
    policyId: values.policyId || null,
    namePrefix: values.namePrefix ?? datasetName,
    description: values.description,
    backupType: values.backupType,
    retention: retentionOf(values.retention),
    options: optionsOf(values.options, values.backupType),
  }
}

/** What can be said without asking the service; of a dataset that is still being read, nothing. */
export function checkBackupFields(
  datasetId: string,
  request: StartBackupRequest,
  dataset: DatasetDetail | undefined,
): Finding[] {
  if (datasetId === '') return [finding('backup/dataset-not-chosen', { field: 'datasetId' })]
  if (dataset === undefined) return []
  const memberHostIds = dataset.hosts.map(({ id }) => id as HostId)
  const script = (name: 'preScript' | 'postScript'): Finding[] => {
    const call = request.options[name]
    return checkScript(call && { ...call, hostId: call.hostId as HostId | null }, `options.${name}`, memberHostIds)
  }
  return [
    ...checkName(request.namePrefix, 'namePrefix'),
    ...checkDescription(request.description),
    ...checkRetention(request.retention),
    ...script('preScript'),
    ...script('postScript'),
  ]
}
