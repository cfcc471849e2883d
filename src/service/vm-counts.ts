import type { ManagedHost } from '@/domain/smhv/managed-host'
import { type ReadonlyWorld, vmsOfOwner } from '@/sim'

/** How many VMs belong to a host (dedicated ones) or cluster (shared ones). */
export function vmCountOf(
  world: ReadonlyWorld,
  { hostId, clusterId }: Readonly<Pick<ManagedHost, 'hostId' | 'clusterId'>>,
): number {
  const owner = clusterId ?? hostId
  return owner === null ? 0 : vmsOfOwner(world, owner).length
}
