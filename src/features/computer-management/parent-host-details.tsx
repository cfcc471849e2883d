import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { List } from '@/components/list'
import { FindingList } from '@/components/finding-list'
import { QueryView } from '@/components/query-view'
import { HostStateIcon } from '@/components/status-icon'
import { useTabParam } from '@/components/tab-param'
import type { ParentHostResource } from '@/contract'
import { parentHostQueries } from '@/queries/windows-queries'
import { CopyableText } from '@/ui/copyable-text'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { PropertyList } from '@/ui/property-list'
import { Tabs } from '@/ui/tabs'

export const COMPUTER_TABS = [
  { id: 'system', label: 'System' },
  { id: 'ports', label: 'Ports' },
  { id: 'hotfixes', label: 'Hot-fixes' },
  { id: 'vss', label: 'VSS providers' },
  { id: 'checks', label: 'Checks' },
]

type Port = ParentHostResource['ports'][number]
type Hotfix = { readonly kb: string; readonly isInstalled: boolean }

const PORTS: readonly ListColumn<Port>[] = [
  { id: 'port', header: 'Port', width: 70, align: 'end', text: ({ port }) => String(port) },
  { id: 'open', header: 'State', width: 90, text: ({ open }) => (open ? 'Open' : 'Blocked') },
  { id: 'use', header: 'Use', width: 330, text: ({ use }) => use },
]

const HOTFIXES: readonly ListColumn<Hotfix>[] = [
  { id: 'kb', header: 'Hot-fix', width: 120, text: ({ kb }) => `KB ${kb}` },
  { id: 'state', header: 'State', width: 200, text: ({ isInstalled }) => (isInstalled ? 'Installed' : 'Missing') },
]

const EDITIONS: Readonly<Record<ParentHostResource['edition'], string>> = {
  standard: 'Standard',
  enterprise: 'Enterprise',
  datacenter: 'Datacenter',
  'hyper-v-server': 'Hyper-V Server',
}

/** What the computer is, and what SMHV needs of it. */
export function ParentHostDetails({ hostId }: { readonly hostId: string }): ReactNode {
  const [tab, setTab] = useTabParam('pane', COMPUTER_TABS)
  const query = useQuery(parentHostQueries.detail(hostId))
  return (
    <Tabs label="About the computer" tabs={COMPUTER_TABS} current={tab} onChange={setTab}>
      <QueryView what="The computer" query={query}>
        {(host) => <ComputerPanel host={host} tab={tab} />}
      </QueryView>
    </Tabs>
  )
}

/** The page of a tab. */
export function ComputerPanel({ host, tab }: { readonly host: ParentHostResource; readonly tab: string }): ReactNode {
  if (tab === 'ports') {
    return <List id="ports" label="Ports" columns={PORTS} rows={host.ports} rowId={({ port }) => String(port)} />
  }
  if (tab === 'hotfixes') return <Hotfixes host={host} />
  if (tab === 'vss') {
    return (
      <div style={{ padding: 8 }}>
        <p style={{ margin: '0 0 6px' }}>As vssadmin list providers prints them:</p>
        <CopyableText isBlock label="list of VSS providers" text={host.vssProviderListing} />
      </div>
    )
  }
  if (tab === 'checks') {
    return host.findings.length === 0 ? (
      <EmptyState title="Nothing stands in the way of a backup here" />
    ) : (
      <FindingList label={`Checks of ${host.name}`} findings={host.findings} />
    )
  }
  return <System host={host} />
}

function Hotfixes({ host }: { readonly host: ParentHostResource }): ReactNode {
  const rows = [
    ...host.missingHotfixes.map((kb) => ({ kb, isInstalled: false })),
    ...host.hotfixes.map((kb) => ({ kb, isInstalled: true })),
  ]
  return <List id="hot-fixes" label="Hot-fixes" columns={HOTFIXES} rows={rows} rowId={({ kb }) => kb} />
}

function System({ host }: { readonly host: ParentHostResource }): ReactNode {
  return (
    <PropertyList
      label={`Computer ${host.name}`}
      items={[
        { label: 'Name', value: host.name },
        { label: 'Status', value: <HostStateIcon state={host.up ? 'up' : 'down'} withText /> },
        { label: 'Operating system', value: `${host.windowsName}, ${EDITIONS[host.edition]}` },
        { label: 'Domain', value: host.domain },
        { label: 'Cluster', value: host.cluster?.name },
        { label: 'SnapManager for Hyper-V', value: serviceText(host.smhv) },
        { label: 'SnapDrive for Windows', value: serviceText(host.snapDrive) },
        { label: 'Clock', value: clockText(host.clockOffset) },
      ]}
    />
  )
}

function serviceText(service: ParentHostResource['smhv']): string {
  if (service === null) return 'Not installed'
  return `${service.version}, port ${service.port}, service ${service.running ? 'running' : 'stopped'}`
}

function clockText(offset: number): string {
  if (offset === 0) return 'Right'
  return `${Math.abs(Math.round(offset / 1000))} s ${offset > 0 ? 'ahead' : 'behind'}`
}
