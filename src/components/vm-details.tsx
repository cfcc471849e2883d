import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import type { VirtualDiskResource, VirtualMachineDetail } from '@/contract'
import { useSimulation } from '@/queries/simulation-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { CopyableText } from '@/ui/copyable-text'
import { GroupBox } from '@/ui/group-box'
import { PropertyList } from '@/ui/property-list'
import type { PropertyItem } from '@/ui/property-list'
import { Tabs } from '@/ui/tabs'
import { DISK_FORMAT_NAMES } from './disk-format-names'
import { FindingList } from './finding-list'
import { QueryView } from './query-view'
import { ProtectionIcon, VmStateIcon } from './status-icon'
import { useTabParam } from './tab-param'
import { durationText, spanBetween, timeText } from './time-text'

const TABS = [
  { id: 'virtual-machine', label: 'Virtual Machine' },
  { id: 'vhd', label: 'VHD' },
]

/** Details of a VM with its two tabs; which of them is open stands in the address. */
export function VmDetails({ vmId }: { readonly vmId: string }): ReactNode {
  const [tab, setTab] = useTabParam('details', TABS)
  const query = useQuery(virtualMachineQueries.detail(vmId))
  return (
    <Tabs label="Virtual machine details" tabs={TABS} current={tab} onChange={setTab}>
      <QueryView what="The virtual machine" query={query}>
        {(vm) => (tab === 'vhd' ? <VhdTab vm={vm} /> : <VirtualMachineTab vm={vm} />)}
      </QueryView>
    </Tabs>
  )
}

/** The tab Virtual Machine. */
export function VirtualMachineTab({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  const now = useSimulation().data?.now
  return (
    <>
      <PropertyList
        label={`Virtual machine ${vm.name}`}
        items={[
          { label: 'Name', value: vm.name },
          { label: 'GUID', value: <CopyableText label="GUID" text={vm.guid} /> },
          { label: 'State', value: <VmStateIcon state={vm.exists ? vm.state : undefined} withText /> },
          { label: 'Parent host', value: vm.cluster ? `${vm.host.name} (${vm.cluster.name})` : vm.host.name },
          { label: 'Guest', value: vm.guest },
          { label: 'Integration services', value: integrationText(vm) },
          { label: 'Applications', value: vm.applications.join(', ') },
          { label: 'Protection', value: <ProtectionIcon protection={vm.protection} withText /> },
          { label: 'Datasets', value: vm.datasets.map((dataset) => dataset.name).join(', ') },
          { label: 'Last good backup', value: vm.lastBackup && `${timeText(vm.lastBackup.at)}  ${vm.lastBackup.name}` },
          { label: 'Age of that backup', value: ageOf(vm, now) },
          { label: 'Next backup', value: timeText(vm.nextBackup) },
          { label: 'Volumes', value: volumesOf(vm) },
          { label: 'Configuration', value: vm.configurationPath },
          { label: 'VM snapshot location', value: vm.snapshotPath },
          ...(vm.migration === 'none' ? [] : [{ label: 'Migration', value: `A ${vm.migration} migration is running` }]),
        ]}
      />
      {vm.findings.length > 0 && <FindingList label={`Findings of ${vm.name}`} findings={vm.findings} />}
    </>
  )
}

/** Where its disks lie on the storage, each volume once. */
function volumesOf({ disks }: VirtualMachineDetail): string {
  return [
    ...new Set(disks.flatMap((disk) => (disk.volume ? [`${disk.storageSystem ?? ''}:${disk.volume}`] : []))),
  ].join(', ')
}

/** How long ago the last good backup was made, by the simulated clock. */
function ageOf({ lastBackup }: VirtualMachineDetail, now: string | undefined): string | null {
  const age = spanBetween(lastBackup?.at ?? null, now ?? null)
  return age === null ? null : durationText(age)
}

function integrationText({ integration }: VirtualMachineDetail): string {
  return `${integration.version}, backup service ${integration.backup ? 'on' : 'off'}`
}

/** The tab VHD: its disks. */
export function VhdTab({ vm }: { readonly vm: VirtualMachineDetail }): ReactNode {
  if (vm.disks.length === 0) return <p style={{ margin: 8 }}>The virtual machine has no disks.</p>
  return (
    <div style={{ padding: 8 }}>
      {vm.disks.map((disk) => (
        <GroupBox key={disk.path} title={fileName(disk.path)}>
          <PropertyList label={`Disk ${fileName(disk.path)}`} items={diskItems(disk)} />
        </GroupBox>
      ))}
    </div>
  )
}

function diskItems(disk: VirtualDiskResource): readonly PropertyItem[] {
  return [
    { label: 'System disk', value: disk.system ? 'Yes' : 'No' },
    { label: 'Mount point', value: disk.mountPoint },
    { label: 'VHD full path', value: <CopyableText label={`path of ${fileName(disk.path)}`} text={disk.path} /> },
    { label: 'LUN path', value: disk.lunPath },
    { label: 'Storage system name', value: disk.storageSystem },
    { label: 'Serial number', value: disk.serial },
    { label: 'Volume name', value: disk.volume },
    { label: 'Format', value: DISK_FORMAT_NAMES[disk.format] },
    { label: 'Size', value: `${formatBytes(disk.size)}, ${formatBytes(disk.used)} used` },
    { label: 'Backed up', value: disk.backedUp ? 'Yes' : 'No: its data is not part of a backup' },
  ]
}

function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}
