import type { FormPage } from '@/components/wizard-form'
import type { HostSettingsResource } from '@/contract'

/** Report, notification and SnapInfo settings as they are typed. */
export interface SettingsDraft {
  /** Empty = later. */
  readonly reportPath: string
  readonly notification: NotificationDraft
  readonly snapInfo: { readonly path: string }
}

export interface NotificationDraft {
  readonly sendsMail: boolean
  readonly smtpServer: string
  readonly from: string
  /** Separated by commas. */
  readonly to: string
  readonly subject: string
  readonly autoSupport: boolean
}

const SUBJECT = 'SnapManager for Hyper-V'

export function settingsDraft(settings?: HostSettingsResource): SettingsDraft {
  const { reportPath = null, snapInfo = null, notification = null } = settings ?? {}
  const email = notification?.email ?? null
  return {
    reportPath: reportPath ?? '',
    notification: {
      sendsMail: email !== null,
      smtpServer: email?.smtpServer ?? '',
      from: email?.from ?? '',
      to: email?.to.join(', ') ?? '',
      subject: email?.subject ?? SUBJECT,
      autoSupport: notification?.autoSupport ?? false,
    },
    snapInfo: { path: snapInfo?.path ?? '' },
  }
}

/** The request that the draft makes; what is left empty is configured later. */
export function settingsOf({ reportPath, notification, snapInfo }: SettingsDraft): HostSettingsResource {
  return {
    reportPath: reportPath.trim() || null,
    snapInfo: snapInfo.path.trim() === '' ? null : { path: snapInfo.path.trim() },
    notification: notificationOf(notification),
  }
}

function notificationOf(draft: NotificationDraft): HostSettingsResource['notification'] {
  const { sendsMail, smtpServer, from, to, subject, autoSupport } = draft
  if (!sendsMail) return autoSupport ? { email: null, autoSupport } : null
  const email = { smtpServer: smtpServer.trim(), from: from.trim(), to: addressesOf(to), subject: subject.trim() }
  return { email, autoSupport }
}

function addressesOf(text: string): string[] {
  return text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

/** `prefix` stands before the names of the fields where the settings are part of a larger request: `settings.` */
export function settingsPages(prefix: '' | 'settings.'): readonly FormPage[] {
  return [
    {
      id: 'report',
      title: 'Report Settings',
      description: 'Where the reports of backups, restores and configuration are written.',
      fields: [`${prefix}reportPath`],
    },
    {
      id: 'notification',
      title: 'Notification Settings',
      description: 'Whom to tell by e-mail, and whether AutoSupport messages are sent. Optional.',
      fields: [`${prefix}notification`],
    },
    {
      id: 'snapinfo',
      title: 'SnapInfo Settings',
      description: 'Where the metadata of the backups is kept, without which nothing can be restored.',
      fields: [`${prefix}snapInfo`],
    },
  ]
}
