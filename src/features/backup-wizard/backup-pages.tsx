import type { ReactNode } from 'react'
import { BackupOptionsFields, BackupTypeField, NotificationFields } from '@/components/backup-options-fields'
import { RetentionFields } from '@/components/retention-fields'
import { BackupScriptFields } from '@/components/script-fields'
import type { BindField } from '@/components/wizard-form'
import { toStamp } from '@/base/sim-time'
import type { SimTime } from '@/base/sim-time'
import type { DatasetDetail, PolicyResource } from '@/contract'
import { DESCRIPTION_MAX, NAME_MAX } from '@/domain/smhv/name-rules'
import { GroupBox } from '@/ui/group-box'
import { SelectField } from '@/ui/select-field'
import { TextField } from '@/ui/text-field'
import { settingsOf } from './backup-form'
import type { BackupValues } from './backup-form'

export interface BackupPageProps {
  readonly values: BackupValues
  readonly change: (part: Partial<BackupValues>) => void
  readonly field: BindField
  readonly dataset: DatasetDetail
  readonly policies: readonly PolicyResource[]
  readonly now: SimTime
}

/** The page with this id, of those that need to know the dataset. */
export function BackupPage({ id, ...props }: BackupPageProps & { readonly id: string }): ReactNode {
  const { values, change, field } = props
  switch (id) {
    case 'backup-details':
      return <BackupDetails {...props} />
    case 'retention':
      return <RetentionFields value={values.retention} onChange={(retention) => change({ retention })} field={field} />
    case 'options':
      return <TypeAndOptions {...props} />
    default:
      return (
        <BackupScriptFields
          options={values.options}
          onChange={(options) => change({ options })}
          field={field}
          memberHosts={props.dataset.hosts}
        />
      )
  }
}

function BackupDetails({ values, change, field, dataset, policies, now }: BackupPageProps): ReactNode {
  const prefix = values.namePrefix ?? dataset.name
  const choose = (policyId: string): void =>
    change({ policyId, ...settingsOf(policies.find((policy) => policy.id === policyId)) })
  return (
    <>
      <GroupBox title="Backup">
        <TextField
          label="Backup name"
          required
          maxLength={NAME_MAX + 1}
          help={`With the time stamp of its start: ${prefix}_${toStamp(now)}`}
          {...field('namePrefix', prefix, (namePrefix) => change({ namePrefix }))}
        />
        <TextField
          label="Description"
          maxLength={DESCRIPTION_MAX + 1}
          help="Letters, digits, underscore and hyphen."
          {...field('description', values.description, (description) => change({ description }))}
        />
      </GroupBox>
      <GroupBox title="Policy">
        <SelectField
          label="Policy"
          options={[
            { value: '', label: 'None' },
            ...policies.map((policy) => ({ value: policy.id, label: policy.name })),
          ]}
          help="Type, retention, options and scripts are taken over. They may be changed for this backup; the policy stays as it is."
          {...field('policyId', values.policyId, choose)}
        />
      </GroupBox>
    </>
  )
}

function TypeAndOptions({ values, change, field }: BackupPageProps): ReactNode {
  const { options, backupType } = values
  const changeOptions = (next: BackupValues['options']): void => change({ options: next })
  return (
    <>
      <BackupTypeField value={backupType} onChange={(next) => change({ backupType: next })} field={field} />
      <BackupOptionsFields value={options} onChange={changeOptions} backupType={backupType} field={field} />
      <NotificationFields value={options} onChange={changeOptions} field={field} />
    </>
  )
}
