import { must } from '@/base/invariant'
import type { MirrorId, SnapshotId, StorageSystemId } from '@/domain/ids'
import { type MirrorState, SNAPSHOT_LIMIT, type SnapshotCopy, type StorageLicense } from '@/domain/ontap/storage'
import { busyWith, deleteSnapshot } from '../ontap/snapshot-copies'
import { copyPlain } from '../kernel/plain-data'
import type { ReadonlyWorld } from '../world/world'
import { defineFault } from './fault'

/** Put back only while its backup and room for it are there. */
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
    return wanted && volume !== undefined && volume.snapshotIds.length < SNAPSHOT_LIMIT
  },
  clear(context, _id, { copy }) {
    const { world } = context
    const volume = must(world.volumes[copy.volumeId], `volume ${copy.volumeId}`)
    world.snapshots[copy.id] = copyPlain(copy)
    const younger = volume.snapshotIds.findIndex((id) => isYounger(world, id, copy))
    volume.snapshotIds.splice(younger < 0 ? volume.snapshotIds.length : younger, 0, copy.id)
    context.emit('snapshot.created', { snapshotId: copy.id, volumeId: volume.id })
  },
})

/** Ids of one kind count up, so that the order of copies made at the same time is theirs. */
function isYounger(world: ReadonlyWorld, id: SnapshotId, than: SnapshotCopy): boolean {
  const copy = must(world.snapshots[id], `Snapshot copy ${id}`)
  if (copy.createdAt !== than.createdAt) return copy.createdAt > than.createdAt
  return numberOf(id) > numberOf(than.id)
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}

const SNAP_RESTORE: StorageLicense = 'snaprestore'

export const licenseRemoved = defineFault<null>({
  target: (world, id) => world.storageSystems[id as StorageSystemId]?.name,
  canInject: (world, id) => world.storageSystems[id as StorageSystemId]?.licenses.includes(SNAP_RESTORE) ?? false,
  inject({ world }, id) {
    const system = must(world.storageSystems[id as StorageSystemId], `storage system ${id}`)
    system.licenses = system.licenses.filter((license) => license !== SNAP_RESTORE)
    return null
  },
  canClear: () => true,
  clear({ world }, id) {
    const system = must(world.storageSystems[id as StorageSystemId], `storage system ${id}`)
    if (!system.licenses.includes(SNAP_RESTORE)) system.licenses.push(SNAP_RESTORE)
  },
})

/** A resync brings it back; what the destination has missed comes with the next update. */
export const mirrorBroken = defineFault<{ state: MirrorState }>({
  target: (world, id) => {
    const mirror = world.mirrors[id as MirrorId]
    return (
      mirror && `${world.volumes[mirror.sourceVolumeId]?.name} → ${world.volumes[mirror.destinationVolumeId]?.name}`
    )
  },
  canInject(world, id) {
    const state = world.mirrors[id as MirrorId]?.state
    return state === 'snapmirrored' || state === 'quiesced'
  },
  inject(context, id) {
    const mirror = must(context.world.mirrors[id as MirrorId], `mirror ${id}`)
    const { state } = mirror
    mirror.state = 'broken-off'
    context.emit('mirror.changed', { mirrorId: mirror.id })
    return { state }
  },
  canClear: () => true,
  clear(context, id, { state }) {
    const mirror = must(context.world.mirrors[id as MirrorId], `mirror ${id}`)
    if (mirror.state === 'broken-off') mirror.state = state
    context.emit('mirror.changed', { mirrorId: mirror.id })
  },
})
