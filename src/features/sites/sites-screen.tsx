import CameraIcon from '@mui/icons-material/CameraAltOutlined'
import LostIcon from '@mui/icons-material/WarningAmberOutlined'
import PlaceIcon from '@mui/icons-material/PlaceOutlined'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { formatBytes } from '@/base/units'
import { KeptSplit } from '@/components/kept-split'
import { List } from '@/components/list'
import { NothingHere } from '@/components/nothing-here'
import { useSelection } from '@/components/place'
import { type ActionGroup, usePublishActions } from '@/components/published-actions'
import { LoadProblem } from '@/components/query-view'
import { Screen, ScreenHead } from '@/components/screen-head'
import { timeText } from '@/components/time-text'
import type { MirrorResource } from '@/contract'
import { hostQueries } from '@/queries/host-queries'
import { simulationQueries } from '@/queries/simulation-queries'
import { storageQueries } from '@/queries/storage-queries'
import { ContextMenu } from '@/ui/context-menu'
import { EmptyState } from '@/ui/empty-state'
import type { ListColumn } from '@/ui/list-column'
import type { MenuAnchor } from '@/ui/menu-popup'
import { lagText, mirrorStateText, type SitesView, sitesView } from './site-model'
import { SitesPicture } from './sites-picture'
import { useMirrorActions } from './use-mirror-actions'

/** The sites of the environment and the mirrors between them: what a failover goes by. */
export function SitesScreen(): ReactNode {
  const systems = useQuery(storageQueries.systems())
  const volumes = useQuery(storageQueries.volumes({ limit: 1000 }))
  const hosts = useQuery(hostQueries.discovery({ limit: 1000, sort: 'name' }))
  const mirrors = useQuery(storageQueries.mirrors())
  const { data: simulation } = useQuery(simulationQueries.detail())
  const now = simulation?.now
  const view = useMemo(() => {
    const rows = <Row,>(query: { readonly data?: { readonly items: readonly Row[] } | undefined }) =>
      query.data?.items ?? []
    return sitesView({
      systems: rows(systems),
      volumes: rows(volumes),
      hosts: rows(hosts),
      mirrors: rows(mirrors),
      now,
    })
  }, [systems, volumes, hosts, mirrors, now])
  const failed = [systems, volumes, hosts, mirrors].find((query) => query.isError)
  return (
    <Screen>
      <ScreenHead title="Sites" icon={<PlaceIcon aria-hidden />}>
        Both sites with the volumes that are mirrored, and which way the mirrors go.
        <br />
        Lose a site in Faults; fail over and back with SnapDrive and the cmdlets of SMHV.
      </ScreenHead>
      <KeptSplit
        name="sites"
        label="Height of the picture"
        direction="column"
        startsAt={400}
        min={120}
        max={900}
        first={
          failed ? <LoadProblem what="The sites" query={failed} /> : <Picture view={view} isReady={mirrors.isSuccess} />
        }
        second={<Mirrors mirrors={mirrors.data?.items ?? NONE} now={now} isPending={mirrors.isPending} />}
      />
    </Screen>
  )
}

const NONE: readonly MirrorResource[] = []

function Picture({ view, isReady }: { readonly view: SitesView; readonly isReady: boolean }): ReactNode {
  if (!isReady) return <p role="status">Loading…</p>
  if (view.sites.length === 0) return <NothingHere what="site" />
  return <SitesPicture view={view} />
}

interface MirrorsProps {
  readonly mirrors: readonly MirrorResource[]
  readonly now: string | undefined
  readonly isPending: boolean
}

function Mirrors({ mirrors, now, isPending }: MirrorsProps): ReactNode {
  const [selection, select] = useSelection()
  const [menu, setMenu] = useState<MenuAnchor>()
  const selected = mirrors.find(({ id }) => selection?.type === 'mirror' && selection.id === id)
  const group = useMirrorActions(selected)
  const node = useSiteActions()
  usePublishActions(useMemo(() => (group ? [node, group] : [node]), [node, group]))
  const columns = useMemo(() => columnsAt(now), [now])
  return (
    <>
      <List
        id="mirrors"
        label="SnapMirror relationships"
        columns={columns}
        rows={mirrors}
        rowId={({ id }) => id}
        selectedId={selected?.id}
        onSelect={(id) => select({ type: 'mirror', id })}
        onContextMenu={(_, anchor) => setMenu(anchor)}
        state={isPending ? 'loading' : 'ready'}
        empty={
          <EmptyState title="Nothing is mirrored">
            Create SnapMirror relationships on the storage systems to be ready for a disaster.
          </EmptyState>
        }
      />
      <ContextMenu
        label={group?.title ?? 'SnapMirror'}
        items={group?.items ?? []}
        anchor={group && menu}
        onClose={() => setMenu(undefined)}
      />
    </>
  )
}

/** Where the other steps of a disaster are done. */
function useSiteActions(): ActionGroup {
  const navigate = useNavigate()
  return useMemo(() => {
    const to = (id: string, label: string, place: string, icon: ReactNode) => ({
      id,
      label,
      icon,
      onRun: () => void navigate(place),
    })
    return {
      id: 'sites',
      title: 'Sites',
      items: [
        to('lose-site', 'Lose a Site…', '/environment/faults?kind=site-lost', <LostIcon fontSize="inherit" />),
        to('storage', 'Snapshot Copies of Volumes', '/environment/storage', <CameraIcon fontSize="inherit" />),
      ],
    }
  }, [navigate])
}

function columnsAt(now: string | undefined): readonly ListColumn<MirrorResource>[] {
  return [
    { id: 'source', header: 'Source', width: 150, least: 96, text: ({ source }) => source },
    { id: 'destination', header: 'Destination', width: 150, least: 96, text: ({ destination }) => destination },
    { id: 'state', header: 'State', width: 110, least: 92, text: mirrorStateText },
    { id: 'lag', header: 'Lag', width: 95, least: 84, text: (mirror) => lagText(mirror, now) },
    { id: 'transfer', header: 'Transfer', width: 230, least: 126, text: transferText },
    {
      id: 'base',
      header: 'Common Snapshot copy',
      width: 210,
      least: 80,
      text: ({ baseSnapshot }) => baseSnapshot ?? '–',
    },
  ]
}

function transferText({ transfer, lastTransfer }: MirrorResource): string {
  if (transfer) return `${transfer.kind}, ${formatBytes(transfer.bytes)}, until ${timeText(transfer.endsAt)}`
  if (!lastTransfer) return '–'
  const end = lastTransfer.reason === null ? formatBytes(lastTransfer.bytes) : 'failed'
  return `last ${timeText(lastTransfer.at)}, ${end}`
}
