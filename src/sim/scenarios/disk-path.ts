import { holdsPath } from '@/domain/hyperv/mount-point'
import type { ClusterPlan, DiskPlan, HostPlan, Topology } from './topology'

/** A disk that a VM can lie on, and whose it is. */
export interface DiskSeat {
  /** Name of the host or cluster. */
  readonly owner: string
  readonly disk: DiskPlan
}

export function isSmbPath(path: string): boolean {
  return path.startsWith('\\\\')
}

export function clusterOfHost(topology: Topology, hostName: string): ClusterPlan | undefined {
  return topology.clusters.find((cluster) => cluster.nodes.includes(hostName))
}

/** The disks that a VM on this host can use: the host's own and, for a node, those of its cluster. */
export function disksOfHost(topology: Topology, host: HostPlan): readonly DiskSeat[] {
  const cluster = clusterOfHost(topology, host.name)
  return [
    ...host.disks.map((disk) => ({ owner: host.name, disk })),
    ...(cluster?.disks ?? []).map((disk) => ({ owner: cluster?.name ?? '', disk })),
  ]
}

/** The disk on which a path lies: that of the longest mount point, since a CSV is mounted below `C:\`. */
export function seatOfPath(seats: readonly DiskSeat[], path: string): DiskSeat | undefined {
  let best: DiskSeat | undefined
  for (const seat of seats) {
    const { mountPoint } = seat.disk
    if (holdsPath(mountPoint, path) && mountPoint.length > (best?.disk.mountPoint.length ?? 0)) best = seat
  }
  return best
}
