import type { Finding } from '@/domain/finding'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { ClusterId } from '@/domain/ids'
import type { StorageSystem } from '@/domain/ontap/storage'
import { type DiskPlacement, letterOf, rootOf } from '@/domain/snapdrive/disk-connection'
import type { MountPlaceFacts } from '@/domain/snapdrive/mount-place-rules'
import { checkPlacement, type PlacementFacts } from '@/domain/snapdrive/placement-rules'
import { initiatorName } from '../ontap/igroups'
import { disksOfTarget } from '../smhv/host-target'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { vhdLetters } from './attached-vhds'
import { groupOf, groupsOf } from './cluster-groups'
import { snapDriveFindings } from './snapdrive-service'

type Host = Readonly<HyperVHost>
type System = Readonly<StorageSystem>

/** What bringing a disk of this storage system to a host or cluster would meet. */
export function placementFindings(
  world: ReadonlyWorld,
  placement: DiskPlacement,
  system: System | undefined,
): Finding[] {
  const host = world.hosts[placement.hostId]
  return host ? checkPlacement(placementFacts(world, placement, host, system)) : []
}

/** The hosts that would see a disk: one for itself, or all nodes of the cluster. */
export function nodesOfPlacement(world: ReadonlyWorld, { hostId, sharing }: DiskPlacement): Host[] {
  const host = world.hosts[hostId]
  const cluster = host?.clusterId ? world.clusters[host.clusterId] : undefined
  if (!host || sharing === 'dedicated' || !cluster) return host ? [host] : []
  return cluster.nodeIds.flatMap((id) => world.hosts[id] ?? [])
}

function placementFacts(
  world: ReadonlyWorld,
  placement: DiskPlacement,
  host: Host,
  system: System | undefined,
): PlacementFacts {
  const nodes = nodesOfPlacement(world, placement)
  const cluster = host.clusterId === null ? undefined : world.clusters[host.clusterId]
  const root = rootDisk(world, nodes, placement)
  return {
    subject: subjectOf('host', host),
    placement,
    // A node that is down sees the disk when it is back; the one at which somebody works has to answer.
    services: snapDriveFindings(world, host, system),
    node: host.name,
    cluster: cluster ? { subject: subjectOf('cluster', cluster), groups: groupsOf(world, cluster) } : null,
    rootGroup: root ? groupOf(root) : null,
    place: placeFacts(world, nodes, placement, root),
    nodes: nodes.map((node) => ({
      subject: subjectOf('host', node),
      initiators: system ? initiatorsOf(world, node, system).map(({ name }) => name) : [],
    })),
    grouped: (placement.igroupIds ?? []).flatMap((id) => {
      const igroup = world.igroups[id]
      return igroup && igroup.storageSystemId === system?.id ? igroup.initiators : []
    }),
  }
}

/** Letters from D to Z that no disk of these hosts has. */
export function freeLetters(world: ReadonlyWorld, nodes: readonly Host[]): string[] {
  const taken = new Set([
    ...disksSeenBy(world, nodes).map(({ mountPoint }) => letterOf(mountPoint)),
    ...vhdLetters(world, nodes),
  ])
  return 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('').filter((letter) => !taken.has(letter))
}

/** Where a cluster puts the next cluster shared volume: below the first number that is free. */
export function nextCsvPath(world: ReadonlyWorld, clusterId: ClusterId): string {
  const taken = new Set(
    Object.values(world.disks).flatMap((disk) => (disk.clusterId === clusterId ? disk.mountPoint : [])),
  )
  let number = 1
  while (taken.has(csvPath(number))) number++
  return csvPath(number)
}

function csvPath(number: number): string {
  return `C:\\ClusterStorage\\Volume${number}\\`
}

function disksSeenBy(world: ReadonlyWorld, nodes: readonly Host[]): Readonly<WindowsDisk>[] {
  return [...new Set(nodes.flatMap(({ id }) => disksOfTarget(world, { hostId: id, clusterId: null })))]
}

function rootDisk(world: ReadonlyWorld, nodes: readonly Host[], { mountPoint, sharing }: DiskPlacement) {
  if (sharing === 'csv' || mountPoint === '' || letterOf(mountPoint) !== null) return undefined
  const root = rootOf(mountPoint)
  return disksSeenBy(world, nodes).find((disk) => disk.mountPoint.toUpperCase() === root)
}

function placeFacts(
  world: ReadonlyWorld,
  nodes: readonly Host[],
  { mountPoint, sharing }: DiskPlacement,
  root: Readonly<WindowsDisk> | undefined,
): MountPlaceFacts {
  const kinds = sharing === 'shared' ? ['shared'] : ['dedicated', 'local']
  const belowCluster = /^C:\\ClusterStorage\\/i.test(mountPoint)
  return {
    mountPoint,
    freeLetters: freeLetters(world, nodes),
    taken: disksSeenBy(world, nodes).map((disk) => disk.mountPoint),
    root: root ? { suitable: kinds.includes(root.kind) && !belowCluster } : null,
  }
}

/** An initiator of a host. */
export interface Initiator {
  readonly name: string
  readonly protocol: 'iscsi' | 'fcp'
}

/** The initiators by which a host can reach a storage system: those whose protocol is licensed there. */
export function initiatorsOf(world: ReadonlyWorld, host: Host, { licenses }: System): Initiator[] {
  const initiators: Initiator[] = licenses.includes('iscsi') ? [{ name: initiatorName(host), protocol: 'iscsi' }] : []
  if (!licenses.includes('fcp')) return initiators
  for (const igroup of Object.values(world.igroups)) {
    if (igroup.hostId !== host.id || igroup.protocol !== 'fcp') continue
    for (const name of igroup.initiators) {
      if (!initiators.some((known) => known.name === name)) initiators.push({ name, protocol: 'fcp' })
    }
  }
  return initiators
}
