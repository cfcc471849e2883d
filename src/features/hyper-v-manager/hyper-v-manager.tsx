import ComputerIcon from '@mui/icons-material/ComputerOutlined'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { formatBytes } from '@/base/units'
import { KeptSplit } from '@/components/kept-split'
import { useMultiSelection } from '@/components/multi-selection'
import { NothingHere } from '@/components/nothing-here'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { ParentHostFilter } from '@/components/parent-host-filter'
import { useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useSortParam } from '@/components/sort-param'
import { runShortcut } from '@/components/shortcut'
import { VmStateIcon, vmStateText } from '@/components/status-icon'
import { useTabParam } from '@/components/tab-param'
import { VmDetails } from '@/components/vm-details'
import type { VirtualMachineResource } from '@/contract'
import { virtualMachineQueries } from '@/queries/virtual-machine-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { Tabs } from '@/ui/tabs'
import { ChangeMachinesDialog } from './change-machines-dialog'
import { useMachineActions } from './use-machine-actions'
import { useSnapshotActions } from './use-snapshot-actions'
import { useSeveralMachines } from './use-several-machines'
import { VmSnapshots } from './vm-snapshots'

const moving = ({ migration }: VirtualMachineResource): string => (migration === 'none' ? '' : ', moving')

const COLUMNS: readonly ListColumn<VirtualMachineResource>[] = [
  { id: 'name', header: 'Name', width: 145, sortable: true, text: (vm) => vm.name },
  {
    id: 'state',
    header: 'State',
    width: 135,
    sortable: true,
    text: (vm) => `${vmStateText(vm.state)}${moving(vm)}`,
    render: (vm) => (
      <>
        <VmStateIcon state={vm.state} withText />
        {moving(vm)}
      </>
    ),
  },
  { id: 'host', header: 'Server', width: 85, sortable: true, text: (vm) => vm.host.name },
  { id: 'cluster', header: 'Cluster', width: 170, least: 90, sortable: true, text: (vm) => vm.cluster?.name ?? '–' },
  { id: 'guest', header: 'Guest', width: 190, least: 110, sortable: true, text: (vm) => vm.guest },
  {
    id: 'vhdBytes',
    header: 'Disks',
    width: 96,
    align: 'end',
    sortable: true,
    text: (vm) => formatBytes(vm.vhdBytes),
  },
]

const TABS = [
  { id: 'snapshots', label: 'Snapshots' },
  { id: 'machine', label: 'Details' },
]

/** Hyper-V Manager: the VMs of every parent host, managed by SMHV or not, and what is done to them by hand. */
export function HyperVManager(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [server = '', setServer] = useParam('server')
  return (
    <Screen>
      <ScreenHead
        title="Hyper-V Manager"
        icon={<ComputerIcon aria-hidden />}
        tools={
          <>
            <ParentHostFilter label="Server" value={server} onChange={(id) => setServer(id, true)} />
            <SearchBox label="Search machines" value={q} onChange={(text) => setQ(text, q !== '')} width={190} />
          </>
        }
      >
        The virtual machines of all parent hosts, managed or not.
        <br />
        What is done here happens behind the back of SMHV.
      </ScreenHead>
      <KeptSplit
        name="hyper-v"
        label="Height of the list of machines"
        direction="column"
        startsAt={300}
        min={80}
        max={620}
        first={<MachineList q={q} server={server} />}
        second={<MachinePane />}
      />
    </Screen>
  )
}

function MachineList({ q, server }: { readonly q: string; readonly server: string }): ReactNode {
  const [selection, select] = useSelection()
  const [menu, setMenu] = useState<MenuAnchor>()
  const [sort, setSort] = useSortParam({ column: 'name', order: 'asc' }, COLUMNS)
  const selectedId = selection?.type === 'vm' ? selection.id : undefined
  const multi = useMultiSelection(selectedId, (id) => select(id === undefined ? undefined : { type: 'vm', id }))
  const several = useSeveralMachines(multi.selectedIds)
  const machine = useMachineActions(selectedId)
  const group = several.group ?? machine
  const [snapshotId] = useParam('snapshot')
  const snapshot = useSnapshotActions(selectedId, snapshotId)
  usePublishActions(
    useMemo(
      () => [
        { id: 'hyper-v', title: 'Hyper-V Manager', items: [] },
        ...[group, several.group === undefined ? snapshot : undefined].filter((one) => one !== undefined),
      ],
      [group, several.group, snapshot],
    ),
  )
  const filters = {
    managed: false,
    sort: sort.column,
    order: sort.order,
    ...(q === '' ? {} : { q }),
    ...(server === '' ? {} : { parentHost: server }),
  }
  return (
    <>
      <PagedList
        id="hyper-v-machines"
        hasOwnSearch
        label="Virtual machines"
        what="The virtual machines"
        columns={COLUMNS}
        rowId={(vm) => vm.id}
        listKey={JSON.stringify(filters)}
        page={(range) => virtualMachineQueries.list({ ...filters, ...range })}
        multi={multi}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        onKey={(event) => runShortcut(event, group)}
        sort={sort}
        onSort={setSort}
        empty={
          q === '' ? (
            server === '' ? (
              <NothingHere what="virtual machines" />
            ) : (
              <EmptyState title="No virtual machine is on this server" />
            )
          ) : (
            <NoRows q={q} />
          )
        }
      />
      <ContextMenu
        label={group?.title ?? 'Virtual machine'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
      {several.changing !== undefined && <ChangeMachinesDialog {...several.changing} onClose={several.stopChanging} />}
    </>
  )
}

function MachinePane(): ReactNode {
  const [selection] = useSelection()
  const [tab, setTab] = useTabParam('pane', TABS)
  if (selection?.type !== 'vm') {
    return (
      <Pane title="Snapshots" flush>
        <EmptyState title="No virtual machine is selected">Select one above.</EmptyState>
      </Pane>
    )
  }
  return (
    <Tabs label="About the machine" tabs={TABS} current={tab} onChange={setTab}>
      {tab === 'machine' ? <VmDetails vmId={selection.id} /> : <VmSnapshots vmId={selection.id} />}
    </Tabs>
  )
}
