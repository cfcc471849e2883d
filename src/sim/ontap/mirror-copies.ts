import { must } from '@/base/invariant'
import type { Result } from '@/base/result'
import type { Finding } from '@/domain/finding'
import type { SnapshotId, VolumeId } from '@/domain/ids'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { forgetCopies, renameCopy } from './copy-index'
import { mirrorFiles, loseFiles, rewindFiles } from '../smhv/snapinfo-files'
import { bringLuns, releaseBacking } from './mirror-luns'
import { createSnapshot, deleteSnapshot, setBusy, volumeSubject } from './snapshot-copies'
import { settleVolume } from './volume-space'

/** By this two Snapshot copies of two volumes are known to be the same. */
function originOf(copy: Readonly<SnapshotCopy>): SnapshotId {
  return copy.origin ?? copy.id
}

/** The newest Snapshot copy that both volumes have, by its id on either. */
export function newestCommon(
  world: ReadonlyWorld,
  source: Readonly<Volume>,
  destination: Readonly<Volume>,
): { readonly sourceId: SnapshotId; readonly destinationId: SnapshotId } | null {
  const there = new Map<SnapshotId, SnapshotId>()
  for (const id of destination.snapshotIds) there.set(originOf(must(world.snapshots[id], id)), id)
  for (const sourceId of source.snapshotIds.toReversed()) {
    const destinationId = there.get(originOf(must(world.snapshots[sourceId], sourceId)))
    if (destinationId !== undefined) return { sourceId, destinationId }
  }
  return null
}

/** Whether a volume holds this Snapshot copy, or an image of it; also of one that is gone elsewhere. */
export function hasTwinOf(world: ReadonlyWorld, volumeId: VolumeId, snapshotId: SnapshotId): boolean {
  const copy = world.snapshots[snapshotId]
  const origin = copy ? originOf(copy) : snapshotId
  return (
    world.volumes[volumeId]?.snapshotIds.some((id) => {
      const other = world.snapshots[id]
      return other !== undefined && originOf(other) === origin
    }) ?? false
  )
}

/** What locks SnapMirror's copies on either side, each relationship for itself. */
export function lockOf(
  world: ReadonlyWorld,
  mirror: Readonly<MirrorRelationship>,
  side: 'source' | 'destination',
): string {
  const other = side === 'source' ? mirror.destinationVolumeId : mirror.sourceVolumeId
  const name = volumeSubject(world, must(world.volumes[other], other)).name
  return side === 'source' ? `SnapMirror to ${name}` : `SnapMirror from ${name}`
}

/** SnapMirror's own Snapshot copy of the source, which counts toward the 255 and holds space as any other. */
export function createBase(context: SimContext, mirror: MirrorRelationship): Result<SnapshotCopy, Finding> {
  const { world } = context
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const system = must(world.storageSystems[destination.storageSystemId], destination.storageSystemId)
  const name = `${system.name}(${system.systemId})_${destination.name}.${mirror.transfers}`
  const made = createSnapshot(context, { volumeId: mirror.sourceVolumeId, name, kind: 'mirror', backupId: null })
  if (made.ok) setBusy(context, made.value.id, lockOf(world, mirror, 'source'), true)
  return made
}

/** A Snapshot copy that both volumes have becomes what the relationship goes on from. */
export function adoptBase(
  context: SimContext,
  mirror: MirrorRelationship,
  { sourceId, destinationId }: { readonly sourceId: SnapshotId; readonly destinationId: SnapshotId },
): void {
  const { world } = context
  for (const [id, side] of [
    [sourceId, 'source'],
    [destinationId, 'destination'],
  ] as const) {
    const lock = lockOf(world, mirror, side)
    if (!world.snapshots[id]?.busyWith.includes(lock)) setBusy(context, id, lock, true)
  }
  mirror.baseId = sourceId
  mirror.updatedAt = must(world.snapshots[sourceId], sourceId).createdAt
}

/** A Snapshot copy that the relationship needs no more: its own ones go, those of SMHV stay. */
export function discardBase(context: SimContext, mirror: Readonly<MirrorRelationship>, id: SnapshotId): void {
  setBusy(context, id, lockOf(context.world, mirror, 'source'), false)
  // Another relationship or a clone may still need it.
  if (context.world.snapshots[id]?.kind === 'mirror') deleteSnapshot(context, id)
}

/** The destination becomes what the source was at this Snapshot copy, all elder copies included. */
export function arrive(context: SimContext, mirror: MirrorRelationship, snapshotId: SnapshotId): void {
  const { world } = context
  const source = must(world.volumes[mirror.sourceVolumeId], mirror.sourceVolumeId)
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const base = must(world.snapshots[snapshotId], snapshotId)
  unlockDestination(context, mirror)
  releaseBacking(context, destination.id)
  replicate(context, source, destination, base)
  bringLuns(context, source, destination)
  mirrorFiles(world, source.id, destination.id, base.createdAt)
  settleVolume(context, destination.id)
  destination.activeBytes = source.activeBytes
  destination.writtenBytes = base.writtenBytes
  const twin = destination.snapshotIds.findLast(
    (id) => world.snapshots[id]?.origin === originOf(base) || id === originOf(base),
  )
  setBusy(context, must(twin, snapshotId), lockOf(world, mirror, 'destination'), true)
  const before = mirror.baseId
  mirror.baseId = snapshotId
  mirror.updatedAt = base.createdAt
  if (before !== null && before !== snapshotId) discardBase(context, mirror, before)
}

