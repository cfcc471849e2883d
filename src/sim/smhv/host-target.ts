import type { Subject } from '@/domain/finding'
import { diskOfPath } from '@/domain/hyperv/mount-point'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { ClusterId, ConsoleId, HostId, ManagedHostId, VmId } from '@/domain/ids'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { vmsOfOwner } from '../hyperv/vm-index'
import { disksOfOwners } from '../windows/disk-index'
import type { ReadonlyWorld } from '../world/world'
import { subjectOf } from '../world/subjects'

/** A host or a cluster: exactly one of the two is set. */
export interface HostTarget {
  readonly hostId: HostId | null
  readonly clusterId: ClusterId | null
}

/** The host or cluster of this name, with or without its domain, or of this id; without regard to case. */
export function findTarget(world: ReadonlyWorld, name: string): HostTarget | undefined {
  const wanted = name.trim().toLowerCase()
  const answers = (row: { readonly id: string; readonly name: string; readonly domain: string }) =>
    row.id === name || row.name.toLowerCase() === wanted || `${row.name}.${row.domain}`.toLowerCase() === wanted
  const cluster = Object.values(world.clusters).find(answers)
  if (cluster) return { hostId: null, clusterId: cluster.id }
  const host = Object.values(world.hosts).find(answers)
  return host && { hostId: host.id, clusterId: null }
}

export function targetSubject(world: ReadonlyWorld, target: HostTarget): Subject | undefined {
  if (target.clusterId !== null) {
    const cluster = world.clusters[target.clusterId]
    return cluster && subjectOf('cluster', cluster)
  }
  const host = target.hostId === null ? undefined : world.hosts[target.hostId]
  return host && subjectOf('host', host)
}

/** The host itself, or the nodes of the cluster. */
export function nodesOfTarget(world: ReadonlyWorld, target: HostTarget): readonly Readonly<HyperVHost>[] {
  const cluster = target.clusterId === null ? undefined : world.clusters[target.clusterId]
  const ids = cluster ? cluster.nodeIds : target.hostId === null ? [] : [target.hostId]
  return ids.flatMap((id) => world.hosts[id] ?? [])
}

/** All disks that the host, or any node of the cluster, sees. */
export function disksOfTarget(world: ReadonlyWorld, target: HostTarget): readonly Readonly<WindowsDisk>[] {
  const nodes = nodesOfTarget(world, target)
  const shared = nodes.flatMap((node) => node.clusterId ?? [])
  const hostIds = nodes.map((node) => node.id)
  return [...disksOfOwners(world, shared), ...disksOfOwners(world, hostIds)]
}

/** The disk of a host or cluster on which a path lies. */
export function diskOfTargetPath(
  world: ReadonlyWorld,
  target: HostTarget,
  path: string,
): Readonly<WindowsDisk> | undefined {
  return diskOfPath(disksOfTarget(world, target), path)
}

/** The VMs that managing this host or cluster brings: dedicated ones of a host, shared ones of a cluster (R88). */
export function ownsVm(
  target: HostTarget,
  vm: { readonly hostId: HostId; readonly clusterId: ClusterId | null },
): boolean {
  return vm.clusterId === null ? target.hostId === vm.hostId : target.clusterId === vm.clusterId
}

type OwnedVm = { readonly hostId: HostId; readonly clusterId: ClusterId | null }

/** Finds the managed host of a VM quickly, for views over many VMs. */
export function managedHostIndex(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
): (vm: OwnedVm) => Readonly<ManagedHost> | undefined {
  const byOwner = ownersOf(world).get(consoleId)
  return ({ hostId, clusterId }) => {
    const id = byOwner?.get(clusterId ?? hostId)
    return id && world.managedHosts[id]
  }
}

interface Owners {
  /** The number of the last managed host that there was: with another one all is found out anew. */
  readonly last: number
  readonly byConsole: ReadonlyMap<ConsoleId, ReadonlyMap<string, ManagedHostId>>
}

/** By the table of managed hosts of a world. What they own never changes; those that are gone are not found in the table. */
const knownOwners = new WeakMap<ReadonlyWorld['managedHosts'], Owners>()

function ownersOf({ managedHosts, kernel }: ReadonlyWorld): Owners['byConsole'] {
  const last = kernel.counters['managed-host'] ?? 0
  const known = knownOwners.get(managedHosts)
  if (known?.last === last) return known.byConsole
  const byConsole = new Map<ConsoleId, Map<string, ManagedHostId>>()
  for (const { id, consoleId, hostId, clusterId } of Object.values(managedHosts)) {
    const owner = clusterId ?? hostId
    if (owner === null) continue
    const byOwner = byConsole.get(consoleId) ?? new Map<string, ManagedHostId>()
    byConsole.set(consoleId, byOwner.set(owner, id))
  }
  knownOwners.set(managedHosts, { last, byConsole })
  return byConsole
}

export function vmIdsOfTarget(world: ReadonlyWorld, target: HostTarget): VmId[] {
  const owner = target.clusterId ?? target.hostId
  return owner === null ? [] : vmsOfOwner(world, owner).map(({ id }) => id)
}
