import type { ReactNode } from 'react'
import { explain } from '@/domain/findings/catalogue'
import { BACKUP_TYPE_NAMES, BACKUP_TYPES, NOTIFY_WHEN } from '@/domain/smhv/policy'
import type { BackupType } from '@/domain/smhv/policy'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { RadioGroup } from '@/ui/radio-group'
import { SelectField } from '@/ui/select-field'
import type { BackupOptionsDraft } from './backup-options-draft'
import { NOTIFY_NAMES } from './policy-text'
import type { BindField } from './wizard-form'

export interface BackupOptionsFieldsProps {
  readonly value: BackupOptionsDraft
  readonly onChange: (value: BackupOptionsDraft) => void
  /** What does not apply to it is greyed, and says so. */
  readonly backupType: BackupType
  readonly field: BindField
}

const NO_SNAPVAULT = 'Only clustered Data ONTAP; these storage systems run Data ONTAP operating in 7-Mode.'
const NOTIFY = NOTIFY_WHEN.map((value) => ({ value, label: NOTIFY_NAMES[value] }))

/** The group Options of a policy or a backup on demand. */
export function BackupOptionsFields({ value, onChange, backupType, field }: BackupOptionsFieldsProps): ReactNode {
  const change = (part: Partial<BackupOptionsDraft>): void => onChange({ ...value, ...part })
  const isCrash = backupType === 'crash-consistent'
  const box = (name: 'updateSnapMirror' | 'allowSavedState' | 'distributed', isOff: boolean) => {
    const { value: isOn, ...binding } = field(`options.${name}`, value[name], (next) => change({ [name]: next }))
    return { ...binding, checked: isOn && !isOff }
  }
  return (
    <GroupBox title="Options">
      <CheckBox label="Update SnapMirror after backup" {...box('updateSnapMirror', false)} />
      <CheckBox
        label="Update SnapVault after backup"
        checked={false}
        onChange={() => undefined}
        disabledReason={NO_SNAPVAULT}
      />
      <CheckBox
        label="Allow saved state VM backup"
        disabledReason={isCrash ? explain('options/saved-state-with-crash').title : undefined}
        help={isCrash ? undefined : 'Backs up VMs that cannot be backed up online. It can cause downtime.'}
        {...box('allowSavedState', isCrash)}
      />
      <CheckBox
        label="Enable Distributed Backup"
        disabledReason={isCrash ? explain('options/distributed-with-crash').title : undefined}
        help={isCrash ? undefined : 'One set of Snapshot copies for all nodes of a Windows Server 2012 CSV.'}
        {...box('distributed', isCrash)}
      />
    </GroupBox>
  )
}

/** When a mail is sent about a backup (R42). */
export function NotificationFields({
  value,
  onChange,
  field,
}: Omit<BackupOptionsFieldsProps, 'backupType'>): ReactNode {
  return (
    <GroupBox title="E-mail notification">
      <SelectField
        label="Send e-mail"
        options={NOTIFY}
        help="To the addresses in the notification settings of the hosts."
        {...field('options.notify', value.notify, (notify) => onChange({ ...value, notify }))}
      />
    </GroupBox>
  )
}

const TYPE_HELP: Readonly<Record<BackupType, string>> = {
  'application-consistent': 'Through VSS: applications in the guests are quiesced. Two Snapshot copies per volume.',
  'crash-consistent': 'Without quiescing, and fast: as after a power failure. One Snapshot copy per volume.',
}
const TYPES = BACKUP_TYPES.map((value) => ({ value, label: BACKUP_TYPE_NAMES[value], help: TYPE_HELP[value] }))

export interface BackupTypeFieldProps {
  readonly value: BackupType
  readonly onChange: (value: BackupType) => void
  readonly field: BindField
}

/** Application consistent or crash consistent (R113). */
export function BackupTypeField({ value, onChange, field }: BackupTypeFieldProps): ReactNode {
  return (
    <GroupBox title="Backup type">
      <RadioGroup
        label="Backup type"
        hideLabel
        options={TYPES}
        {...field<BackupType | undefined>('backupType', value, (type) => type && onChange(type))}
      />
    </GroupBox>
  )
}
