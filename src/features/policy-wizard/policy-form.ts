import { optionsDraft, optionsOf } from '@/components/backup-options-draft'
import type { BackupOptionsDraft } from '@/components/backup-options-draft'
import { retentionDraft, retentionOf } from '@/components/retention-draft'
import type { RetentionDraft } from '@/components/retention-draft'
import { checkScheduleFields, scheduleDraft, scheduleOf } from '@/components/schedule-draft'
import type { ScheduleDraft } from '@/components/schedule-draft'
import type { FormPage } from '@/components/wizard-form'
import type { SimTime } from '@/base/sim-time'
import type { DatasetDetail, PolicyFieldsResource, PolicyResource } from '@/contract'
import type { Finding } from '@/domain/finding'
import type { HostId } from '@/domain/ids'
import { checkDescription, checkName } from '@/domain/smhv/name-rules'
import type { BackupType } from '@/domain/smhv/policy'
import { checkRetention } from '@/domain/smhv/retention-rules'
import { checkScript } from '@/domain/smhv/script-rules'

/** What is typed into Add Policy and Modify Policy. */
export interface PolicyValues {
  readonly name: string
  readonly description: string
  readonly backupType: BackupType
  readonly retention: RetentionDraft
  readonly schedule: ScheduleDraft
  readonly options: BackupOptionsDraft
  /** The version that is modified; 0 for a new policy. */
  readonly version: number
}

export const POLICY_PAGES: readonly FormPage[] = [
  { id: 'welcome', title: 'Welcome', description: 'What a policy says of the backups of a dataset.', fields: [] },
  {
    id: 'basic-details',
    title: 'Basic Details',
    description: 'Name, description and backup type of the policy.',
    fields: ['name', 'description', 'backupType'],
  },
  { id: 'retention', title: 'Retention', description: 'How long the backups are kept.', fields: ['retention'] },
  { id: 'scheduling', title: 'Scheduling', description: 'When the backups are made.', fields: ['schedule'] },
  {
    id: 'backup-options',
    title: 'Backup Options',
    description: 'Replication, saved state, distributed backup, scripts and notification.',
    fields: ['options'],
  },
  { id: 'summary', title: 'Summary', description: 'Look the policy over, then press Finish.', fields: [] },
]

/** A new policy, or one that is modified. */
export function policyValues(policy: PolicyResource | null, dataset: DatasetDetail, now: SimTime): PolicyValues {
  return {
    name: policy?.name ?? '',
    description: policy?.description ?? '',
    backupType: policy?.backupType ?? 'application-consistent',
    retention: retentionDraft(policy?.retention),
    schedule: scheduleDraft(policy?.schedule ?? null, dataset.name, now),
    options: optionsDraft(policy?.options),
    version: policy?.version ?? 0,
  }
}

/** The request that the values make. */
export function policyFieldsOf(values: PolicyValues): PolicyFieldsResource {
  const { name, description, backupType, retention, schedule, options } = values
  return {
    name,
    description,
    backupType,
    retention: retentionOf(retention),
    schedule: scheduleOf(schedule),
    options: optionsOf(options, backupType),
  }
}

/** What can be said without asking the service: it knows the other policies and what the VMs lie on. */
export function checkPolicyFields(fields: PolicyFieldsResource, dataset: DatasetDetail, now: SimTime): Finding[] {
  const { name, description, retention, schedule, options } = fields
  const memberHostIds = dataset.hosts.map(({ id }) => id as HostId)
  const script = (name: 'preScript' | 'postScript'): Finding[] => {
    const call = options[name]
    return checkScript(call && { ...call, hostId: call.hostId as HostId | null }, `options.${name}`, memberHostIds)
  }
  return [
    ...checkName(name),
    ...checkDescription(description),
    ...checkRetention(retention),
    ...(schedule === null ? [] : checkScheduleFields(schedule, now)),
    ...script('preScript'),
    ...script('postScript'),
  ]
}
