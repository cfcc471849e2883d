import { ok } from '@/base/result'
import type { VirtualMachine, VmAction, VmState } from '@/domain/hyperv/virtual-machine'
import { finding, type Finding } from '@/domain/finding'
import type { VmId } from '@/domain/ids'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { backedUpPlaces, vmFindings } from './vm-facts'
import { hostDownFindings } from './host-power'
import { changePlace } from './vm-index'
import { isVmHeld, removeVm, setVmState, startVm } from './vm-state'

type PowerAction = Exclude<VmAction, 'make-highly-available' | 'remove-from-cluster'>

/** From which states Hyper-V Manager offers an action. */
const ALLOWED: Record<PowerAction, readonly VmState[]> = {
  start: ['off', 'saved', 'paused'],
  'shut-down': ['running', 'paused'],
  save: ['running', 'paused'],
  'take-offline': ['running', 'paused', 'saved'],
}

/** Starts, shuts down or saves a VM, makes it highly available or takes that back. A VM that is started runs when its guest has come up. */
export const changeVmState: CommandHandler<'changeVmState'> = (context, { vmId, action }) => {
  const { world } = context
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const subject = subjectOf('virtual-machine', vm)
  if (isVmHeld(world, vmId)) return refuseWith('conflict', 'restore/vm-busy', { subject })
  const host = world.hosts[vm.hostId]
  if (!host?.up) {
    return refuseWith('unavailable', 'host/down', host ? { subject: subjectOf('host', host) } : {})
  }
  if (action === 'make-highly-available') {
    if (!canBeShared(world, vm)) return refuseWith('conflict', 'vm/not-clusterable', { subject })
    changePlace(world, vm, (row) => (row.clusterId = host.clusterId))
    context.emit('virtual-machine.changed', { vmId })
    return ok({ id: vmId, jobId: null })
  }
  if (action === 'take-offline' || action === 'remove-from-cluster') {
    if (vm.clusterId === null) return refuseWith('conflict', 'vm/not-clustered', { subject })
  }
  if (world.migrations[vmId]) return refuseWith('conflict', 'migration/vm-migrating', { subject })
  if (action === 'remove-from-cluster') return removeFromCluster(context, vm)
  if (!ALLOWED[action].includes(vm.state)) {
    return refuseWith('conflict', 'vm/state-forbids', { subject, detail: `${action}, while ${vm.state}` })
  }
  const broken = action === 'start' ? brokenPaths(world, vmId) : []
  if (broken.length > 0) return refuse('conflict', broken)
  if (action === 'start') startVm(context, vmId)
  else setVmState(context, vmId, action === 'save' ? 'saved' : 'off')
  return ok({ id: vmId, jobId: null })
}

/** Deletes the VM resource and its configuration resource: from then on it is a VM of its node alone (R214). */
function removeFromCluster(context: SimContext, vm: VirtualMachine): ReturnType<typeof changeVmState> {
  const subject = subjectOf('virtual-machine', vm)
  if (vm.state !== 'off') {
    return refuseWith('conflict', 'vm/state-forbids', { subject, detail: `remove-from-cluster, while ${vm.state}` })
  }
  const cluster = vm.clusterId === null ? undefined : context.world.clusters[vm.clusterId]
  if (cluster) {
    delete cluster.preferredOwners[vm.id]
    context.emit('cluster.changed', { clusterId: cluster.id })
  }
  changePlace(context.world, vm, (row) => (row.clusterId = null))
  context.emit('virtual-machine.changed', { vmId: vm.id })
  return ok({ id: vm.id, jobId: null })
}

/**
 * Deletes a VM in Hyper-V Manager: its files stay where they are, and so do its backups (R213, R214). One that runs, or that
 * a cluster looks after, is not deleted.
 */
export const deleteVm: CommandHandler<'deleteVm'> = (context, { vmId }) => {
  const { world } = context
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const findings = checkDeleteVm(world, vmId)
  if (findings.length > 0) return refuse(findings[0]?.code === 'host/down' ? 'unavailable' : 'conflict', findings)
  removeVm(context, vmId)
  delete world.vmSnapshots[vmId]
  return ok({ id: vmId, jobId: null })
}

/** What keeps Hyper-V Manager from deleting a VM. */
export function checkDeleteVm(world: ReadonlyWorld, vmId: VmId): Finding[] {
  const vm = world.vms[vmId]
  if (!vm) return [finding('vm/unknown')]
  const subject = subjectOf('virtual-machine', vm)
  const down = hostDownFindings(world, vm.hostId)
  if (down.length > 0) return down
  if (isVmHeld(world, vmId)) return [finding('restore/vm-busy', { subject })]
  if (world.migrations[vmId]) return [finding('migration/vm-migrating', { subject })]
  if (vm.clusterId !== null) return [finding('vm/still-clustered', { subject })]
  const stands = vm.state === 'off' || vm.state === 'saved'
  return stands ? [] : [finding('vm/state-forbids', { subject, detail: `delete, while ${vm.state}` })]
}

/** A VM whose files are not where it is told that they are does not start. */
function brokenPaths(world: ReadonlyWorld, vmId: VmId): Finding[] {
  return vmFindings(world, vmId).filter(({ code }) => code === 'vm/path-broken')
}

/** A VM can fail over when all its files are on disks of the cluster and it is not in it yet. */
function canBeShared(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): boolean {
  const clusterId = world.hosts[vm.hostId]?.clusterId ?? null
  if (vm.clusterId !== null || clusterId === null) return false
  return backedUpPlaces(vm).every(({ diskId }) => diskId !== null && world.disks[diskId]?.clusterId === clusterId)
}
