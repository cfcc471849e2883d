import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { HostId, LunId } from '@/domain/ids'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import { hold } from '../references'
import type { ReadonlyWorld } from '../world/world'
import { groupOf } from './cluster-groups'

/** What always holds of the disks that SnapDrive manages. */
export function checkSnapDrive(world: ReadonlyWorld): void {
  const owners = new Map<LunId, string>()
  for (const disk of Object.values(world.disks)) {
    if (disk.lunId === null) continue
    const other = owners.get(disk.lunId)
    hold(other === undefined, () => `${disk.id} and ${other} are the same LUN`)
    owners.set(disk.lunId, disk.id)
    checkMapped(world, disk, disk.lunId)
  }
  checkGroups(world)
}

/** A LUN is seen by nobody but through an igroup. */
function checkMapped(world: ReadonlyWorld, disk: Readonly<WindowsDisk>, lunId: LunId): void {
  const hosts = new Set((world.luns[lunId]?.maps ?? []).map(({ igroupId }) => world.igroups[igroupId]?.hostId))
  const cluster = disk.clusterId === null ? undefined : world.clusters[disk.clusterId]
  for (const id of cluster?.nodeIds ?? (disk.hostId === null ? [] : [disk.hostId])) {
    hold(hosts.has(id), () => `${disk.mountPoint} is not mapped to ${id}`)
  }
}

/** All disks of a group are online on one node; those in the group of a cluster are where the cluster is. */
function checkGroups(world: ReadonlyWorld): void {
  const nodes = new Map<string, HostId | null>()
  for (const cluster of Object.values(world.clusters)) {
    nodes.set(`${cluster.id}|${CORE_CLUSTER_GROUP}`, cluster.ownerNodeId)
  }
  for (const disk of Object.values(world.disks)) {
    const group = groupOf(disk)
    if (group === null) continue
    const key = `${disk.clusterId}|${group}`
    const node = nodes.get(key) ?? disk.ownerNodeId
    hold(node === disk.ownerNodeId, () => `${disk.mountPoint} is not where its group ${group} is`)
    nodes.set(key, node)
  }
}
