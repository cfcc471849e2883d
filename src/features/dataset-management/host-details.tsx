import { Button } from '@mui/material'
import type { ReactNode } from 'react'
import { FindingList } from '@/components/finding-list'
import { useWizardPlace } from '@/components/place'
import { HostStateIcon } from '@/components/status-icon'
import { timeText } from '@/components/time-text'
import type { HostResource } from '@/contract'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'

type Settings = HostResource['settings']

/** What the Details pane says of a managed host or cluster: with what is not configured yet. */
export function HostDetails({ host }: { readonly host: HostResource }): ReactNode {
  return (
    <div style={{ padding: 8 }}>
      <ConfigurationMessages host={host} />
      <PropertyList
        label={`${host.kind === 'cluster' ? 'Cluster' : 'Host'} ${host.name}`}
        items={[
          { label: host.kind === 'cluster' ? 'Cluster name' : 'Host name', value: host.name },
          { label: 'Domain', value: host.domain },
          ...(host.kind === 'cluster' ? [{ label: 'Members', value: membersText(host) }] : []),
          { label: 'State', value: <HostStateIcon state={host.state} withText /> },
          { label: 'Site', value: host.site },
          { label: 'Operating system', value: host.windowsName },
          { label: 'SMHV version', value: host.smhvVersion ?? 'Not installed' },
          { label: 'Port', value: String(host.port) },
          { label: 'Virtual machines', value: String(host.vmCount) },
          { label: 'Report path', value: host.settings.reportPath ?? 'Not configured' },
          { label: 'SnapInfo path', value: host.settings.snapInfo?.path ?? 'Not configured' },
          { label: 'SnapInfo Snapshot copies kept', value: String(host.snapInfoCopies) },
          { label: 'Notification', value: notificationText(host.settings) },
          { label: 'Managed since', value: timeText(host.addedAt) },
        ]}
      />
    </div>
  )
}

function ConfigurationMessages({ host }: { readonly host: HostResource }): ReactNode {
  const { open } = useWizardPlace()
  if (host.findings.length === 0) return null
  return (
    <GroupBox title="Configuration messages">
      <FindingList label={`Configuration messages of ${host.name}`} findings={host.findings} />
      <Button
        variant={host.configured ? 'outlined' : 'contained'}
        style={{ marginTop: 8 }}
        onClick={() => open('configure-host', host.id)}
      >
        {`Configure ${host.name}`}
      </Button>
    </GroupBox>
  )
}

function membersText({ members }: HostResource): string {
  return members.map(({ name, ownsClusterGroup }) => (ownsClusterGroup ? `${name} (owner)` : name)).join(', ')
}

function notificationText({ notification }: Settings): string {
  if (notification === null) return 'Not configured'
  const { email, autoSupport } = notification
  const mail = email === null ? 'no e-mail' : `e-mail to ${email.to.join(', ')} through ${email.smtpServer}`
  return `${mail}; AutoSupport ${autoSupport ? 'on' : 'off'}`
}

interface MemberDetailsProps {
  readonly host: HostResource
  readonly member: HostResource['members'][number]
}

/** What the Details pane says of a member of a cluster. */
export function MemberDetails({ host, member }: MemberDetailsProps): ReactNode {
  return (
    <PropertyList
      label={`Cluster member ${member.name}`}
      items={[
        { label: 'Host name', value: member.name },
        { label: 'Member of', value: host.name },
        { label: 'Domain', value: host.domain },
        { label: 'State', value: <HostStateIcon state={member.state} withText /> },
        { label: 'Owner of the cluster group', value: member.ownsClusterGroup ? 'Yes' : 'No' },
      ]}
    />
  )
}
