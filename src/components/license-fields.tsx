import type { ReactNode } from 'react'
import type { LicenseType } from '@/domain/smhv/license'
import { RadioGroup } from '@/ui/radio-group'
import { TextField } from '@/ui/text-field'
import type { BindField } from './wizard-form'

export interface LicenseFieldsProps {
  readonly type: LicenseType
  readonly smhvKey: string
  readonly snapDriveKey: string
  readonly change: (part: { type?: LicenseType; smhvKey?: string; snapDriveKey?: string }) => void
  readonly field: BindField
  /** Stands before the names of the fields: `license.` */
  readonly prefix: '' | 'license.'
  /** Why none of it is asked for. */
  readonly disabledReason?: string | undefined
}

const NO_KEY = 'Licensed per storage, a host needs no key'

/** Per Server with its keys, or Per Storage without any. */
export function LicenseFields(props: LicenseFieldsProps): ReactNode {
  const { type, smhvKey, snapDriveKey, change, field, prefix, disabledReason } = props
  const noKey = disabledReason ?? (type === 'per-storage' ? NO_KEY : undefined)
  return (
    <>
      <RadioGroup
        label="License type"
        options={[
          { value: 'per-server', label: 'Per Server', help: 'A key for the host.' },
          { value: 'per-storage', label: 'Per Storage', help: 'Every storage system that the host uses is licensed.' },
        ]}
        disabledReason={disabledReason}
        {...field(`${prefix}type`, type, (next: LicenseType) => change({ type: next }))}
      />
      <TextField
        label="SMHV License Key"
        required={type === 'per-server' && disabledReason === undefined}
        disabledReason={noKey}
        {...field(`${prefix}smhvKey`, smhvKey, (next) => change({ smhvKey: next }))}
      />
      <TextField
        label="SDW License Key"
        help={noKey === undefined ? 'Of SnapDrive for Windows; empty if the storage systems are licensed for it.' : ''}
        disabledReason={noKey}
        {...field(`${prefix}snapDriveKey`, snapDriveKey, (next) => change({ snapDriveKey: next }))}
      />
    </>
  )
}
