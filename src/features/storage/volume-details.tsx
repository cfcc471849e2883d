import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentProps, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatBytes } from '@/base/units'
import { useGroupMenu } from '@/components/group-menu'
import { PagedList } from '@/components/paged-list'
import { type Selection, useSelection, useWizardPlace } from '@/components/place'
import type { ActionGroup } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { VmStateIcon, vmStateText } from '@/components/status-icon'
import { useTabParam } from '@/components/tab-param'
import { timeText } from '@/components/time-text'
import type { LunResource, SnapshotResource, VirtualMachineResource, VolumeResource } from '@/contract'
import { backupQueries } from '@/queries/backup-queries'
import { snapshotQueries, storageQueries } from '@/queries/storage-queries'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { EmptyState } from '@/ui/empty-state'
import { TIME_LEAST } from '@/ui/list-column'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { PropertyList } from '@/ui/property-list'
import { Tabs } from '@/ui/tabs'

const TABS = [
  { id: 'copies', label: 'Snapshot copies' },
  { id: 'luns', label: 'LUNs' },
  { id: 'machines', label: 'Virtual machines' },
  { id: 'space', label: 'Space' },
]

const COPIES: readonly ListColumn<SnapshotResource>[] = [
  { id: 'name', header: 'Snapshot copy', width: 330, least: 180, sortable: true, text: (copy) => copy.name },
  {
    id: 'createdAt',
    header: 'Created',
    width: 150,
    least: TIME_LEAST,
    sortable: true,
    text: (copy) => timeText(copy.createdAt),
  },
  { id: 'held', header: 'Holds alone', width: 90, align: 'end', text: (copy) => formatBytes(copy.held) },
  { id: 'backup', header: 'Backup', width: 220, least: 110, text: (copy) => copy.backup?.name ?? '–' },
  { id: 'busyWith', header: 'Busy with', width: 120, least: 76, text: (copy) => copy.busyWith.join(', ') || '–' },
]

const LUNS: readonly ListColumn<LunResource>[] = [
  { id: 'path', header: 'LUN', width: 250, least: 160, sortable: true, text: (lun) => lun.path },
  { id: 'size', header: 'Size', width: 80, align: 'end', text: (lun) => formatBytes(lun.size) },
  { id: 'online', header: 'State', width: 80, text: (lun) => (lun.online ? 'Online' : 'Offline') },
  {
    id: 'igroups',
    header: 'Mapped to',
    width: 230,
    least: 96,
    text: (lun) => lun.igroups.map(({ host, number }) => `${host.name}=${number}`).join(', ') || '–',
  },
  { id: 'clone', header: 'Clone of', width: 220, least: 100, text: (lun) => lun.clone?.snapshot.name ?? '–' },
  { id: 'serial', header: 'Serial number', width: 120, text: (lun) => lun.serial },
]

const MACHINES: readonly ListColumn<VirtualMachineResource>[] = [
  { id: 'name', header: 'Virtual machine', width: 180, sortable: true, text: (vm) => vm.name },
  {
    id: 'state',
    header: 'State',
    width: 110,
    text: (vm) => vmStateText(vm.state),
    render: (vm) => <VmStateIcon state={vm.state} withText />,
  },
  { id: 'host', header: 'Host', width: 120, text: (vm) => vm.host.name },
  {
    id: 'datasets',
    header: 'Datasets',
    width: 200,
    least: 110,
    text: (vm) => vm.datasets.map(({ name }) => name).join(', ') || '–',
  },
  { id: 'last', header: 'Last good backup', width: 165, least: TIME_LEAST, text: (vm) => timeText(vm.lastBackup?.at) },
]

/** The volume that is selected, by itself or with one of its LUNs. */
export function volumeOf(selection: Selection | undefined): string | undefined {
  if (selection?.type === 'lun') return selection.within
  return selection?.type === 'volume' ? selection.id : undefined
}

interface VolumeDetailsProps {
  /** What can be done with what is selected. */
  readonly group: ActionGroup | undefined
}

/** What lies on the selected volume: its Snapshot copies with their backups, its LUNs, and the VMs with files on them. */
export function VolumeDetails({ group }: VolumeDetailsProps): ReactNode {
  const [selection] = useSelection()
  const [tab, setTab] = useTabParam('details', TABS)
  const volume = volumeOf(selection)
  const { data: volumes } = useQuery({ ...storageQueries.volumes({ limit: 1000 }), enabled: volume !== undefined })
  // More volumes than are read at once: what is not among them may still be there.
  const isGone =
    volumes !== undefined && volumes.total <= volumes.items.length && !volumes.items.some(({ id }) => id === volume)
  if (volume === undefined || isGone) {
    return (
      <Pane title="Details" flush>
        <EmptyState title={volume !== undefined ? 'This volume does not exist any more' : 'No volume is selected'}>
          Select a volume above.
        </EmptyState>
      </Pane>
    )
  }
  return (
    <Tabs label="About the volume" tabs={TABS} current={tab} onChange={setTab}>
      {tab === 'copies' && <VolumeCopies volume={volume} />}
      {tab === 'luns' && <SelectableLuns volume={volume} group={group} />}
      {tab === 'machines' && <VolumeMachines volume={volume} />}
      {tab === 'space' && <Space id={volume} />}
    </Tabs>
  )
}

