import type { ReactNode } from 'react'
import { BackupOptionsFields, BackupTypeField, NotificationFields } from '@/components/backup-options-fields'
import { RetentionArithmetic } from '@/components/retention-arithmetic'
import { RetentionFields } from '@/components/retention-fields'
import { parsedSchedule } from '@/components/schedule-draft'
import { ScheduleFields } from '@/components/schedule-fields'
import { BackupScriptFields } from '@/components/script-fields'
import type { BindField } from '@/components/wizard-form'
import type { SimTime } from '@/base/sim-time'
import type { DatasetDetail } from '@/contract'
import { DESCRIPTION_MAX, NAME_MAX } from '@/domain/smhv/name-rules'
import { GroupBox } from '@/ui/group-box'
import { TextField } from '@/ui/text-field'
import { policyFieldsOf } from './policy-form'
import type { PolicyValues } from './policy-form'

export interface PolicyPageProps {
  readonly values: PolicyValues
  readonly change: (part: Partial<PolicyValues>) => void
  readonly field: BindField
  readonly dataset: DatasetDetail
  readonly now: SimTime
}

/** The page with this id; Summary is not among them. */
export function PolicyPage({ id, ...props }: PolicyPageProps & { readonly id: string }): ReactNode {
  switch (id) {
    case 'basic-details':
      return <BasicDetails {...props} />
    case 'retention':
      return <Retention {...props} />
    case 'scheduling':
      return (
        <ScheduleFields
          value={props.values.schedule}
          onChange={(schedule) => props.change({ schedule })}
          field={props.field}
          now={props.now}
        />
      )
    case 'backup-options':
      return <BackupOptions {...props} />
    default:
      return <Welcome {...props} />
  }
}

function Welcome({ dataset }: PolicyPageProps): ReactNode {
  return (
    <>
      <p>
        A policy of the dataset <strong>{dataset.name}</strong> says how{' '}
        {dataset.vmCount === 1 ? 'its virtual machine is' : `its ${dataset.vmCount} virtual machines are`} backed up:
      </p>
      <ul>
        <li>application consistent or crash consistent,</li>
        <li>how many backups are kept, or how long,</li>
        <li>when the scheduled job runs, on all member hosts,</li>
        <li>what happens before and after: scripts, SnapMirror update, e-mail.</li>
      </ul>
      <p>A dataset may have several policies. Press Next to begin.</p>
    </>
  )
}

function BasicDetails({ values, change, field }: PolicyPageProps): ReactNode {
  return (
    <>
      <GroupBox title="Policy">
        <TextField
          label="Name"
          required
          maxLength={NAME_MAX + 1}
          help="Letters, digits, underscore and hyphen."
          {...field('name', values.name, (name) => change({ name }))}
        />
        <TextField
          label="Description"
          maxLength={DESCRIPTION_MAX + 1}
          help="Letters, digits, underscore and hyphen."
          {...field('description', values.description, (description) => change({ description }))}
        />
      </GroupBox>
      <BackupTypeField value={values.backupType} onChange={(backupType) => change({ backupType })} field={field} />
    </>
  )
}

function Retention({ values, change, field }: PolicyPageProps): ReactNode {
  const { retention, schedule, backupType } = policyFieldsOf(values)
  return (
    <>
      <RetentionFields value={values.retention} onChange={(next) => change({ retention: next })} field={field} />
      <GroupBox title="Snapshot copies">
        <RetentionArithmetic
          retention={retention}
          schedule={schedule && (parsedSchedule(schedule) ?? null)}
          backupType={backupType}
        />
      </GroupBox>
    </>
  )
}

function BackupOptions({ values, change, field, dataset }: PolicyPageProps): ReactNode {
  const { options, backupType } = values
  const changeOptions = (next: PolicyValues['options']): void => change({ options: next })
  return (
    <>
      <BackupOptionsFields value={options} onChange={changeOptions} backupType={backupType} field={field} />
      <BackupScriptFields options={options} onChange={changeOptions} field={field} memberHosts={dataset.hosts} />
      <NotificationFields value={options} onChange={changeOptions} field={field} />
    </>
  )
}
