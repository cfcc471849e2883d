import type { Subject } from '@/domain/finding'
import type { DatasetId, PolicyId, VmId } from '@/domain/ids'
import { type ConsoleView, managedHostName, managedHostOf } from './console-view'

/** Where an object stands in this console; null = nowhere, or by itself. */
export function ownerOf(view: ConsoleView, { type, id }: Pick<Subject, 'type' | 'id'>): Subject | null {
  const { world } = view
  if (type === 'policy') {
    const dataset = world.datasets[world.policies[id as PolicyId]?.datasetId ?? ('' as DatasetId)]
    return dataset ? { type: 'dataset', id: dataset.id, name: dataset.name } : null
  }
  const vm = type === 'virtual-machine' ? world.vms[id as VmId] : undefined
  const managed = vm
    ? managedHostOf(view, vm)
    : view.managedHosts.find(({ hostId, clusterId }) => (type === 'host' ? hostId : clusterId) === id)
  return managed ? { type: 'managed-host', id: managed.id, name: managedHostName(world, managed) } : null
}
