import { vmStateText } from '@/components/status-icon'
import type { ClusterResource } from '@/contract'

/** A row of one of the cluster's lists: a VM, the cluster group, a node or a disk. */
export interface ClusterItem {
  readonly id: string
  readonly type: 'machine' | 'group' | 'node' | 'disk'
  readonly name: string
  readonly kind: string
  readonly status: string
  readonly owner: string | null
  readonly preferred: string | null
}

/** The rows of a tab. */
export function clusterItems(cluster: ClusterResource, tab: string): readonly ClusterItem[] {
  if (tab === 'nodes') {
    return cluster.nodes.map(({ id, name, up }) => ({
      id,
      type: 'node',
      name,
      kind: 'Node',
      status: up ? 'Up' : 'Down',
      owner: null,
      preferred: null,
    }))
  }
  if (tab === 'storage') {
    return cluster.disks.map((disk) => ({
      id: disk.id,
      type: 'disk',
      name: disk.name,
      kind: disk.kind === 'csv' ? `CSV, ${disk.fileSystem}` : `Shared disk, ${disk.fileSystem}`,
      status: [disk.redirected ? 'Redirected access' : 'Online', ...(disk.bitLocker ? ['BitLocker'] : [])].join(', '),
      owner: disk.owner?.name ?? null,
      preferred: disk.preferredOwner?.name ?? null,
    }))
  }
  const group: ClusterItem = {
    id: cluster.id,
    type: 'group',
    name: 'Cluster Group',
    kind: 'Core resources',
    status: 'Online',
    owner: cluster.owner.name,
    preferred: null,
  }
  return [
    group,
    ...cluster.machines.map((vm) => ({
      id: vm.id,
      type: 'machine' as const,
      name: vm.name,
      kind: 'Virtual machine',
      status: vmStateText(vm.state),
      owner: vm.owner?.name ?? null,
      preferred: vm.preferredOwner?.name ?? null,
    })),
  ]
}
