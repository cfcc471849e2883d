import { missing } from '@/base/invariant'
import { err, ok, type Result } from '@/base/result'
import { finding, type Finding, type Subject } from '@/domain/finding'
import type { BackupId, MirrorId, SnapshotId, VolumeId } from '@/domain/ids'
import { whyOffline } from '@/domain/ontap/controller-rules'
import { isLive } from '@/domain/ontap/mirror'
import { SNAPSHOT_LIMIT, type SnapshotCopy, type SnapshotKind, type Volume } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { controllerFacts } from './controller-facts'
import { hasBusyCopy, indexCopy, setUsers, unindexCopy } from './copy-index'
import { fullness, isVolumeFull, writtenBytes } from './volume-space'

/** Name of the second copy of an application-consistent pair (R160). */
export function secondCopyName(firstName: string): string {
  return `${firstName}_backup`
}

export function volumeSubject(world: ReadonlyWorld, volume: Readonly<Volume>): Subject {
  const system = world.storageSystems[volume.storageSystemId]
  return { type: 'volume', id: volume.id, name: `${system?.name ?? ''}:${volume.name}` }
}

/** What keeps Data ONTAP from making so many more copies of a volume. */
export function checkSnapshotCreation(world: ReadonlyWorld, volume: Readonly<Volume>, adds: number): Finding[] {
  const away = checkVolumeOnline(world, volume)
  if (away.length > 0) return away
  const findings = checkWritable(world, volume)
  const holds = volume.snapshotIds.length
  if (holds + adds > SNAPSHOT_LIMIT) {
    const subject = volumeSubject(world, volume)
    const detail = `holds ${holds}, ${adds} more wanted, at most ${SNAPSHOT_LIMIT}`
    findings.push(finding('volume/snapshot-limit-reached', { subject, detail }))
  }
  findings.push(...checkRoom(world, volume))
  return findings
}

/** What keeps a volume from being written: by a restore, by a transfer. */
export function checkVolumeWrites(world: ReadonlyWorld, volume: Readonly<Volume>): Finding[] {
  const away = checkVolumeOnline(world, volume)
  return away.length > 0 ? away : [...checkWritable(world, volume), ...checkRoom(world, volume)]
}

/** `storage/offline` with the reason: the volume itself, or its controller. */
export function checkVolumeOnline(world: ReadonlyWorld, volume: Readonly<Volume>): Finding[] {
  const system = world.storageSystems[volume.storageSystemId]
  if (system?.online && volume.online) return []
  const detail = system && !system.online ? whyOffline(controllerFacts(world, system)) : 'the volume is offline'
  return [finding('storage/offline', { subject: volumeSubject(world, volume), detail })]
}

function checkWritable(world: ReadonlyWorld, volume: Readonly<Volume>): Finding[] {
  if (!isMirrorDestination(world, volume.id)) return []
  return [finding('mirror/destination-read-only', { subject: volumeSubject(world, volume) })]
}

/** Whether the volume is a read-only image of another one. */
export function isMirrorDestination(world: ReadonlyWorld, volumeId: VolumeId): boolean {
  for (const id in world.mirrors) {
    const mirror = world.mirrors[id as MirrorId]
    if (mirror?.destinationVolumeId === volumeId && isLive(mirror)) return true
  }
  return false
}

/** `volume/full` with how full it is. */
export function checkRoom(world: ReadonlyWorld, volume: Readonly<Volume>): Finding[] {
  if (!isVolumeFull(world, volume)) return []
  return [finding('volume/full', { subject: volumeSubject(world, volume), detail: fullness(world, volume) })]
}

/** A copy, or what it was before somebody deleted it behind SMHV's back. */
export function knownCopy(world: ReadonlyWorld, id: SnapshotId): Readonly<SnapshotCopy> | undefined {
  const copy = world.snapshots[id] ?? world.lostSnapshots[id]
  if (copy) return copy
  const fault = Object.values(world.faults).find(
    (active) => active.kind === 'snapshot-deleted' && active.targetId === id,
  )
  return (fault?.undo as { readonly copy: SnapshotCopy } | undefined)?.copy
}

