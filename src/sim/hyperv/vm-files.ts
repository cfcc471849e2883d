import { must } from '@/base/invariant'
import { bytes } from '@/base/units'
import { isVhd, type VmLocation } from '@/domain/hyperv/virtual-machine'
import type { VmId, WindowsDiskId } from '@/domain/ids'
import type { SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { recomputeVmWriteRates, settleVolume, volumeSpace } from '../ontap/volume-space'
import type { ReadonlyWorld, World } from '../world/world'
import { changePlace, type MovableVm, vmsOnDisk } from './vm-index'

/** Bytes that VHDs take of a disk, and that they would take if dynamic ones grew to their full size. */
export function vhdBytesOnDisk(world: ReadonlyWorld, diskId: WindowsDiskId): { used: number; grown: number } {
  let used = 0
  let grown = 0
  for (const vm of vmsOnDisk(world, diskId)) {
    for (const disk of vm.disks) {
      if (!isVhd(disk) || disk.location.diskId !== diskId) continue
      used += disk.used
      grown += disk.size
    }
  }
  return { used, grown }
}

/** What is free for VHDs on a disk: of its LUN, and of the volume behind it if that is thin. A local disk has room. */
export function freeOnDisk(world: ReadonlyWorld, diskId: WindowsDiskId): number {
  const disk = world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  if (!disk || !lun || !volume) return disk ? Number.MAX_SAFE_INTEGER : 0
  const onLun = lun.size - vhdBytesOnDisk(world, diskId).used
  return volume.guarantee === 'volume' ? onLun : Math.min(onLun, volumeSpace(world, volume).free)
}

/** Files come to a disk (positive) or leave it: what leaves, Snapshot copies go on holding. */
export function bookFiles(context: SimContext, diskId: WindowsDiskId | null, amount: number): void {
  const { world } = context
  const disk = diskId === null ? undefined : world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  if (!volume || amount === 0) return
  settleVolume(context, volume.id)
  if (volume.guarantee === 'none') volume.activeBytes = bytes(Math.max(0, volume.activeBytes + amount))
  volume.writtenBytes += amount < 0 || volume.guarantee === 'volume' ? Math.abs(amount) : 0
  context.emit('volume.changed', { volumeId: volume.id })
}

/** Changes a VM's files and brings the write rates of the volumes before and after up to date. */
export function changeFiles(context: SimContext, vmId: VmId, change: (vm: MovableVm) => void): void {
  const vm = must(context.world.vms[vmId], `VM ${vmId}`)
  const before = copyPlain(vm)
  changePlace(context.world, vm, change)
  recomputeVmWriteRates(context.world, before)
  recomputeVmWriteRates(context.world, vm)
  context.emit('virtual-machine.changed', { vmId })
}

/** Takes all files of a VM to another disk, into the same folders below its mount point. */
export function moveFiles(context: SimContext, vmId: VmId, toDiskId: WindowsDiskId): void {
  changeFiles(context, vmId, (vm) => {
    for (const disk of vm.disks) {
      if (!isVhd(disk) || disk.location.diskId === toDiskId) continue
      bookFiles(context, disk.location.diskId, 0 - disk.used)
      bookFiles(context, toDiskId, disk.used)
      disk.location = movedTo(context.world, disk.location, toDiskId)
    }
    vm.configuration = movedTo(context.world, vm.configuration, toDiskId)
    vm.snapshots = movedTo(context.world, vm.snapshots, toDiskId)
  })
}

function movedTo(world: World, { path, diskId }: VmLocation, toDiskId: WindowsDiskId): VmLocation {
  const from = diskId === null ? undefined : world.disks[diskId]
  const to = must(world.disks[toDiskId], `disk ${toDiskId}`)
  const folder = from ? path.slice(from.mountPoint.length) : path.slice(path.lastIndexOf('\\') + 1)
  return { path: `${to.mountPoint}${folder}`, diskId: toDiskId }
}
