import { must } from '@/base/invariant'
import type { DiskKind, WindowsDisk } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, WindowsDiskId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import { CORE_CLUSTER_GROUP, type DiskPlacement } from '@/domain/snapdrive/disk-connection'
import type { SimContext } from '../context'
import { igroupFor, mapLun } from '../ontap/igroups'
import { drawGuid } from '../scenarios/guid'
import { disksOfOwner, forgetDisks } from '../windows/disk-index'
import type { ReadonlyWorld } from '../world/world'
import { initiatorsOf, nextCsvPath, nodesOfPlacement } from './placement-facts'

/** Maps a LUN to the host or the nodes of its cluster, where it appears as a disk. */
export function placeDisk(context: SimContext, lun: Lun, placement: DiskPlacement): WindowsDisk {
  const { world } = context
  const host = must(world.hosts[placement.hostId], placement.hostId)
  mapToNodes(context, lun, placement)
  const clusterId = placement.sharing === 'dedicated' ? null : must(host.clusterId ?? undefined, host.name)
  const owner = clusterId ?? host.id
  // Windows knows a disk again that it has seen before, by its identity and the GUID of its volume.
  const { diskId, volumeGuid } = lun.former?.[owner] ?? {
    diskId: context.nextId<WindowsDiskId>('disk'),
    volumeGuid: `\\\\?\\Volume{${drawGuid(context.random('snapdrive.volume-guids')).toLowerCase()}}\\`,
  }
  const kind: DiskKind = placement.sharing
  const disk: WindowsDisk = {
    id: diskId,
    kind,
    hostId: clusterId === null ? host.id : null,
    clusterId,
    lunId: lun.id,
    mountPoint: kind === 'csv' && clusterId ? nextCsvPath(world, clusterId) : tidy(placement.mountPoint),
    volumeGuid,
    fileSystem: kind === 'csv' && host.windows === '2012' ? 'CSVFS' : 'NTFS',
    ownerNodeId: clusterId === null ? null : host.id,
    bitLocker: false,
    softwareCopies: 0,
    ...(kind === 'shared' && placement.group ? { group: groupName(world, clusterId, placement.group.name) } : {}),
  }
  world.disks[diskId] = disk
  forgetDisks(world)
  tellDisk(context, disk)
  return disk
}

/** Tells that the disks of a host or cluster have changed. */
export function tellDisk(context: SimContext, { hostId, clusterId, lunId }: Readonly<WindowsDisk>): void {
  if (lunId !== null && context.world.luns[lunId]) context.emit('lun.changed', { lunId })
  if (hostId !== null) context.emit('parent-host.changed', { hostId })
  if (clusterId !== null) context.emit('cluster.changed', { clusterId })
}

function mapToNodes(context: SimContext, lun: Lun, placement: DiskPlacement): void {
  const { world } = context
  const volume = must(world.volumes[lun.volumeId], lun.volumeId)
  const system = must(world.storageSystems[volume.storageSystemId], volume.storageSystemId)
  for (const igroupId of placement.igroupIds ?? []) mapLun(world, lun, igroupId)
  if (placement.igroupIds !== null) return
  for (const node of nodesOfPlacement(world, placement)) {
    for (const { name, protocol } of initiatorsOf(world, node, system)) {
      if (!placement.initiators.includes(name)) continue
      const wishes = { storageSystemId: system.id, hostId: node.id, protocol, initiator: name }
      mapLun(world, lun, igroupFor(context, wishes).id)
    }
  }
}

/** A drive letter in upper case, as Windows shows it. */
function tidy(mountPoint: string): string {
  return mountPoint.slice(0, 1).toUpperCase() + mountPoint.slice(1)
}

/** Groups differ without regard to case: what is typed finds the one that is there. */
function groupName(world: ReadonlyWorld, clusterId: ClusterId | null, name: string): string {
  if (name.toLowerCase() === CORE_CLUSTER_GROUP.toLowerCase()) return CORE_CLUSTER_GROUP
  const disks = clusterId === null ? [] : disksOfOwner(world, clusterId)
  const same = disks.find((disk) => disk.group?.toLowerCase() === name.toLowerCase())
  return same?.group ?? name
}

/** The node at which a disk is online: where SnapDrive acts on it. */
export function hostOfDisk({ hostId, ownerNodeId }: Readonly<WindowsDisk>): HostId | null {
  return hostId ?? ownerNodeId
}
