import { must } from '@/base/invariant'
import { err, ok, type Result } from '@/base/result'
import { addTime } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { MirrorId } from '@/domain/ids'
import type { MirrorRelationship, MirrorTransferKind } from '@/domain/ontap/mirror'
import type { Transfer } from '@/domain/ontap/transfer'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import {
  adoptBase,
  arrive,
  createBase,
  discardBase,
  emptyVolume,
  newestCommon,
  removeBases,
  revertVolume,
} from './mirror-copies'
import { checkRoom } from './snapshot-copies'
import { noteEnd, transferTime } from './transfer-rows'
import { overwritten, volumeSpace, writtenBytes } from './volume-space'

export type MirrorTransfer = Transfer<MirrorTransferKind>

/** A transfer's end as it is scheduled; stale when the transfer was ended before. */
export interface MirrorTransferDue {
  readonly type: 'mirror.transferred'
  readonly mirrorId: MirrorId
  readonly number: number
}

/**
 * Begins a transfer of a relationship whose rules permit it: SnapMirror makes its Snapshot copy of the source, and what the
 * destination lacks of it takes its time.
 */
export function beginMirrorTransfer(
  context: SimContext,
  mirrorId: MirrorId,
  kind: MirrorTransferKind,
): Result<MirrorTransfer, Finding> {
  const { world, now } = context
  const mirror = must(world.mirrors[mirrorId], mirrorId)
  const bytes = transferBytes(world, mirror, kind)
  if (kind === 'initialize') startAfresh(context, mirror)
  else if (kind === 'resync') revert(context, mirror)
  mirror.transfers++
  const base = createBase(context, mirror)
  if (!base.ok) return err(base.error)
  const number = mirror.transfers
  const endsAt = addTime(now, transferTime(bytes))
  const transfer: MirrorTransfer = { number, kind, startedAt: now, endsAt, bytes, snapshotId: base.value.id }
  mirror.transfer = transfer
  mirror.status = 'transferring'
  context.schedule(endsAt, { type: 'mirror.transferred', mirrorId, number })
  context.emit('mirror.changed', { mirrorId })
  return ok({ ...transfer })
}

/** What changed since the Snapshot copy that both sides have; everything, if they have none. */
function transferBytes(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>, kind: MirrorTransferKind): number {
  const source = must(world.volumes[mirror.sourceVolumeId], mirror.sourceVolumeId)
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const { now } = world.kernel
  if (kind === 'initialize') return source.activeBytes + volumeSpace(world, source).held
  const baseId = kind === 'update' ? mirror.baseId : newestCommon(world, source, destination)?.sourceId
  const base = baseId ? world.snapshots[baseId] : undefined
  if (!base) return source.activeBytes
  const changed = overwritten(source.activeBytes, writtenBytes(source, now) - base.writtenBytes)
  if (kind === 'update') return changed
  // What the destination has written since is taken back as well.
  return changed + overwritten(destination.activeBytes, writtenBytes(destination, now) - base.writtenBytes)
}

function startAfresh(context: SimContext, mirror: MirrorRelationship): void {
  removeBases(context, mirror)
  mirror.state = 'uninitialized'
  mirror.updatedAt = null
  emptyVolume(context, must(context.world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId))
}

/** A resync begins by taking the destination back to the newest common Snapshot copy, from where it is an image again. */
function revert(context: SimContext, mirror: MirrorRelationship): void {
  const { world } = context
  const source = must(world.volumes[mirror.sourceVolumeId], mirror.sourceVolumeId)
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const common = must(newestCommon(world, source, destination) ?? undefined, `common Snapshot copy of ${mirror.id}`)
  if (mirror.baseId !== common.sourceId) removeBases(context, mirror)
  revertVolume(context, destination, common.destinationId)
  adoptBase(context, mirror, common)
  mirror.state = 'snapmirrored'
}

/** The end of a transfer, unless it was ended before. One for which there is no room fails. */
export function finishMirrorTransfer(context: SimContext, { mirrorId, number }: MirrorTransferDue): void {
  const { world } = context
  const mirror = world.mirrors[mirrorId]
  const transfer = mirror?.transfer
  if (!mirror || transfer?.number !== number || transfer.snapshotId === null) return
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  if (checkRoom(world, destination).length > 0) return failMirrorTransfer(context, mirrorId, 'volume/full')
  arrive(context, mirror, transfer.snapshotId)
  mirror.state = mirror.status === 'quiescing' ? 'quiesced' : 'snapmirrored'
  mirror.status = 'idle'
  noteEnd(mirror, context.now, null)
  context.emit('mirror.changed', { mirrorId })
}

/** Ends the transfer under way: the destination still holds what the last one brought. */
export function failMirrorTransfer(context: SimContext, mirrorId: MirrorId, reason: FindingCode): void {
  const mirror = must(context.world.mirrors[mirrorId], mirrorId)
  const { transfer } = mirror
  if (!transfer) return
  if (transfer.snapshotId !== null) discardBase(context, mirror, transfer.snapshotId)
  if (mirror.status === 'quiescing') mirror.state = 'quiesced'
  mirror.status = 'idle'
  if (transfer.snapshotId !== null) noteEnd(mirror, context.now, reason)
  // One that carries nothing was not counted.
  else mirror.transfer = null
  context.emit('mirror.changed', { mirrorId })
}

/** Makes a relationship snapmirrored at once, as it is when an environment begins. */
export function establishMirror(context: SimContext, mirrorId: MirrorId): void {
  const mirror = must(context.world.mirrors[mirrorId], mirrorId)
  mirror.transfers++
  const base = createBase(context, mirror)
  mirror.state = base.ok ? 'snapmirrored' : 'broken-off'
  if (base.ok) arrive(context, mirror, base.value.id)
}
