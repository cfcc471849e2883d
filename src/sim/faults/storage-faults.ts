import { must } from '@/base/invariant'
import { bytes } from '@/base/units'
import type { LunId, SnapshotId, VolumeId } from '@/domain/ids'
import { SNAPSHOT_LIMIT, type SnapshotCopy, type Volume } from '@/domain/ontap/storage'
import { forgetCopies } from '../ontap/copy-index'
import { busyWith, deleteSnapshot, volumeSubject } from '../ontap/snapshot-copies'
import { isVolumeFull, volumeSpace, writtenBytes } from '../ontap/volume-space'
import { copyPlain } from '../kernel/plain-data'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { defineFault } from './fault'

/** Put back only while its backup and room for it are there, and the volume was not taken back behind it. */
export const snapshotDeleted = defineFault<{ copy: SnapshotCopy }>({
  target: (world, id) => world.snapshots[id as SnapshotId]?.name,
  canInject: (world, id) => busyWith(world, id as SnapshotId) === null,
  inject(context, id) {
    const copy = copyPlain(must(context.world.snapshots[id as SnapshotId], `Snapshot copy ${id}`))
    const deleted = deleteSnapshot(context, copy.id)
    must(deleted.ok ? copy : undefined, `free Snapshot copy ${id}`)
    return { copy }
  },
  canClear(world, _id, { copy }) {
    const volume = world.volumes[copy.volumeId]
    const wanted = copy.backupId === null || (world.backups[copy.backupId]?.snapshotIds.includes(copy.id) ?? false)
    if (!wanted || !volume) return false
    return isBack(world, volume, copy) || (volume.snapshotIds.length < SNAPSHOT_LIMIT && fits(world, volume, copy))
  },
  clear(context, _id, { copy }) {
    const { world } = context
    const volume = must(world.volumes[copy.volumeId], `volume ${copy.volumeId}`)
    if (isBack(world, volume, copy)) return
    world.snapshots[copy.id] = copyPlain(copy)
    volume.snapshotIds.splice(placeOf(world, volume, copy), 0, copy.id)
    forgetCopies(world, volume.id)
    context.emit('snapshot.created', { snapshotId: copy.id, volumeId: volume.id })
  },
})

/** A SnapMirror transfer has brought it again. */
function isBack(world: ReadonlyWorld, volume: Readonly<Volume>, copy: SnapshotCopy): boolean {
  const origin = copy.origin ?? copy.id
  return volume.snapshotIds.some((id) => (world.snapshots[id]?.origin ?? id) === origin)
}

function placeOf(world: ReadonlyWorld, volume: Readonly<Volume>, copy: SnapshotCopy): number {
  const younger = volume.snapshotIds.findIndex((id) => isYounger(world, id, copy))
  return younger < 0 ? volume.snapshotIds.length : younger
}

function fits(world: ReadonlyWorld, volume: Readonly<Volume>, copy: SnapshotCopy): boolean {
  const place = placeOf(world, volume, copy)
  const [elder, younger] = [volume.snapshotIds[place - 1], volume.snapshotIds[place]]
  const least = elder === undefined ? 0 : (world.snapshots[elder]?.writtenBytes ?? 0)
  const most =
    younger === undefined ? writtenBytes(volume, world.kernel.now) : (world.snapshots[younger]?.writtenBytes ?? 0)
  return copy.writtenBytes >= least && copy.writtenBytes <= most
}

/** Ids of one kind count up, so that the order of copies made at the same time is theirs. */
function isYounger(world: ReadonlyWorld, id: SnapshotId, than: SnapshotCopy): boolean {
  const copy = must(world.snapshots[id], `Snapshot copy ${id}`)
  if (copy.createdAt !== than.createdAt) return copy.createdAt > than.createdAt
  return numberOf(copy.origin ?? id) > numberOf(than.origin ?? than.id)
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}

/** Somebody's files fill it to the last block; undone by taking them away again. */
export const volumeFull = defineFault<{ added: number }>({
  target(world, id) {
    const volume = world.volumes[id as VolumeId]
    return volume && volumeSubject(world, volume).name
  },
  canInject(world, id) {
    const volume = world.volumes[id as VolumeId]
    return volume !== undefined && !isVolumeFull(world, volume)
  },
  inject(context, id) {
    const volume = must(context.world.volumes[id as VolumeId], `volume ${id}`)
    const added = volumeSpace(context.world, volume).free
    volume.otherBytes = bytes(volume.otherBytes + added)
    context.emit('volume.changed', { volumeId: volume.id })
    return { added }
  },
  canClear: () => true,
  clear(context, id, { added }) {
    const volume = context.world.volumes[id as VolumeId]
    if (!volume) return
    volume.otherBytes = bytes(Math.max(0, volume.otherBytes - added))
    context.emit('volume.changed', { volumeId: volume.id })
  },
})

/** `lun move` within its volume: backups made before name the old path (R172). */
export const lunMoved = defineFault<{ from: string; to: string }>({
  target(world, id) {
    const lun = world.luns[id as LunId]
    return lun && lunName(world, lun)
  },
  canInject: (world, id) => world.luns[id as LunId]?.clone === null,
  inject(context, id) {
    const lun = must(context.world.luns[id as LunId], `LUN ${id}`)
    const from = lun.path
    const slash = from.lastIndexOf('/')
    const to = `${from.slice(0, slash)}/moved${from.slice(slash)}`
    lun.path = to
    context.emit('lun.changed', { lunId: lun.id })
    return { from, to }
  },
  canClear: () => true,
  clear(context, id, { from, to }) {
    const lun = context.world.luns[id as LunId]
    if (lun?.path !== to) return
    lun.path = from
    context.emit('lun.changed', { lunId: lun.id })
  },
})
