import ComputerIcon from '@mui/icons-material/Computer'
import DnsIcon from '@mui/icons-material/DnsOutlined'
import HubIcon from '@mui/icons-material/HubOutlined'
import WarningIcon from '@mui/icons-material/Warning'
import type { ReactNode } from 'react'
import { writeSelection } from '@/components/place'
import { HostStateIcon } from '@/components/status-icon'
import type { VmTreeGroup } from '@/components/vm-tree-groups'
import type { HostResource } from '@/contract'
import type { TreeItem } from '@/ui/tree-item'
import { paint } from '@/ui/paint'

type Member = HostResource['members'][number]

/** The rows of the Hosts tab: hosts and clusters, below a cluster its members. */
export function hostGroups(hosts: readonly HostResource[]): readonly VmTreeGroup[] {
  return hosts.map((host) => {
    const Icon = host.kind === 'cluster' ? HubIcon : DnsIcon
    return {
      id: host.id,
      item: {
        id: writeSelection({ type: 'host', id: host.id }),
        label: host.name,
        icon: <Icon style={{ color: paint('link') }} />,
        isStrong: true,
        count: host.vmCount,
        cells: {
          status: <HostStateIcon state={host.state} withText />,
          configuration: host.configured ? 'Configured' : <NotConfigured />,
        },
      },
      filters: { host: host.id },
      count: host.vmCount,
      first: host.kind === 'cluster' ? host.members.map((member) => memberItem(host, member)) : undefined,
      holds: (vm) => vm.managedHost?.id === host.id,
    }
  })
}

function NotConfigured(): ReactNode {
  return (
    <>
      <WarningIcon aria-hidden style={{ fontSize: 16, verticalAlign: '-3px', color: paint('warning') }} /> Not
      configured
    </>
  )
}

function memberItem(host: HostResource, member: Member): TreeItem {
  return {
    id: writeSelection({ type: 'member', id: member.id, within: host.id }),
    label: member.name,
    icon: <ComputerIcon style={{ color: paint('textMuted') }} />,
    cells: {
      status: <HostStateIcon state={member.state} withText />,
      configuration: member.ownsClusterGroup ? 'Owner of the cluster group' : '',
    },
  }
}
