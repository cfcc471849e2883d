import { toIso } from '@/base/sim-time'
import type { DiscoveredHost, HostDisk, HostResource, HostSettingsResource } from '@/contract'
import {
  DEFAULT_PORT,
  type FailoverCluster,
  type HyperVHost,
  WINDOWS_NAMES,
  type WindowsDisk,
} from '@/domain/hyperv/windows'
import type { HostSettings, ManagedHost } from '@/domain/smhv/managed-host'
import { directoriesLeft, nodesOfTarget, type ReadonlyWorld, snapInfoCopiesKept, snapInfoCopiesSet } from '@/sim'
import { type ConsoleView, managedHostName } from './console-view'
import { findingsOfHost } from './host-findings'
import { presentFinding } from './errors'
import { vmCountOf } from './vm-counts'

type Nodes = readonly Readonly<HyperVHost>[]

function stateOf(nodes: Nodes): 'up' | 'degraded' | 'down' {
  const up = nodes.filter((node) => node.up).length
  if (up === 0) return 'down'
  return up === nodes.length ? 'up' : 'degraded'
}

/** A managed host or cluster. Of a cluster, SMHV is that of the node which owns the cluster group. */
export function presentHost(view: ConsoleView, managed: Readonly<ManagedHost>): HostResource {
  const { world } = view
  const nodes = nodesOfTarget(world, managed)
  const cluster = managed.clusterId ? world.clusters[managed.clusterId] : undefined
  const lead = nodes.find((node) => node.id === cluster?.ownerNodeId) ?? nodes[0]
  const windows = cluster?.windows ?? lead?.windows ?? '2012'
  const { settings } = managed
  return {
    id: managed.id,
    kind: cluster ? 'cluster' : 'host',
    name: managedHostName(world, managed),
    domain: cluster?.domain ?? lead?.domain ?? '',
    site: cluster?.site ?? lead?.site ?? '',
    windows,
    windowsName: WINDOWS_NAMES[windows],
    port: lead?.smhv?.port ?? DEFAULT_PORT,
    smhvVersion: lead?.smhv?.version ?? null,
    state: stateOf(nodes),
    members: nodes.map((node) => ({
      id: node.id,
      name: node.name,
      state: node.up ? ('up' as const) : ('down' as const),
      ownsClusterGroup: node.id === cluster?.ownerNodeId,
      snapInfoCopies: snapInfoCopiesSet(node, managed),
    })),
    addedAt: toIso(managed.addedAt),
    settings: presentSettings(settings),
    snapInfoLeft: directoriesLeft(world, managed.consoleId, managed, settings.snapInfo?.path ?? null),
    snapInfoCopies: snapInfoCopiesKept(world, managed),
    configured: settings.reportPath !== null && settings.snapInfo !== null,
    vmCount: vmCountOf(world, managed),
    findings: findingsOfHost(view, managed.id).map(presentFinding),
    version: managed.version,
  }
}

/** Settings as a form shows them. */
export function presentSettings(settings: HostSettings): HostSettingsResource {
  const { reportPath, snapInfo, notification } = settings
  return {
    reportPath,
    snapInfo: snapInfo && { path: snapInfo.path },
    notification: notification && {
      email: notification.email && { ...notification.email, to: [...notification.email.to] },
      autoSupport: notification.autoSupport,
    },
  }
}

/** A host of the environment, managed or not. */
export function presentDiscoveredHost(
  world: ReadonlyWorld,
  host: Readonly<HyperVHost>,
  managed: boolean,
): DiscoveredHost {
  return {
    id: host.id,
    kind: 'host',
    name: host.name,
    domain: host.domain,
    site: host.site,
    windows: host.windows,
    windowsName: WINDOWS_NAMES[host.windows],
    state: stateOf([host]),
    memberNames: [host.name],
    vmCount: vmCountOf(world, { hostId: host.id, clusterId: null }),
    managed,
  }
}

/** A cluster of the environment with its nodes. */
export function presentDiscoveredCluster(
  world: ReadonlyWorld,
  cluster: Readonly<FailoverCluster>,
  managed: boolean,
): DiscoveredHost {
  const nodes = nodesOfTarget(world, { hostId: null, clusterId: cluster.id })
  return {
    id: cluster.id,
    kind: 'cluster',
    name: cluster.name,
    domain: cluster.domain,
    site: cluster.site,
    windows: cluster.windows,
    windowsName: WINDOWS_NAMES[cluster.windows],
    state: stateOf(nodes),
    memberNames: nodes.map((node) => node.name),
    vmCount: vmCountOf(world, { hostId: null, clusterId: cluster.id }),
    managed,
  }
}

/** A disk as the host sees it, with the LUN behind it. */
export function presentDisk(world: ReadonlyWorld, disk: Readonly<WindowsDisk>): HostDisk {
  const lun = disk.lunId ? world.luns[disk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  return {
    id: disk.id,
    mountPoint: disk.mountPoint,
    kind: disk.kind,
    fileSystem: disk.fileSystem,
    lunPath: lun?.path ?? null,
    storageSystem: system ? { id: system.id, name: system.name } : null,
    volume: volume ? { id: volume.id, name: volume.name } : null,
    size: lun?.size ?? null,
  }
}
