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
  checkVhds(world)
}

/** A LUN is seen by nobody but through an igroup. */
function checkMapped(world: ReadonlyWorld, disk: Readonly<WindowsDisk>, lunId: LunId): void {
  const hosts = new Set((world.luns[lunId]?.maps ?? []).map(({ igroupId }) => world.igroups[igroupId]?.hostId))
  const cluster = disk.clusterId === null ? undefined : world.clusters[disk.clusterId]
  for (const id of cluster?.nodeIds ?? (disk.hostId === null ? [] : [disk.hostId])) {
    hold(hosts.has(id), () => `${disk.mountPoint} is not mapped to ${id}`)
  }
}

/** An attached VHD is on a host that is up and sees its disk; a VM of that host has it only while it is offline. */
function checkVhds(world: ReadonlyWorld): void {
  for (const { id, hostId, diskId, online, letter, vmId } of Object.values(world.attachedVhds)) {
    const host = world.hosts[hostId]
    const disk = world.disks[diskId]
    hold(host?.up, () => `${id} is attached to a host that is down`)
    const seen = disk && (disk.hostId === hostId || (disk.clusterId !== null && disk.clusterId === host.clusterId))
    hold(seen && (disk.kind !== 'shared' || disk.ownerNodeId === hostId), () => `${id} lies on a disk that is away`)
    hold(online || letter === null, () => `${id} is offline and has a letter`)
    const vm = vmId === null ? undefined : world.vms[vmId]
    hold(!vm || (!online && vm.hostId === hostId), () => `${id} is used by its host and by ${vm?.name}`)
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
