import StorageIcon from '@mui/icons-material/StorageOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { HostChoice, useHostChoice } from '@/components/host-choice'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { useChangeParams, useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { QueryView } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useTabParam } from '@/components/tab-param'
import type { WindowsDiskRow } from '@/contract'
import { diskManagementQueries } from '@/queries/disk-management-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Tabs } from '@/ui/tabs'
import { GuestExplorer } from './guest-explorer'
import { HostExplorer } from './host-explorer'
import { useWindowsDiskActions, type WindowsDiskActions } from './use-windows-disk-actions'

const STATES: Record<WindowsDiskRow['state'], string> = { online: 'Online', offline: 'Offline', reserved: 'Reserved' }
const TYPES: Record<WindowsDiskRow['type'], string> = { local: 'Local', lun: 'LUN', vhd: 'VHD' }

const COLUMNS: readonly ListColumn<WindowsDiskRow>[] = [
  { id: 'number', header: 'Disk', width: 55, text: (disk) => `Disk ${disk.number}` },
  { id: 'mountPoint', header: 'Volume', width: 190, text: (disk) => disk.mountPoint ?? '–' },
  { id: 'type', header: 'Type', width: 50, text: (disk) => TYPES[disk.type] },
  { id: 'state', header: 'Status', width: 75, text: (disk) => STATES[disk.state] },
  { id: 'fileSystem', header: 'File system', width: 85, text: (disk) => disk.fileSystem || '–' },
  {
    id: 'size',
    header: 'Capacity',
    width: 80,
    align: 'end',
    text: (disk) => (disk.size === null ? '–' : formatBytes(disk.size)),
  },
  { id: 'use', header: 'What it is', width: 260, least: 120, text: useOf },
]

/** Disk Management: the disks of a host, VHDs attached to it, and the files on them and in the guests. */
export function DiskManagement(): ReactNode {
  const host = useHostChoice()
  const query = useQuery({ ...diskManagementQueries.disks(host.id), enabled: host.id !== '' })
  const [selection] = useSelection()
  const selected = query.data?.items.find(({ id }) => id === selection?.id)
  const actions = useWindowsDiskActions(host, selected)
  usePublishActions(useMemo(() => (actions.selected ? [actions.node, actions.selected] : [actions.node]), [actions]))
  return (
    <Screen>
      <ScreenHead
        title="Disk Management"
        icon={<StorageIcon aria-hidden />}
        tools={<HostChoice label="Computer" choice={host} />}
      >
        The disks of {host.name === '' ? 'the host' : host.name}, and the VHDs that are attached to it.
        <br />A single file comes back in three steps: attach its VHD, take it offline, add it to the virtual machine.
      </ScreenHead>
      <KeptSplit
        name="disk-management"
        label="Height of the list of disks"
        direction="column"
        startsAt={230}
        min={80}
        max={620}
        first={
          host.isEmpty ? (
            <NothingHere what="hosts" />
          ) : (
            <QueryView what="The disks of the host" query={query}>
              {({ items }) => <DiskList disks={items} actions={actions} />}
            </QueryView>
          )
        }
        second={<Files host={host} disks={query.data?.items ?? []} />}
      />
    </Screen>
  )
}

function DiskList({
  disks,
  actions,
}: {
  readonly disks: readonly WindowsDiskRow[]
  readonly actions: WindowsDiskActions
}): ReactNode {
  const [selection, select] = useSelection()
  const [menu, setMenu] = useState<MenuAnchor>()
  const change = useChangeParams()
  const group = actions.selected
  return (
    <>
      <List
        id="windows-disks"
        label="Disks"
        columns={COLUMNS}
        rows={disks}
        rowId={(disk) => disk.id}
        selectedId={selection?.id}
        onSelect={(id) => select({ type: 'disk', id })}
        onActivate={(_, disk) => {
          if (disk.mountPoint !== null && disk.state === 'online') change({ path: disk.mountPoint, files: 'host' })
        }}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        hasOwnSearch
        empty={<EmptyState title="The host has no disks" />}
      />
      <ContextMenu
        label={group?.title ?? 'Disk'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

function useOf({ type, path, backedBy, machine, contentOf }: WindowsDiskRow): string {
  if (type === 'vhd') return machine ? `${path ?? ''}, a disk of ${machine.name}` : `${path ?? ''} (${contentOf ?? ''})`
  if (backedBy !== null) return `Mounted backup: ${backedBy}`
  return path ?? 'Disk of the server itself'
}

const TABS = [
  { id: 'host', label: 'Explorer' },
  { id: 'guest', label: 'Explorer in a guest' },
]

function Files(props: {
  readonly host: ReturnType<typeof useHostChoice>
  readonly disks: readonly WindowsDiskRow[]
}): ReactNode {
  const [tab, setTab] = useTabParam('files', TABS)
  const [vm] = useParam('vm')
  const { host, disks } = props
  if (host.id === '') return null
  return (
    <Tabs label="Files" tabs={TABS} current={tab} onChange={setTab}>
      {tab === 'guest' ? (
        <GuestExplorer hostId={host.id} key={`${host.id} ${vm ?? ''}`} />
      ) : (
        <HostExplorer hostId={host.id} disks={disks} />
      )}
    </Tabs>
  )
}