function replicate(context: SimContext, source: Volume, destination: Volume, base: SnapshotCopy): void {
  const { world } = context
  const here = new Map(destination.snapshotIds.map((id) => [originOf(must(world.snapshots[id], id)), id]))
  const wanted = source.snapshotIds.slice(0, source.snapshotIds.indexOf(base.id) + 1)
  const kept: SnapshotId[] = []
  const missing: SnapshotCopy[] = []
  for (const id of wanted) {
    const copy = must(world.snapshots[id], id)
    const twin = here.get(originOf(copy))
    if (twin === undefined) {
      missing.push(copy)
      continue
    }
    renameCopy(world, must(world.snapshots[twin], twin), copy.name)
    kept.push(twin)
  }
  const needed = new Set(kept)
  loseSnapshots(
    context,
    destination.snapshotIds.filter((id) => !needed.has(id)),
  )
  for (const copy of missing) {
    const id = context.nextId<SnapshotId>('snapshot')
    const { name, kind, createdAt, writtenBytes } = copy
    const origin = originOf(copy)
    world.snapshots[id] = {
      id,
      volumeId: destination.id,
      origin,
      name,
      kind,
      createdAt,
      writtenBytes,
      backupId: null,
      busyWith: [],
    }
    destination.snapshotIds.push(id)
  }
  destination.snapshotIds.sort((a, b) => compareAge(world, a, b))
  forgetCopies(world, destination.id)
  context.emit('volume.changed', { volumeId: destination.id })
}

/** In the order in which they were made; ids count up. */
function compareAge(world: ReadonlyWorld, a: SnapshotId, b: SnapshotId): number {
  const [one, other] = [must(world.snapshots[a], a), must(world.snapshots[b], b)]
  return one.writtenBytes - other.writtenBytes || one.createdAt - other.createdAt || numberOf(one) - numberOf(other)
}

function numberOf(copy: SnapshotCopy): number {
  const id = originOf(copy)
  return Number(id.slice(id.lastIndexOf('-') + 1))
}

/**
 * Deletes Snapshot copies of a volume that is overwritten, newest first so that none keeps an elder one. Backups that had
 * them do not know: to SMHV they were deleted behind its back.
 */
function loseSnapshots(context: SimContext, ids: readonly SnapshotId[]): void {
  const { world } = context
  for (const id of ids.toReversed()) {
    const copy = world.snapshots[id]
    if (!copy || !deleteSnapshot(context, id).ok) continue
    // A mirrored copy belongs to no backup: nobody misses it.
    if (copy.backupId !== null) world.lostSnapshots[id] = copy
  }
}

/** Takes a volume back to one of its Snapshot copies: what is younger goes. */
export function revertVolume(context: SimContext, volume: Volume, snapshotId: SnapshotId): void {
  releaseBacking(context, volume.id)
  rewindFiles(context.world, volume.id, must(context.world.snapshots[snapshotId], snapshotId).createdAt)
  loseSnapshots(context, volume.snapshotIds.slice(volume.snapshotIds.indexOf(snapshotId) + 1))
  settleVolume(context, volume.id)
  volume.writtenBytes = must(context.world.snapshots[snapshotId], snapshotId).writtenBytes
  context.emit('volume.changed', { volumeId: volume.id })
}

/** Empties a volume for a first transfer. */
export function emptyVolume(context: SimContext, volume: Volume): void {
  releaseBacking(context, volume.id)
  loseFiles(context.world, volume.id)
  loseSnapshots(context, volume.snapshotIds)
  settleVolume(context, volume.id)
  volume.activeBytes = 0 as Volume['activeBytes']
  volume.writtenBytes = 0
  context.emit('volume.changed', { volumeId: volume.id })
}

/** Unlocks what the relationship has locked on its destination. */
export function unlockDestination(context: SimContext, mirror: Readonly<MirrorRelationship>): void {
  const { world } = context
  const lock = lockOf(world, mirror, 'destination')
  for (const id of world.volumes[mirror.destinationVolumeId]?.snapshotIds ?? []) {
    if (world.snapshots[id]?.busyWith.includes(lock)) setBusy(context, id, lock, false)
  }
}

/** Takes the relationship's own Snapshot copies away from both sides. */
export function removeBases(context: SimContext, mirror: MirrorRelationship): void {
  const { world } = context
  const base = mirror.baseId === null ? undefined : world.snapshots[mirror.baseId]
  unlockDestination(context, mirror)
  if (!base) return
  const origin = originOf(base)
  for (const id of world.volumes[mirror.destinationVolumeId]?.snapshotIds ?? []) {
    const copy = world.snapshots[id]
    if (copy?.kind === 'mirror' && originOf(copy) === origin) {
      deleteSnapshot(context, id)
      break
    }
  }
  discardBase(context, mirror, base.id)
  mirror.baseId = null
}
