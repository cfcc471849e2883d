import TerminalIcon from '@mui/icons-material/Terminal'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatBytes } from '@/base/units'
import { useGroupMenu } from '@/components/group-menu'
import { KeptSplit } from '@/components/kept-split'
import { NothingHere } from '@/components/nothing-here'
import { NoRows } from '@/components/no-rows'
import { PagedList } from '@/components/paged-list'
import { type Selection, useSelection, useWizardPlace } from '@/components/place'
import { usePropertiesGroup } from '@/components/properties-action'
import type { ActionGroup } from '@/components/published-actions'
import { usePublishActions } from '@/components/published-actions'
import { useSortParam } from '@/components/sort-param'
import type { VolumeResource } from '@/contract'
import { storageQueries } from '@/queries/storage-queries'
import type { ListColumn } from '@/ui/list-column'
import { VolumeDetails, volumeOf } from './volume-details'

const VOLUMES: readonly ListColumn<VolumeResource>[] = [
  { id: 'name', header: 'Volume', width: 135, sortable: true, text: (volume) => volume.name },
  { id: 'storageSystem', header: 'Storage system', width: 120, text: (volume) => volume.storageSystem.name },
  { id: 'size', header: 'Size', width: 80, align: 'end', sortable: true, text: (volume) => formatBytes(volume.size) },
  { id: 'used', header: 'Used', width: 80, align: 'end', sortable: true, text: (volume) => formatBytes(volume.used) },
  {
    id: 'heldBySnapshots',
    header: 'Held by Snapshot copies',
    width: 165,
    least: 112,
    align: 'end',
    sortable: true,
    text: (volume) => formatBytes(volume.heldBySnapshots),
  },
  {
    id: 'snapshotCount',
    header: 'Snapshot copies',
    width: 120,
    least: 88,
    align: 'end',
    sortable: true,
    text: (volume) => `${volume.snapshotCount} of ${volume.snapshotLimit}`,
  },
  {
    id: 'lunCount',
    header: 'LUNs',
    width: 76,
    align: 'end',
    sortable: true,
    text: (volume) => String(volume.lunCount),
  },
]

/** Volumes with their space; below, what lies on the selected one. */
export function VolumesTab({ q }: { readonly q: string }): ReactNode {
  const [selection] = useSelection()
  const group = useSelectedGroup(selection)
  useStorageActions(group)
  return (
    <KeptSplit
      name="storage"
      label="Height of the list of volumes"
      direction="column"
      startsAt={260}
      min={80}
      max={600}
      first={<VolumeList q={q} group={group} />}
      second={<VolumeDetails group={group} />}
    />
  )
}

/** Of the volume, or of the LUN that is selected below it. */
function useSelectedGroup(selection: Selection | undefined): ActionGroup | undefined {
  const kind = selection && KINDS[selection.type]
  return usePropertiesGroup(selection?.type ?? '', kind, kind === undefined ? undefined : selection)
}

const KINDS: Readonly<Record<string, string>> = { volume: 'Volume', lun: 'LUN' }

/** A console for each storage system; where there are many, the list of them. */
function useStorageActions(group: ActionGroup | undefined): void {
  const { data } = useQuery(storageQueries.systems())
  const navigate = useNavigate()
  usePublishActions(
    useMemo(() => {
      const systems = data?.items ?? []
      const toConsole = (id: string, label: string, to: string) => ({
        id,
        label,
        icon: <TerminalIcon fontSize="inherit" />,
        onRun: () => void navigate(to),
      })
      const items =
        systems.length > MOST_CONSOLES
          ? [toConsole('consoles', 'Open Console', '/data-ontap')]
          : systems.map(({ id, name }) => toConsole(id, `Open Console of ${name}`, `/data-ontap/${name}`))
      const node = { id: 'storage', title: 'Storage', items }
      return group ? [node, group] : [node]
    }, [data, navigate, group]),
  )
}

/** More than these would fill the Actions pane. */
const MOST_CONSOLES = 8

function VolumeList({ q, group }: { readonly q: string; readonly group: ActionGroup | undefined }): ReactNode {
  const [selection, select] = useSelection()
  const { open } = useWizardPlace()
  const { onContextMenu, menu } = useGroupMenu(group, 'Volume')
  const [sort, setSort] = useSortParam({ column: 'name', order: 'asc' }, VOLUMES)
  const filters = { sort: sort.column, order: sort.order, ...(q === '' ? {} : { q }) }
  return (
    <>
      <PagedList
        id="volumes"
        hasOwnSearch
        label="Volumes"
        what="The volumes"
        columns={VOLUMES}
        rowId={(volume) => volume.id}
        listKey={JSON.stringify(filters)}
        page={(range) => storageQueries.volumes({ ...filters, ...range })}
        selectedId={volumeOf(selection)}
        onSelect={(id) => select({ type: 'volume', id })}
        onActivate={(id) => open('properties', `volume:${id}`)}
        onContextMenu={onContextMenu}
        sort={sort}
        onSort={setSort}
        empty={q === '' ? <NothingHere what="storage" /> : <NoRows q={q} />}
      />
      {menu}
    </>
  )
}