interface OfVolume {
  readonly volume: string
}

/** Its Snapshot copies. */
export function VolumeCopies({ volume }: OfVolume): ReactNode {
  const navigate = useNavigate()
  const client = useQueryClient()
  const open = async ({ backup }: SnapshotResource): Promise<void> => {
    if (!backup) return
    const { dataset, id } = await client.fetchQuery(backupQueries.detail(backup.id))
    void navigate(`/recovery?select=dataset:${dataset.id}&backup=${id}`)
  }
  return (
    <PagedList
      id="snapshot-copies"
      label="Snapshot copies"
      what="The Snapshot copies"
      columns={COPIES}
      rowId={(copy) => copy.id}
      listKey={volume}
      page={(range) => snapshotQueries.list({ volume, sort: 'createdAt', order: 'desc', ...range })}
      onActivate={(_, copy) => void open(copy)}
      empty={<EmptyState title="The volume has no Snapshot copies">A backup makes them.</EmptyState>}
    />
  )
}

/** Its LUNs, each with what can be done with it. */
function SelectableLuns({ volume, group }: OfVolume & VolumeDetailsProps): ReactNode {
  const [selection, select] = useSelection()
  const { onContextMenu, menu } = useGroupMenu(group, 'LUN')
  return (
    <>
      <VolumeLuns
        volume={volume}
        selectedId={selection?.type === 'lun' ? selection.id : undefined}
        onSelect={(id) => select({ type: 'lun', within: volume, id })}
        onContextMenu={onContextMenu}
      />
      {menu}
    </>
  )
}

type ListSelection = Pick<ComponentProps<typeof PagedList>, 'selectedId' | 'onSelect' | 'onContextMenu'>

/** Its LUNs. */
export function VolumeLuns({ volume, ...selecting }: OfVolume & ListSelection): ReactNode {
  const { open } = useWizardPlace()
  return (
    <PagedList
      {...selecting}
      id="volume-luns"
      label="LUNs"
      what="The LUNs"
      columns={LUNS}
      rowId={(lun) => lun.id}
      listKey={volume}
      page={(range) => storageQueries.luns({ volume, ...range })}
      onActivate={(id) => open('properties', `lun:${volume}:${id}`)}
      empty={<EmptyState title="The volume has no LUNs" />}
    />
  )
}

/** The VMs with files on it. */
export function VolumeMachines({ volume }: OfVolume): ReactNode {
  const navigate = useNavigate()
  return (
    <PagedList
      id="volume-machines"
      label="Virtual machines"
      what="The virtual machines"
      columns={MACHINES}
      rowId={(vm) => vm.id}
      listKey={volume}
      page={(range) => virtualMachineQueries.list({ volume, managed: false, sort: 'name', ...range })}
      onActivate={(id) => void navigate(`/hyper-v?select=vm:${id}`)}
      empty={<EmptyState title="No virtual machine has files on this volume" />}
    />
  )
}

function Space({ id }: { readonly id: string }): ReactNode {
  const query = useQuery(storageQueries.volumes({ limit: 1000 }))
  return (
    <QueryView what="The volume" query={query}>
      {({ items }) => {
        const volume = items.find((each) => each.id === id)
        if (volume === undefined) return <EmptyState title="This volume does not exist any more" />
        return <PropertyList label={`Space of ${volume.name}`} items={spaceOf(volume)} />
      }}
    </QueryView>
  )
}

/** How its room is used. */
export function spaceOf(volume: VolumeResource) {
  return [
    { label: 'Aggregate', value: volume.aggregate.name },
    { label: 'Provisioning', value: volume.thin ? 'Thin: shares the room of its aggregate' : 'Thick' },
    { label: 'Size', value: formatBytes(volume.size) },
    { label: 'Used', value: formatBytes(volume.used) },
    { label: 'Held by Snapshot copies', value: formatBytes(volume.heldBySnapshots) },
    { label: 'Can still be written', value: formatBytes(volume.available) },
    { label: 'SnapMirror destination', value: volume.readOnly ? 'Yes: read only' : 'No' },
    {
      label: 'Deduplication',
      value: volume.dedupe === null ? 'Off' : `On, ${formatBytes(volume.dedupe.saved)} saved`,
    },
  ]
}
