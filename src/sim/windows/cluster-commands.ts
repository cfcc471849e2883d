import { ok } from '@/base/result'
import { finding, type Finding } from '@/domain/finding'
import type { FailoverCluster } from '@/domain/hyperv/windows'
import type { HostId, VmId, WindowsDiskId } from '@/domain/ids'
import { CORE_CLUSTER_GROUP } from '@/domain/snapdrive/disk-connection'
import { type CommandHandler, refuseWith } from '../context'
import { refuseByRule } from '../smhv/refusals'
import { rearmPolicies } from '../smhv/schedules'
import { groupOf, moveDisk, moveGroup } from '../snapdrive/cluster-groups'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { nodesInBackup } from './cluster-facts'

/** Moves the cluster group: its owner coordinates distributed backups, and starts scheduled ones. */
export const moveClusterGroup: CommandHandler<'moveClusterGroup'> = (context, { clusterId, toHostId }) => {
  const cluster = context.world.clusters[clusterId]
  if (!cluster) return refuseWith('unknown', 'cluster/unknown')
  const findings = checkMove(context.world, cluster, cluster.ownerNodeId, toHostId)
  if (findings.length > 0) return refuseByRule(findings)
  cluster.ownerNodeId = toHostId
  moveGroup(context.world, clusterId, CORE_CLUSTER_GROUP, toHostId)
  context.emit('cluster.changed', { clusterId })
  rearmPolicies(context)
  return ok({ id: clusterId, jobId: null })
}

/** Moves the ownership of a CSV to another node, or of a shared disk with its whole group. */
export const moveClusterDisk: CommandHandler<'moveClusterDisk'> = (context, { diskId, toHostId }) => {
  const disk = context.world.disks[diskId]
  const cluster = disk?.clusterId ? context.world.clusters[disk.clusterId] : undefined
  if (!disk || !cluster) return refuseWith('unknown', 'cluster/unknown')
  const findings = checkMove(context.world, cluster, disk.ownerNodeId, toHostId)
  if (findings.length > 0) return refuseByRule(findings)
  moveDisk(context.world, disk, toHostId)
  context.emit('cluster.changed', { clusterId: cluster.id })
  if (groupOf(disk) === CORE_CLUSTER_GROUP) rearmPolicies(context)
  return ok({ id: diskId, jobId: null })
}

/** The owner must stay the same while a backup runs on it. */
function checkMove(
  world: ReadonlyWorld,
  cluster: Readonly<FailoverCluster>,
  from: HostId | null,
  to: HostId,
): Finding[] {
  const subject = subjectOf('cluster', cluster)
  if (!cluster.nodeIds.includes(to) || !world.hosts[to]?.up) {
    return [finding('cluster/not-a-node', { subject, field: 'hostId' })]
  }
  if (from === to) return [finding('cluster/owner-already', { subject, field: 'hostId' })]
  if (from !== null && nodesInBackup(world, cluster).has(from)) return [finding('cluster/backup-running', { subject })]
  return []
}

/** Says on which node a VM or disk of a cluster should be; null takes that away. */
export const setPreferredOwner: CommandHandler<'setPreferredOwner'> = (context, { clusterId, itemId, hostId }) => {
  const { world } = context
  const cluster = world.clusters[clusterId]
  if (!cluster || !isOf(world, cluster, itemId)) return refuseWith('unknown', 'cluster/unknown')
  if (hostId !== null && !cluster.nodeIds.includes(hostId)) {
    return refuseWith('refused', 'cluster/not-a-node', { subject: subjectOf('cluster', cluster), field: 'hostId' })
  }
  if (hostId === null) delete cluster.preferredOwners[itemId]
  else cluster.preferredOwners[itemId] = hostId
  context.emit('cluster.changed', { clusterId })
  return ok({ id: itemId, jobId: null })
}

function isOf(world: ReadonlyWorld, { id }: Readonly<FailoverCluster>, itemId: VmId | WindowsDiskId): boolean {
  return world.vms[itemId as VmId]?.clusterId === id || world.disks[itemId as WindowsDiskId]?.clusterId === id
}