export interface NewSnapshot {
  readonly volumeId: VolumeId
  readonly name: string
  readonly kind: SnapshotKind
  readonly backupId: BackupId | null
}

/** Makes a Snapshot copy, or says why Data ONTAP cannot: the 255 limit (R138, R141), no space, offline. */
export function createSnapshot(context: SimContext, snapshot: NewSnapshot): Result<SnapshotCopy, Finding> {
  const { world } = context
  const volume = world.volumes[snapshot.volumeId] ?? missing(`volume ${snapshot.volumeId}`)
  const [problem] = checkSnapshotCreation(world, volume, 1)
  if (problem) return err(problem)
  const id = context.nextId<SnapshotId>('snapshot')
  const copy: SnapshotCopy = {
    id,
    volumeId: snapshot.volumeId,
    name: snapshot.name,
    kind: snapshot.kind,
    createdAt: context.now,
    writtenBytes: writtenBytes(volume, context.now),
    backupId: snapshot.backupId,
    busyWith: [],
  }
  world.snapshots[id] = copy
  volume.snapshotIds.push(id)
  indexCopy(world, copy)
  context.emit('snapshot.created', { snapshotId: id, volumeId: volume.id })
  return ok(copy)
}

/** SnapMirror and SnapVault lock the copies that both sides share, but none that is elder. */
const TRANSFER_LOCK = /^Snap(?:Mirror|Vault) /

/**
 * What keeps a copy from being deleted: something uses it, or a newer copy of its volume is mounted (R190). null: nothing.
 * A copy that is gone is not busy.
 */
export function busyWith(world: ReadonlyWorld, snapshotId: SnapshotId): string | null {
  const copy = world.snapshots[snapshotId]
  const volume = copy && world.volumes[copy.volumeId]
  if (!volume || !hasBusyCopy(world, volume)) return null
  for (let i = volume.snapshotIds.length - 1; i >= 0; i--) {
    const id = volume.snapshotIds[i] as SnapshotId
    const users = id === snapshotId ? copy.busyWith : world.snapshots[id]?.busyWith
    if (id === snapshotId) return copy.busyWith[0] ?? null
    if (!users || users.length === 0) continue
    const user = users.find((candidate) => !TRANSFER_LOCK.test(candidate))
    if (user !== undefined) return `${user} of ${world.snapshots[id]?.name ?? id}`
  }
  return null
}

/** `snapshot/busy` with who uses the copy; as grave as the code says if not said. */
export function busyFinding(world: ReadonlyWorld, snapshotId: SnapshotId, severity?: Finding['severity']): Finding[] {
  const user = busyWith(world, snapshotId)
  const copy = world.snapshots[snapshotId]
  if (user === null || !copy) return []
  const subject: Subject = { type: 'snapshot', id: copy.id, name: copy.name }
  return [finding('snapshot/busy', { subject, detail: user, ...(severity ? { severity } : {}) })]
}

/** Deletes a copy: what it alone held becomes free, the rest passes to its elder. A busy one stays (R190). */
export function deleteSnapshot(context: SimContext, snapshotId: SnapshotId): Result<void, Finding> {
  const { world } = context
  const copy = world.snapshots[snapshotId]
  // Whoever deletes a copy that was lost before knows now that it is gone.
  if (!copy) delete world.lostSnapshots[snapshotId]
  if (!copy) return ok(undefined)
  const [busy] = busyFinding(world, snapshotId)
  if (busy) return err(busy)
  const volume = world.volumes[copy.volumeId] ?? missing(`volume ${copy.volumeId}`)
  volume.snapshotIds.splice(volume.snapshotIds.indexOf(snapshotId), 1)
  delete world.snapshots[snapshotId]
  unindexCopy(world, copy)
  context.emit('snapshot.deleted', { snapshotId, volumeId: volume.id })
  return ok(undefined)
}

/** Marks a copy as used by something, or takes the mark away. */
export function setBusy(context: SimContext, snapshotId: SnapshotId, user: string, busy: boolean): void {
  const copy = context.world.snapshots[snapshotId]
  if (!copy) return
  setUsers(context.world, copy, busy ? [...copy.busyWith, user] : copy.busyWith.filter((other) => other !== user))
  context.emit('volume.changed', { volumeId: copy.volumeId })
}
