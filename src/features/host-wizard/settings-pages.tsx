import { Button } from '@mui/material'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { BrowseDisksDialog } from '@/components/browse-disks-dialog'
import type { BindField } from '@/components/wizard-form'
import { CheckBox } from '@/ui/check-box'
import { GroupBox } from '@/ui/group-box'
import { RadioGroup } from '@/ui/radio-group'
import { TextField } from '@/ui/text-field'
import type { NotificationDraft, SettingsDraft } from './settings-draft'

/** The host or cluster that is configured. */
export interface SettingsTarget {
  readonly name: string
  readonly isCluster: boolean
}

export interface SettingsPageProps {
  readonly values: SettingsDraft
  readonly change: (part: Partial<SettingsDraft>) => void
  readonly field: BindField
  /** Stands before the names of the fields: `settings.` */
  readonly prefix: '' | 'settings.'
  readonly target: SettingsTarget
}

/** Report Settings, Notification Settings or SnapInfo Settings. */
export function SettingsPage({ id, ...props }: SettingsPageProps & { readonly id: string }): ReactNode {
  switch (id) {
    case 'report':
      return <ReportPage {...props} />
    case 'notification':
      return <NotificationPage {...props} />
    default:
      return <SnapInfoPage {...props} />
  }
}

function ReportPage({ values, change, field, prefix, target }: SettingsPageProps): ReactNode {
  return (
    <GroupBox title="Report directory">
      <TextField
        label="Report path"
        placeholder={'C:\\SMHV\\Reports'}
        help={
          <>
            A directory on a local disk, not on a cluster shared volume.
            {target.isCluster && ' Create it by hand on every node of the cluster.'} Leave it empty to configure it
            later.
          </>
        }
        {...field(`${prefix}reportPath`, values.reportPath, (reportPath) => change({ reportPath }))}
      />
    </GroupBox>
  )
}

function NotificationPage({ values: { notification }, change, field, prefix }: SettingsPageProps): ReactNode {
  const changePart = (part: Partial<NotificationDraft>): void => change({ notification: { ...notification, ...part } })
  const bind = (name: 'smtpServer' | 'from' | 'to' | 'subject') =>
    field(`${prefix}notification.email.${name}`, notification[name], (text) => changePart({ [name]: text }))
  return (
    <>
      <GroupBox title="E-mail notification">
        <CheckBox
          label="Send e-mail notifications"
          checked={notification.sendsMail}
          onChange={(sendsMail) => changePart({ sendsMail })}
          help="A policy says when: always, or on errors and warnings only."
        />
        {notification.sendsMail && (
          <>
            <TextField label="SMTP server" required placeholder="mail.lab.example" {...bind('smtpServer')} />
            <TextField label="From" required type="email" {...bind('from')} />
            <TextField label="To" required help="Separate several addresses by commas." {...bind('to')} />
            <TextField label="Subject" {...bind('subject')} />
          </>
        )}
      </GroupBox>
      <GroupBox title="AutoSupport">
        <CheckBox
          label="Send AutoSupport messages"
          checked={notification.autoSupport}
          onChange={(autoSupport) => changePart({ autoSupport })}
          help="The storage system passes them on to technical support."
        />
      </GroupBox>
    </>
  )
}

const STORAGE_TYPES = [
  { value: 'san', label: 'SAN' },
  {
    value: 'nas',
    label: 'NAS',
    disabledReason: 'SMB 3.0 shares need clustered Data ONTAP; these storage systems run in 7-Mode',
  },
] as const

function SnapInfoPage({ values, change, field, prefix, target }: SettingsPageProps): ReactNode {
  const [browsing, setBrowsing] = useState(false)
  const setPath = (path: string): void => change({ snapInfo: { path } })
  return (
    <GroupBox title="SnapInfo directory">
      <RadioGroup label="Storage type" value="san" options={STORAGE_TYPES} onChange={() => undefined} />
      <TextField
        label="SnapInfo path"
        placeholder={'S:\\SnapInfo'}
        help={
          <>
            {target.isCluster
              ? 'On a shared LUN or a cluster shared volume of the cluster.'
              : 'On a dedicated LUN of the host.'}{' '}
            Give the LUN a volume of its own. Leave the path empty to configure it later.
          </>
        }
        after={
          <Button variant="outlined" aria-label="Browse for a disk" onClick={() => setBrowsing(true)}>
            Browse…
          </Button>
        }
        {...field(`${prefix}snapInfo.path`, values.snapInfo.path, setPath)}
      />
      {browsing && (
        <BrowseDisksDialog
          target={target}
          onChoose={(disk) => {
            setPath(`${disk.mountPoint}SnapInfo`)
            setBrowsing(false)
          }}
          onClose={() => setBrowsing(false)}
        />
      )}
    </GroupBox>
  )
}
