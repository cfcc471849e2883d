import StorageIcon from '@mui/icons-material/Storage'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatBytes } from '@/base/units'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { useParam, useSelection } from '@/components/place'
import { usePublishActions } from '@/components/published-actions'
import { Screen, ScreenHead } from '@/components/screen-head'
import { useSortParam } from '@/components/sort-param'
import { timeText } from '@/components/time-text'
import type { SnapshotResource, VolumeResource } from '@/contract'
import { snapshotQueries, storageQueries } from '@/queries/storage-queries'
import { useLayoutStore } from '@/stores/layout-store'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import { Pane } from '@/ui/pane'
import { SearchBox } from '@/ui/search-box'
import { SplitPane } from '@/ui/split-pane'

const VOLUMES: readonly ListColumn<VolumeResource>[] = [
  { id: 'name', header: 'Volume', width: 150, sortable: true, text: (volume) => volume.name },
  { id: 'storageSystem', header: 'Storage system', width: 120, text: (volume) => volume.storageSystem.name },
  { id: 'size', header: 'Size', width: 90, align: 'end', sortable: true, text: (volume) => formatBytes(volume.size) },
  { id: 'used', header: 'Used', width: 90, align: 'end', sortable: true, text: (volume) => formatBytes(volume.used) },
  {
    id: 'heldBySnapshots',
    header: 'Held by Snapshot copies',
    width: 165,
    align: 'end',
    sortable: true,
    text: (volume) => formatBytes(volume.heldBySnapshots),
  },
  {
    id: 'snapshotCount',
    header: 'Snapshot copies',
    width: 120,
    align: 'end',
    sortable: true,
    text: (volume) => `${volume.snapshotCount} of ${volume.snapshotLimit}`,
  },
  {
    id: 'lunCount',
    header: 'LUNs',
    width: 60,
    align: 'end',
    sortable: true,
    text: (volume) => String(volume.lunCount),
  },
]

const COPIES: readonly ListColumn<SnapshotResource>[] = [
  { id: 'name', header: 'Snapshot copy', width: 290, sortable: true, text: (copy) => copy.name },
  { id: 'createdAt', header: 'Created', width: 165, sortable: true, text: (copy) => timeText(copy.createdAt) },
  { id: 'held', header: 'Holds alone', width: 100, align: 'end', text: (copy) => formatBytes(copy.held) },
  { id: 'backup', header: 'Backup', width: 220, text: (copy) => copy.backup?.name ?? '–' },
  { id: 'busyWith', header: 'Busy with', width: 120, text: (copy) => copy.busyWith.join(', ') || '–' },
]

/** Volumes of the storage systems, and the Snapshot copies of the selected one: what backups really leave behind. */
export function StorageScreen(): ReactNode {
  const [q = '', setQ] = useParam('q')
  const size = useLayoutStore((state) => state.sizes['storage'])
  const setSize = useLayoutStore((state) => state.setSize)
  useStorageActions()
  return (
    <Screen>
      <ScreenHead
        title="Storage"
        icon={<StorageIcon aria-hidden />}
        tools={<SearchBox label="Search volumes" value={q} onChange={(text) => setQ(text, q !== '')} width={250} />}
      >
        Volumes of the storage systems with their space.
        <br />
        Select one to see its Snapshot copies; a volume holds at most 255 of them.
      </ScreenHead>
      <SplitPane
        label="Height of the list of volumes"
        direction="column"
        size={size ?? 260}
        min={80}
        max={600}
        onSizeChange={(value) => setSize('storage', value)}
        first={<VolumeList q={q} />}
        second={<Copies />}
      />
    </Screen>
  )
}

/** A console for each storage system; where there are many, the list of them. */
function useStorageActions(): void {
  const { data } = useQuery(storageQueries.systems())
  const navigate = useNavigate()
  usePublishActions(
    useMemo(() => {
      const systems = data?.items ?? []
      const toConsole = (id: string, label: string, to: string) => ({ id, label, onRun: () => void navigate(to) })
      const items =
        systems.length > MOST_CONSOLES
          ? [toConsole('consoles', 'Open Console', '/data-ontap')]
          : systems.map(({ id, name }) => toConsole(id, `Open Console of ${name}`, `/data-ontap/${name}`))
      return [{ id: 'storage', title: 'Storage', items }]
    }, [data, navigate]),
  )
}

/** More than these would fill the Actions pane. */
const MOST_CONSOLES = 8

function VolumeList({ q }: { readonly q: string }): ReactNode {
  const [selection, select] = useSelection()
  const [sort, setSort] = useSortParam({ column: 'name', order: 'asc' }, VOLUMES)
  const filters = { sort: sort.column, order: sort.order, ...(q === '' ? {} : { q }) }
  return (
    <PagedList
      id="volumes"
      hasOwnSearch
      label="Volumes"
      what="The volumes"
      columns={VOLUMES}
      rowId={(volume) => volume.id}
      listKey={JSON.stringify(filters)}
      page={(range) => storageQueries.volumes({ ...filters, ...range })}
      selectedId={selection?.type === 'volume' ? selection.id : undefined}
      onSelect={(id) => select({ type: 'volume', id })}
      sort={sort}
      onSort={setSort}
      empty={q === '' ? <EmptyState title="This environment has no storage" /> : <NoRows q={q} />}
    />
  )
}

function Copies(): ReactNode {
  const [selection] = useSelection()
  const volume = selection?.type === 'volume' ? selection.id : undefined
  return (
    <Pane title="Snapshot copies" flush>
      {volume === undefined ? (
        <EmptyState title="No volume is selected">Select a volume above.</EmptyState>
      ) : (
        <PagedList
          id="snapshot-copies"
          label="Snapshot copies"
          what="The Snapshot copies"
          columns={COPIES}
          rowId={(copy) => copy.id}
          listKey={volume}
          page={(range) => snapshotQueries.list({ volume, sort: 'createdAt', order: 'desc', ...range })}
          empty={<EmptyState title="The volume has no Snapshot copies">A backup makes them.</EmptyState>}
        />
      )}
    </Pane>
  )
}
