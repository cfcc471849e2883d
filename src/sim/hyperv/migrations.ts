import { ok } from '@/base/result'
import { addTime, type SimTime } from '@/base/sim-time'
import { hasErrors } from '@/domain/finding'
import type { Migration, VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { refuseByRule } from '../smhv/refusals'
import type { World } from '../world/world'
import { checkMigrateVm, isOtherNode } from './migration-facts'
import { moveFiles } from './vm-files'
import { changePlace } from './vm-index'
import { setVmState, startVm } from './vm-state'

/** Begins a live, quick or storage migration. While it goes on no backup takes the VM (R165). */
export const migrateVm: CommandHandler<'migrateVm'> = (context, request) => {
  const { world } = context
  const { vmId, kind, toHostId, toDiskId } = request
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const { findings, expectedDuration } = checkMigrateVm(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const startedAt = context.now
  const endsAt = addTime(startedAt, expectedDuration)
  const resume = kind === 'quick' && vm.state === 'running'
  const target = { toHostId: kind === 'storage' ? null : toHostId, toDiskId: kind === 'storage' ? toDiskId : null }
  world.migrations[vmId] = { vmId, kind, startedAt, endsAt, ...target, resume }
  vm.migration = kind
  // A quick migration carries the saved state over: the VM stands still until it has come up on the other node.
  if (resume) setVmState(context, vmId, 'saved')
  context.schedule(endsAt, { type: 'virtual-machine.migrated', vmId, startedAt })
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: vmId, jobId: null })
}

/** Handles the due end of a migration; one whose target has gone away leaves the VM where it is. */
export function onMigrated(context: SimContext, due: { readonly vmId: VmId; readonly startedAt: SimTime }): void {
  const { world } = context
  const migration = world.migrations[due.vmId]
  const vm = world.vms[due.vmId]
  if (migration?.startedAt !== due.startedAt || !vm) return
  cancelMigration(world, vm)
  if (migration.kind === 'storage') endStorageMigration(context, vm, migration)
  else if (isOtherNode(world, vm, migration.toHostId)) endNodeMigration(context, vm, migration)
  if (migration.resume && vm.state === 'saved' && world.hosts[vm.hostId]?.up) startVm(context, vm.id)
  context.emit('virtual-machine.changed', { vmId: vm.id })
}

function endStorageMigration(context: SimContext, vm: VirtualMachine, { toDiskId }: Migration): void {
  const disk = toDiskId === null ? undefined : context.world.disks[toDiskId]
  const up = context.world.hosts[vm.hostId]?.up ?? false
  const reached = disk && (disk.lunId === null || context.world.luns[disk.lunId]?.online)
  if (toDiskId !== null && up && reached) moveFiles(context, vm.id, toDiskId)
}

function endNodeMigration({ world }: SimContext, vm: VirtualMachine, { kind, toHostId }: Migration): void {
  // A VM that was stopped meanwhile has no memory to carry over; it stays.
  if (toHostId === null || (kind === 'live' && vm.state !== 'running')) return
  if (world.hosts[vm.hostId]?.up) changePlace(world, vm, (row) => (row.hostId = toHostId))
}

/** A migration is over, however it ended: the VM failed over, was deleted, or arrived. */
export function cancelMigration(world: World, vm: VirtualMachine): void {
  vm.migration = 'none'
  delete world.migrations[vm.id]
}
