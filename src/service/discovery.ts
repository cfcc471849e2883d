import { ok } from '@/base/result'
import type { DiscoveredHost } from '@/contract'
import type { FailoverCluster, HyperVHost } from '@/domain/hyperv/windows'
import type { ClusterId, HostId } from '@/domain/ids'
import { disksOfTarget, type Simulation } from '@/sim'
import { type ConsoleView, consoleView } from './console-view'
import { refusal } from './errors'
import { presentDiscoveredCluster, presentDiscoveredHost, presentDisk } from './hosts-presenter'
import { listPage, type PageSpec } from './list-page'
import type { Service } from './service'

type Row =
  | { readonly kind: 'host'; readonly row: Readonly<HyperVHost> }
  | { readonly kind: 'cluster'; readonly row: Readonly<FailoverCluster> }

/** What Browse finds: every host and cluster of the environment, and the disks that one sees. */
export function discovery(simulation: Simulation): Pick<Service, 'discoverHosts' | 'discoverDisks'> {
  return {
    discoverHosts: ({ query, consoleId }) =>
      simulation.read((world) => {
        const rows: Row[] = [
          ...Object.values(world.clusters).map((row) => ({ kind: 'cluster' as const, row })),
          ...Object.values(world.hosts).map((row) => ({ kind: 'host' as const, row })),
        ]
        return listPage(rows, query, pageSpec(consoleView(world, consoleId)))
      }),

    discoverDisks: ({ params }) =>
      simulation.read((world) => {
        const host = world.hosts[params.hostId as HostId]
        const cluster = world.clusters[params.hostId as ClusterId]
        if (!host && !cluster) return refusal('unknown', 'host/unknown', { detail: params.hostId })
        const disks = disksOfTarget(world, { hostId: host?.id ?? null, clusterId: cluster?.id ?? null })
        const items = disks.map((disk) => presentDisk(world, disk))
        return ok({ body: { items, total: items.length } })
      }),
  }
}

function pageSpec(view: ConsoleView): PageSpec<Row, DiscoveredHost> {
  const { world } = view
  return {
    present: (found) =>
      found.kind === 'cluster'
        ? presentDiscoveredCluster(world, found.row, view.managedByCluster.has(found.row.id))
        : presentDiscoveredHost(world, found.row, view.managedByHost.has(found.row.id)),
    texts: [({ row }) => row.name, ({ row }) => row.domain, ({ row }) => row.site],
  }
}
