import { missing, must } from '@/base/invariant'
import type { SimTime } from '@/base/sim-time'
import { bytes, type Bytes, formatBytes } from '@/base/units'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { AggregateId, SnapshotId, VolumeId } from '@/domain/ids'
import type { Aggregate, Volume } from '@/domain/ontap/storage'
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
  return written <= 0 || activeBytes <= 0 ? 0 : Math.floor((activeBytes * written) / (activeBytes + written))
}

/** What each copy of a volume holds alone, oldest first: what was overwritten until the next copy, or until now. */
export function heldBySnapshots(world: ReadonlyWorld, volume: Readonly<Volume>): Map<SnapshotId, number> {
  const { snapshotIds, activeBytes } = volume
  const held = new Map<SnapshotId, number>()
  for (const [index, id] of snapshotIds.entries()) {
    const nextId = snapshotIds[index + 1]
    const { writtenBytes: since } = world.snapshots[id] ?? missing(`Snapshot copy ${id}`)
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

/** What is used, free and held by Snapshot copies now, less what deduplication saves; in bytes. */
export function volumeSpace(world: ReadonlyWorld, volume: Readonly<Volume>): VolumeSpace {
  let copies = 0
  for (const part of heldBySnapshots(world, volume).values()) copies += part
  const { size, activeBytes, otherBytes, dedupe } = volume
  const logical = activeBytes + copies
  // A scan that lies back finds what is there no more: more than half is never saved.
  const saved = Math.min(dedupe?.savedBytes ?? 0, Math.floor(logical / 2))
  // Guests find the volume full before more than its size is used.
  const used = Math.min(size, logical - saved + otherBytes)
  const held = Math.max(0, used - activeBytes - otherBytes)
  return { size, used: bytes(used), free: bytes(size - used), held: bytes(held) }
}

/** Whether nothing more fits: into the volume itself, or into the aggregate that thin volumes share (R15). */
export function isVolumeFull(world: ReadonlyWorld, volume: Readonly<Volume>): boolean {
  if (mostUsed(world, volume) >= volume.size && volumeSpace(world, volume).free <= 0) return true
  if (volume.guarantee === 'volume') return false
  const aggregate = world.aggregates[volume.aggregateId]
  return aggregate !== undefined && isAggregateFull(world, aggregate)
}

/** An upper limit of what a volume uses, told without looking at each copy. */
function mostUsed(world: ReadonlyWorld, volume: Readonly<Volume>): number {
  const [oldestId] = volume.snapshotIds
  const oldest = oldestId === undefined ? undefined : world.snapshots[oldestId]
  // All copies together hold no more than was written since the oldest.
  const most = oldest ? writtenBytes(volume, world.kernel.now) - oldest.writtenBytes : 0
  return volume.activeBytes + volume.otherBytes + most
}

export type AggregateSpace = Omit<VolumeSpace, 'held'>

/** Thick volumes take their size, thin ones what they use. */
export function aggregateSpace(world: ReadonlyWorld, aggregate: Readonly<Aggregate>): AggregateSpace {
  return spaceWithin(
    aggregate.size,
    takenBy(world, aggregate.id, (volume) => volumeSpace(world, volume).used),
  )
}

function isAggregateFull(world: ReadonlyWorld, aggregate: Readonly<Aggregate>): boolean {
  const { id, size } = aggregate
  // As long as the sizes of its volumes together are less than its own, thin ones cannot fill it.
  if (takenBy(world, id, (volume) => volume.size) < size) return false
  const most = takenBy(world, id, (volume) => Math.min(volume.size, mostUsed(world, volume)))
  return most >= size && aggregateSpace(world, aggregate).free <= 0
}

function takenBy(world: ReadonlyWorld, id: AggregateId, thin: (volume: Readonly<Volume>) => number): number {
  let taken = 0
  for (const volumeId of volumesOf(world, id)) {
    const volume = world.volumes[volumeId]
    if (volume?.aggregateId === id) taken += volume.guarantee === 'volume' ? volume.size : thin(volume)
  }
  return taken
}

interface Members {
  /** The number of the last volume that there was: with another one all is found out anew. */
  readonly last: number
  readonly byAggregate: ReadonlyMap<AggregateId, readonly VolumeId[]>
}

/** By the table of volumes of a world. No volume changes its aggregate; those that are gone are not found in the table. */
const knownMembers = new WeakMap<ReadonlyWorld['volumes'], Members>()

function volumesOf({ volumes, kernel }: ReadonlyWorld, id: AggregateId): readonly VolumeId[] {
  const last = kernel.counters['volume'] ?? 0
  let known = knownMembers.get(volumes)
  if (known?.last !== last) {
    const byAggregate = new Map<AggregateId, VolumeId[]>()
    for (const volume of Object.values(volumes)) {
      const members = byAggregate.get(volume.aggregateId)
      if (members) members.push(volume.id)
      else byAggregate.set(volume.aggregateId, [volume.id])
    }
    knownMembers.set(volumes, (known = { last, byAggregate }))
  }
  return known.byAggregate.get(id) ?? []
}

function spaceWithin(size: Bytes, taken: number): AggregateSpace {
  const used = bytes(Math.min(size, taken))
  return { size, used, free: bytes(size - used) }
}

/** The figures of a volume that is full, for the detail of a finding. */
export function fullness(world: ReadonlyWorld, volume: Readonly<Volume>): string {
  const { size, used, free, held } = volumeSpace(world, volume)
  const aggregate = world.aggregates[volume.aggregateId]
  if (free > 0 && aggregate) {
    const { used: taken } = aggregateSpace(world, aggregate)
    return `${formatBytes(taken)} of ${formatBytes(aggregate.size)} of its aggregate ${aggregate.name} used`
  }
  return `${formatBytes(used)} of ${formatBytes(size)} used, ${formatBytes(held)} of it by Snapshot copies`
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

/** After a VM was started, stopped, moved or changed: brings the write rates of its volumes up to date. */
export function recomputeVmWriteRates(world: World, vm: Readonly<VirtualMachine>): void {
  recomputeWriteRates(world, writeRates(world, vm).keys())
}
