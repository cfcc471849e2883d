import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import { isVhd, type VirtualMachine, type VmSnapshot } from '@/domain/hyperv/virtual-machine'
import {
  checkApplyVmSnapshot as checkApply,
  checkVmSnapshotName,
  stateAfterApplying,
  stayingParent,
  vmSnapshotSubtree,
} from '@/domain/hyperv/vm-snapshot-rules'
import type { VmId, VmSnapshotId } from '@/domain/ids'
import { fileNameOf } from '@/domain/snapdrive/attached-vhd'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { refuseByRule } from '../smhv/refusals'
import { physicalDisksOf, releasePhysicalDisks } from '../snapdrive/attached-vhds'
import { noteChange } from '../snapdrive/guest-commands'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { ApplyRequest } from './hyperv-command'
import { diskForVm } from './vhd-facts'
import { changeFiles } from './vm-files'
import { vmObstacles } from './vm-obstacles'
import { configurableVm } from './vm-settings-commands'
import { setVmState } from './vm-state'

/** Takes a Hyper-V snapshot of a VM. The writer knows the snapshot location from then on (R116). */
export const takeVmSnapshot: CommandHandler<'takeVmSnapshot'> = (context, { vmId, name }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const findings = checkTake(world, vm.value, name)
  if (findings.length > 0) return refuseByRule(findings)
  const id = addSnapshot(context, vm.value, name)
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id, jobId: null })
}

function checkTake(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, name: string): Finding[] {
  const named = checkVmSnapshotName(name)
  if (named.length > 0) return named
  const hasOne = vm.disks.some((disk) => disk.format === 'pass-through') || physicalDisksOf(world, vm.id).length > 0
  return hasOne ? [finding('vm-snapshot/pass-through', { subject: subjectOf('virtual-machine', vm) })] : []
}

function addSnapshot(context: SimContext, vm: VirtualMachine, name: string): VmSnapshotId {
  const { world, now } = context
  const id = context.nextId<VmSnapshotId>('vm-snapshot')
  const snapshots = (world.vmSnapshots[vm.id] ??= [])
  const parent = snapshots.find(({ isCurrent }) => isCurrent)
  snapshots.push({
    id,
    name: name.trim(),
    createdAt: now,
    parentId: parent?.id ?? null,
    isCurrent: true,
    state: vm.state,
    vhds: vhdNames(vm),
    changes: world.guestHistory[vm.id]?.length ?? 0,
  })
  if (parent) parent.isCurrent = false
  vm.snapshotLocationMoved = false
  return id
}

function vhdNames({ disks }: Readonly<VirtualMachine>): string[] {
  return disks.filter(isVhd).map(({ location }) => fileNameOf(location.path))
}

/** What applying a Hyper-V snapshot would meet; with a name, one of the present state is taken before. */
export function checkApplyVmSnapshot(
  world: ReadonlyWorld,
  { vmId, snapshotId, takeFirst = null }: ApplyRequest,
): Finding[] {
  const vm = world.vms[vmId]
  if (!vm) return []
  const obstacles = vmObstacles(world, vm)
  if (obstacles.length > 0) return obstacles
  const subject = subjectOf('virtual-machine', vm)
  const snapshot = vmSnapshotsOf(world, vmId).find(({ id }) => id === snapshotId)
  if (!snapshot) return [finding('vm-snapshot/unknown', { subject })]
  const take = takeFirst === null ? [] : checkTake(world, vm, takeFirst)
  const physicalDisks = physicalDisksOf(world, vmId).map(({ path }) => fileNameOf(path))
  return [...take, ...checkApply({ vm: subject, state: vm.state, snapshot, vhds: vhdNames(vm), physicalDisks })]
}

