import { must } from '@/base/invariant'
import type { SimTime } from '@/base/sim-time'
import { bytes, type Bytes } from '@/base/units'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { SnapshotId, VolumeId } from '@/domain/ids'
import type { Volume } from '@/domain/ontap/storage'
import type { ReadonlyWorld, World } from '../world/world'

/** How a volume is filled; used + free = size always. Bytes. */
export interface VolumeSpace {
  readonly size: Bytes
  readonly used: Bytes
  readonly free: Bytes
  /** The part of `used` that Snapshot copies hold. */
  readonly held: Bytes
}

/** Bytes that guests have written to a volume until now: nothing is booked while they write. */
export function writtenBytes(volume: Readonly<Volume>, now: SimTime): number {
  return volume.writtenBytes + Math.floor((volume.writeRate * (now - volume.writtenAt)) / 1000)
}

/**
 * What a Snapshot copy holds after so many bytes were overwritten: blocks are overwritten again and again, so it nears
 * the size of the active data and never exceeds it.
 */
export function overwritten(activeBytes: number, written: number): number {
  return activeBytes + written <= 0 ? 0 : Math.floor((activeBytes * written) / (activeBytes + written))
}

/** What each copy of a volume holds alone, oldest first: what was overwritten until the next copy, or until now. */
export function heldBySnapshots(world: ReadonlyWorld, volume: Readonly<Volume>): Map<SnapshotId, number> {
  const { snapshotIds, activeBytes } = volume
  const held = new Map<SnapshotId, number>()
  for (const [index, id] of snapshotIds.entries()) {
    const nextId = snapshotIds[index + 1]
    const { writtenBytes: since } = must(world.snapshots[id], `Snapshot copy ${id}`)
    const next = nextId === undefined ? undefined : world.snapshots[nextId]
    const until = next ? next.writtenBytes : writtenBytes(volume, world.kernel.now)
    held.set(id, overwritten(activeBytes, until - since))
  }
  return held
}

/** Of one copy; 0 when it is gone. */
export function heldBySnapshot(world: ReadonlyWorld, snapshotId: SnapshotId): number {
  const copy = world.snapshots[snapshotId]
  const volume = copy && world.volumes[copy.volumeId]
  if (!copy || !volume) return 0
  const nextId = volume.snapshotIds[volume.snapshotIds.indexOf(snapshotId) + 1]
  const next = nextId === undefined ? undefined : world.snapshots[nextId]
  const until = next ? next.writtenBytes : writtenBytes(volume, world.kernel.now)
  return overwritten(volume.activeBytes, until - copy.writtenBytes)
}

export function volumeSpace(world: ReadonlyWorld, volume: Readonly<Volume>): VolumeSpace {
  let held = 0
  for (const part of heldBySnapshots(world, volume).values()) held += part
  // Guests find the volume full before more than its size is used.
  const used = Math.min(volume.size, volume.activeBytes + held)
  const heldWithin = Math.max(0, used - volume.activeBytes)
  return { size: volume.size, used: bytes(used), free: bytes(volume.size - used), held: bytes(heldWithin) }
}

/** Whether Snapshot copies and active data fill the volume. Mostly told without looking at each copy. */
export function isVolumeFull(world: ReadonlyWorld, volume: Readonly<Volume>): boolean {
  const [oldestId] = volume.snapshotIds
  const oldest = oldestId === undefined ? undefined : world.snapshots[oldestId]
  // All copies together hold no more than was written since the oldest.
  const most = oldest ? writtenBytes(volume, world.kernel.now) - oldest.writtenBytes : 0
  return volume.activeBytes + most >= volume.size && volumeSpace(world, volume).free <= 0
}

/** Books what was written until now. Before every change of the volume's write rate. */
export function settleVolume(context: { readonly world: World }, volumeId: VolumeId): void {
  const volume = must(context.world.volumes[volumeId], `volume ${volumeId}`)
  const { now } = context.world.kernel
  volume.writtenBytes = writtenBytes(volume, now)
  volume.writtenAt = now
}

/** The volumes of a VM's VHDs, with the part of its write rate that falls on each. */
export function writeRates(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): Map<VolumeId, number> {
  const volumeIds = vm.disks.filter(isVhd).flatMap(({ location }) => {
    const disk = location.diskId === null ? undefined : world.disks[location.diskId]
    const lun = disk?.lunId == null ? undefined : world.luns[disk.lunId]
    return lun ? [lun.volumeId] : []
  })
  const rates = new Map<VolumeId, number>()
  const share = Math.floor(vm.writeRate / Math.max(1, volumeIds.length))
  for (const [index, id] of volumeIds.entries()) {
    const part = index === 0 ? vm.writeRate - share * (volumeIds.length - 1) : share
    rates.set(id, (rates.get(id) ?? 0) + part)
  }
  return rates
}

/** Makes the write rates of these volumes the sum of their running VMs. One pass over all VMs. */
export function recomputeWriteRates(world: World, volumeIds: Iterable<VolumeId>): void {
  const rates = new Map<VolumeId, number>()
  for (const id of volumeIds) {
    settleVolume({ world }, id)
    rates.set(id, 0)
  }
  if (rates.size === 0) return
  for (const vm of Object.values(world.vms)) {
    if (vm.state !== 'running') continue
    for (const [id, rate] of writeRates(world, vm)) {
      const sum = rates.get(id)
      if (sum !== undefined) rates.set(id, sum + rate)
    }
  }
  for (const [id, rate] of rates) must(world.volumes[id], `volume ${id}`).writeRate = rate
}

/** As `recomputeWriteRates`, for one volume. */
export function recomputeWriteRate(world: World, volumeId: VolumeId): void {
  recomputeWriteRates(world, [volumeId])
}

/** After a VM was started, stopped, moved or changed: brings the write rates of its volumes up to date. */
export function recomputeVmWriteRates(world: World, vm: Readonly<VirtualMachine>): void {
  recomputeWriteRates(world, writeRates(world, vm).keys())
}
