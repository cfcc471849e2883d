import { must } from '@/base/invariant'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, VmId } from '@/domain/ids'
import type { SimContext } from '../context'
import { cancelMigration } from '../hyperv/migrations'
import { setVmState } from '../hyperv/vm-state'
import type { ReadonlyWorld, World } from '../world/world'
import { defineFault } from './fault'

const target = (world: ReadonlyWorld, id: string): string | undefined => world.hosts[id as HostId]?.name

function hostOf(world: World, id: string): HyperVHost {
  return must(world.hosts[id as HostId], `host ${id}`)
}

/** A fault that acts by being there: the steps of a backup look for it on their host. */
const standing = defineFault<null>({
  target,
  canInject: (world, id) => world.hosts[id as HostId]?.snapDrive != null,
  inject: () => null,
  canClear: () => true,
  clear: () => undefined,
})

export const vssTimeout = standing
export const writerError = standing

export const serviceStopped = defineFault<null>({
  target,
  canInject: (world, id) => world.hosts[id as HostId]?.smhv?.running ?? false,
  inject(context, id) {
    setService(context, id, false)
    return null
  },
  canClear: () => true,
  clear: (context, id) => setService(context, id, true),
})

function setService(context: SimContext, id: string, running: boolean): void {
  const host = hostOf(context.world, id)
  if (host.smhv) host.smhv.running = running
  context.emit('parent-host.changed', { hostId: host.id })
}

/** VMs that went off with the host, to be started with it again. Those that failed over stay where they are (R8). */
export const hostDown = defineFault<{ stopped: VmId[] }>({
  target,
  canInject: (world, id) => world.hosts[id as HostId]?.up ?? false,
  inject(context, id) {
    const { world } = context
    const host = hostOf(world, id)
    host.up = false
    context.emit('parent-host.changed', { hostId: host.id })
    const heir = heirOf(world, host)
    if (host.clusterId !== null && heir) failOver(context, host.clusterId, host.id, heir)
    const stopped: VmId[] = []
    for (const vm of Object.values(world.vms)) {
      if (vm.hostId !== host.id) continue
      if (vm.state === 'running') stopped.push(vm.id)
      cancelMigration(world, vm)
      if (vm.state !== 'saved') setVmState(context, vm.id, 'off')
    }
    return { stopped }
  },
  canClear: () => true,
  clear(context, id, { stopped }) {
    const { world } = context
    const host = hostOf(world, id)
    host.up = true
    context.emit('parent-host.changed', { hostId: host.id })
    for (const vmId of stopped) {
      if (world.vms[vmId]?.hostId === host.id) setVmState(context, vmId, 'running')
    }
  },
})

/** The first other node of the cluster that is up. */
function heirOf(world: ReadonlyWorld, host: Readonly<HyperVHost>): HostId | undefined {
  const cluster = host.clusterId === null ? undefined : world.clusters[host.clusterId]
  return cluster?.nodeIds.find((nodeId) => nodeId !== host.id && world.hosts[nodeId]?.up)
}

/** Shared VMs, CSVs, shared disks and the cluster group of a node go to another one. The VMs start anew there. */
function failOver(context: SimContext, clusterId: ClusterId, from: HostId, to: HostId): void {
  const { world } = context
  const cluster = must(world.clusters[clusterId], `cluster ${clusterId}`)
  if (cluster.ownerNodeId === from) cluster.ownerNodeId = to
  for (const disk of Object.values(world.disks)) {
    if (disk.clusterId === clusterId && disk.ownerNodeId === from) disk.ownerNodeId = to
  }
  for (const vm of Object.values(world.vms)) {
    if (vm.clusterId !== clusterId || vm.hostId !== from) continue
    vm.hostId = to
    cancelMigration(world, vm)
    if (vm.state === 'running') vm.bootCount++
    context.emit('virtual-machine.changed', { vmId: vm.id })
  }
  context.emit('cluster.changed', { clusterId })
}
