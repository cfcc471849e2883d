import type { HostId, VmId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { forgetDataset } from './dataset-commands'
import { type HostTarget, nodesOfTarget, ownsVm } from './host-target'

/** Stops managing a host or cluster: its VMs leave all datasets of the console. */
export function releaseHost(context: SimContext, managed: Readonly<ManagedHost>): void {
  const { id: managedHostId } = managed
  for (const dataset of Object.values(context.world.datasets)) leaveDataset(context, dataset, managed)
  delete context.world.managedHosts[managedHostId]
  context.emit('host.removed', { managedHostId })
}

/** SMHV is gone from a host: nobody manages it any more, nor its cluster once no node is left; empty datasets go (R96). */
export function releaseUninstalled(context: SimContext, hostId: HostId): void {
  const { world } = context
  for (const managed of managedWithout(world, [hostId])) {
    const touched = Object.values(world.datasets).filter((dataset) => holdsVmsOf(world, dataset, managed))
    releaseHost(context, managed)
    for (const dataset of touched) if (dataset.vmIds.length === 0) forgetDataset(context, dataset)
  }
}

/** Datasets of any console that lose VMs when SMHV is removed from these hosts. */
export function datasetsOfHosts(world: ReadonlyWorld, hostIds: readonly HostId[]): Readonly<Dataset>[] {
  const managed = managedWithout(world, hostIds)
  return Object.values(world.datasets).filter((dataset) => managed.some((row) => holdsVmsOf(world, dataset, row)))
}

/** Managed hosts and clusters on which SMHV runs nowhere but on these hosts. */
function managedWithout(world: ReadonlyWorld, hostIds: readonly HostId[]): Readonly<ManagedHost>[] {
  return Object.values(world.managedHosts).filter((managed) => {
    const nodes = nodesOfTarget(world, managed)
    return (
      nodes.some(({ id }) => hostIds.includes(id)) &&
      nodes.every(({ id, smhv }) => smhv === null || hostIds.includes(id))
    )
  })
}

function holdsVmsOf(world: ReadonlyWorld, dataset: Readonly<Dataset>, managed: Readonly<ManagedHost>): boolean {
  return dataset.consoleId === managed.consoleId && dataset.vmIds.some((vmId) => isOwned(world, managed, vmId))
}

function isOwned(world: ReadonlyWorld, target: HostTarget, vmId: VmId): boolean {
  const vm = world.vms[vmId]
  return vm !== undefined && ownsVm(target, vm)
}

function leaveDataset(context: SimContext, dataset: Dataset, managed: Readonly<ManagedHost>): void {
  const { world } = context
  if (!holdsVmsOf(world, dataset, managed)) return
  dataset.vmIds = dataset.vmIds.filter((vmId) => !isOwned(world, managed, vmId))
  dataset.version++
  context.emit('dataset.modified', { datasetId: dataset.id })
}
