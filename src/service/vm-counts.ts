import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { ManagedHost } from '@/domain/smhv/managed-host'

/** How many VMs belong to each host (dedicated ones) and cluster (shared ones). */
export interface VmCounts {
  of(owner: Readonly<Pick<ManagedHost, 'hostId' | 'clusterId'>>): number
}

/** Counts the VMs of all hosts and clusters, once. */
export function countVms(vms: readonly Readonly<VirtualMachine>[]): VmCounts {
  const counts = new Map<string, number>()
  for (const vm of vms) {
    const owner = vm.clusterId ?? vm.hostId
    counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return { of: ({ hostId, clusterId }) => counts.get(clusterId ?? hostId ?? '') ?? 0 }
}
