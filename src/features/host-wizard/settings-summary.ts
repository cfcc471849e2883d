import type { HostSettingsResource } from '@/contract'
import type { PropertyItem } from '@/ui/property-list'

const LATER = 'Configure later'

/** The settings, line by line. */
export function settingsItems({ reportPath, snapInfo, notification }: HostSettingsResource): readonly PropertyItem[] {
  const email = notification?.email ?? null
  return [
    { label: 'Report path', value: reportPath ?? LATER },
    ...(email === null
      ? [{ label: 'E-mail notification', value: 'Off' }]
      : [
          { label: 'SMTP server', value: email.smtpServer },
          { label: 'From', value: email.from },
          { label: 'To', value: email.to.join(', ') },
          { label: 'Subject', value: email.subject },
        ]),
    { label: 'AutoSupport', value: notification?.autoSupport === true ? 'On' : 'Off' },
    ...(snapInfo === null ? [] : [{ label: 'SnapInfo storage type', value: 'SAN' }]),
    { label: 'SnapInfo path', value: snapInfo?.path ?? LATER },
  ]
}
