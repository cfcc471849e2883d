import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { VmSnapshot } from '@/domain/hyperv/virtual-machine'
import { checkVmSnapshotName } from '@/domain/hyperv/vm-snapshot-rules'
import type { VmId, VmSnapshotId } from '@/domain/ids'
import { type CommandHandler, refuseWith } from '../context'
import { refuseByRule } from '../smhv/refusals'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { diskForVm } from './vhd-facts'
import { changeFiles } from './vm-files'
import { configurableVm } from './vm-settings-commands'
import { vmObstacles } from './vm-obstacles'

/** Takes a Hyper-V snapshot of a VM. The writer knows the snapshot location from then on (R116). */
export const takeVmSnapshot: CommandHandler<'takeVmSnapshot'> = (context, { vmId, name }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const subject = subjectOf('virtual-machine', vm.value)
  const named = checkVmSnapshotName(name)
  if (named.length > 0) return refuseByRule(named)
  if (vm.value.disks.some((disk) => disk.format === 'pass-through')) {
    return refuseWith('refused', 'vm-snapshot/pass-through', { subject })
  }
  const id = context.nextId<VmSnapshotId>('vm-snapshot')
  const snapshots = (world.vmSnapshots[vmId] ??= [])
  snapshots.push({ id, name: name.trim(), createdAt: context.now })
  vm.value.snapshotLocationMoved = false
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id, jobId: null })
}

/** Deletes a Hyper-V snapshot: what it held is merged into the VHDs. */
export const deleteVmSnapshot: CommandHandler<'deleteVmSnapshot'> = (context, { vmId, snapshotId }) => {
  const { world } = context
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const snapshots = vmSnapshotsOf(world, vmId)
  const kept = snapshots.filter(({ id }) => id !== snapshotId)
  if (kept.length === snapshots.length) {
    return refuseWith('unknown', 'vm-snapshot/unknown', { subject: subjectOf('virtual-machine', vm.value) })
  }
  if (kept.length === 0) delete world.vmSnapshots[vmId]
  else world.vmSnapshots[vmId] = [...kept]
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: snapshotId, jobId: null })
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