/** The VM becomes what it was when the snapshot was taken, and goes on from there. */
export const applyVmSnapshot: CommandHandler<'applyVmSnapshot'> = (context, request) => {
  const { world } = context
  const { vmId, snapshotId, takeFirst = null } = request
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const findings = checkApplyVmSnapshot(world, request)
  if (findings[0]?.code === 'vm-snapshot/unknown') return refuse('unknown', findings)
  if (hasErrors(findings)) return refuseByRule(findings)
  if (takeFirst !== null) addSnapshot(context, vm.value, takeFirst)
  for (const row of world.vmSnapshots[vmId] ?? []) row.isCurrent = row.id === snapshotId
  const snapshot = must(
    world.vmSnapshots[vmId]?.find(({ isCurrent }) => isCurrent),
    snapshotId,
  )
  const { createdAt: asOf, changes, state } = snapshot
  setVmState(context, vmId, 'off')
  releasePhysicalDisks(world, vmId)
  const then = new Set(snapshot.vhds.map((name) => name.toLowerCase()))
  changeFiles(context, vmId, (row) => {
    row.disks = row.disks.filter((disk) => !isVhd(disk) || then.has(fileNameOf(disk.location.path).toLowerCase()))
  })
  noteChange(world, vmId, { kind: 'restored', at: context.now, vhd: null, asOf, changes })
  setVmState(context, vmId, stateAfterApplying(state))
  return ok({ id: vmId, jobId: null })
}

/** Gives a Hyper-V snapshot another name. */
export const renameVmSnapshot: CommandHandler<'renameVmSnapshot'> = (context, { vmId, snapshotId, name }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const snapshot = world.vmSnapshots[vmId]?.find(({ id }) => id === snapshotId)
  if (!snapshot) return refuseUnknown(vm.value)
  const findings = checkVmSnapshotName(name)
  if (findings.length > 0) return refuseByRule(findings)
  snapshot.name = name.trim()
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: snapshotId, jobId: null })
}

/** Deletes a Hyper-V snapshot, or it and all below: what they held is merged into the VHDs. The VM stays as it is. */
export const deleteVmSnapshot: CommandHandler<'deleteVmSnapshot'> = (context, { vmId, snapshotId, subtree }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const snapshots = vmSnapshotsOf(world, vmId)
  if (!snapshots.some(({ id }) => id === snapshotId)) return refuseUnknown(vm.value)
  const gone = subtree ? vmSnapshotSubtree(snapshots, snapshotId) : new Set([snapshotId])
  const current = stayingParent(snapshots, snapshots.find(({ isCurrent }) => isCurrent)?.id ?? null, gone)
  const kept = snapshots
    .filter(({ id }) => !gone.has(id))
    .map((row) => ({
      ...copyPlain(row),
      parentId: stayingParent(snapshots, row.parentId, gone),
      isCurrent: row.id === current,
    }))
  if (kept.length === 0) delete world.vmSnapshots[vmId]
  else world.vmSnapshots[vmId] = kept
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: snapshotId, jobId: null })
}

function refuseUnknown(vm: Readonly<VirtualMachine>) {
  return refuseWith('unknown', 'vm-snapshot/unknown', { subject: subjectOf('virtual-machine', vm) })
}

/** Hyper-V snapshots of a VM, oldest first. */
export function vmSnapshotsOf(world: ReadonlyWorld, vmId: VmId): readonly VmSnapshot[] {
  return world.vmSnapshots[vmId] ?? []
}

/** What moving the snapshot location of a VM would meet. */
export function checkVmSnapshotLocation(world: ReadonlyWorld, vmId: VmId, path: string): Finding[] {
  const vm = world.vms[vmId]
  if (!vm) return []
  const subject = subjectOf('virtual-machine', vm)
  const findings = vmObstacles(world, vm)
  if (findings.length > 0) return findings
  if (vmSnapshotsOf(world, vmId).length > 0) findings.push(finding('vm-snapshot/location-in-use', { subject }))
  const disk = diskForVm(world, vm, path)
  if (!disk) findings.push(finding('vhd/path-invalid', { subject, field: 'path' }))
  else if (disk.id !== vm.snapshots.diskId) findings.push(finding('vm/snapshot-location-moved', { subject }))
  return findings
}

/** Moves the location of a VM's Hyper-V snapshots; to another LUN, the writer may miss it until one is taken (R116). */
export const moveVmSnapshotLocation: CommandHandler<'moveVmSnapshotLocation'> = (context, { vmId, path }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const findings = checkVmSnapshotLocation(world, vmId, path)
  if (hasErrors(findings)) return refuseByRule(findings)
  const diskId = diskForVm(world, vm.value, path)?.id ?? null
  changeFiles(context, vmId, (row) => {
    if (diskId !== row.snapshots.diskId) row.snapshotLocationMoved = true
    row.snapshots = { path, diskId }
  })
  return ok({ id: vmId, jobId: null })
}
