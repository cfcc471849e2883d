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

/** A host with its cluster and the disks that a VM on it can use: its own and those of its cluster. */
export interface HostSeats {
  readonly host: HostPlan
  readonly cluster: ClusterPlan | undefined
  readonly seats: readonly DiskSeat[]
}

export function hostSeats(topology: Topology): ReadonlyMap<string, HostSeats> {
  const clusters = new Map(
    topology.clusters.flatMap((cluster) => cluster.nodes.map((node) => [node, cluster] as const)),
  )
  return new Map(
    topology.hosts.map((host) => {
      const cluster = clusters.get(host.name)
      const own = host.disks.map((disk): DiskSeat => ({ owner: host.name, disk }))
      const common = cluster?.disks.map((disk): DiskSeat => ({ owner: cluster.name, disk })) ?? []
      return [host.name, { host, cluster, seats: [...own, ...common] }] as const
    }),
  )
}

/** The disk on which a path lies: that of the longest mount point, since a CSV is mounted below `C:\`. */
export function seatOfPath(seats: readonly DiskSeat[], path: string): DiskSeat | undefined {
  let best: DiskSeat | undefined
  for (const seat of seats) {
    const { mountPoint } = seat.disk
    if (mountPoint.length > (best?.disk.mountPoint.length ?? 0) && holdsPath(mountPoint, path)) best = seat
  }
  return best
}
