import DnsIcon from '@mui/icons-material/DnsOutlined'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useGroupMenu } from '@/components/group-menu'
import { KeptSplit } from '@/components/kept-split'
import { NothingHere } from '@/components/nothing-here'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useParam, useSelection, useWizardPlace } from '@/components/place'
import { usePropertiesGroup } from '@/components/properties-action'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useSortParam } from '@/components/sort-param'
import { HostStateIcon } from '@/components/status-icon'
import type { ParentHostRow } from '@/contract'
import { parentHostQueries } from '@/queries/windows-queries'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { ParentHostDetails } from './parent-host-details'

const COLUMNS: readonly ListColumn<ParentHostRow>[] = [
  { id: 'name', header: 'Host', width: 130, sortable: true, text: (host) => host.name },
  {
    id: 'up',
    header: 'Status',
    width: 80,
    sortable: true,
    text: (host) => (host.up ? 'Up' : 'Down'),
    render: (host) => <HostStateIcon state={host.up ? 'up' : 'down'} withText />,
  },
  { id: 'windowsName', header: 'Operating system', width: 200, sortable: true, text: (host) => host.windowsName },
  { id: 'cluster', header: 'Cluster', width: 170, text: (host) => host.cluster?.name ?? '–' },
  { id: 'domain', header: 'Domain', width: 120, sortable: true, text: (host) => host.domain },
  { id: 'vmCount', header: 'VMs', width: 60, align: 'end', sortable: true, text: (host) => String(host.vmCount) },
]

const NODE = { id: 'computers', title: 'Computers', items: [] }

/** The computers themselves: system, services, ports, hot-fixes and VSS providers, and what SMHV has to say of them. */
export function HostsScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'name', order: 'asc' }, COLUMNS)
  const filters = { sort: sort.column, order: sort.order, ...(q === '' ? {} : { q }) }
  const selectedId = selection?.type === 'host' ? selection.id : undefined
  const of = selectedId === undefined ? undefined : { type: 'computer', id: selectedId }
  const group = usePropertiesGroup('computer', of && 'Computer', of)
  const { onContextMenu, menu } = useGroupMenu(group, 'Computer')
  const { open } = useWizardPlace()
  usePublishActions(useMemo(() => (group ? [NODE, group] : [NODE]), [group]))
  return (
    <Screen>
      <ScreenHead
        title="Computers"
        icon={<DnsIcon aria-hidden />}
        tools={<SearchBox label="Search computers" value={q} onChange={(text) => setQ(text, q !== '')} width={190} />}
      >
        The Hyper-V parent hosts of the environment, managed or not.
        <br />
        Select one to see what is installed and open on it, and what SMHV needs of it.
      </ScreenHead>
      <KeptSplit
        name="computers"
        label="Height of the list of computers"
        direction="column"
        startsAt={240}
        min={80}
        max={620}
        first={
          <PagedList
            hasOwnSearch
            id="computers"
            label="Computers"
            what="The computers"
            columns={COLUMNS}
            rowId={(host) => host.id}
            listKey={JSON.stringify(filters)}
            page={(range) => parentHostQueries.list({ ...filters, ...range })}
            selectedId={selectedId}
            onSelect={(id) => select({ type: 'host', id })}
            onActivate={(id) => open('properties', `computer:${id}`)}
            onContextMenu={onContextMenu}
            sort={sort}
            onSort={setSort}
            empty={q === '' ? <NothingHere what="hosts" /> : <NoRows q={q} />}
          />
        }
        second={
          selectedId === undefined ? (
            <Pane title="Details">
              <EmptyState title="No computer is selected">Select one above.</EmptyState>
            </Pane>
          ) : (
            <ParentHostDetails hostId={selectedId} />
          )
        }
      />
      {menu}
    </Screen>
  )
}
