import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { type Finding, hasErrors } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { MirrorId, SnapshotId } from '@/domain/ids'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import { checkMirrorAction, checkNewMirror, type MirrorAction, stateAfterConnect } from '@/domain/ontap/mirror-rules'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import type { CreateMirror } from './storage-commands'
import { removeBases, revertVolume, unlockDestination } from './mirror-copies'
import { backBy } from './mirror-luns'
import { beginMirrorTransfer, failMirrorTransfer } from './mirror-transfers'
import { mirrorFacts, mirrorName, transferSystems } from './mirrors'

/** Refusals of Data ONTAP: what does not answer is unavailable, what its state forbids is in conflict. */
export function refuseOnStorage(findings: readonly Finding[], refused: readonly FindingCode[] = []) {
  const first = findings.find((found) => found.severity === 'error')?.code
  if (first === 'storage/offline') return refuse('unavailable', findings)
  return refuse(first !== undefined && refused.includes(first) ? 'refused' : 'conflict', findings)
}

/** What an action on a relationship would meet now; the command refuses by the same findings. */
export function checkChangeMirror(world: ReadonlyWorld, mirrorId: MirrorId, action: MirrorAction): Finding[] {
  const mirror = world.mirrors[mirrorId]
  return mirror ? checkMirrorAction(action, mirrorFacts(world, mirror, action)) : []
}

/** `snapmirror initialize`, `update`, `abort`, `quiesce`, `resume`, `break`, `resync`, `release`, and SnapDrive's connect. */
export const changeMirror: CommandHandler<'changeMirror'> = (context, { mirrorId, action }) => {
  const { world } = context
  const mirror = world.mirrors[mirrorId]
  if (!mirror) return refuseWith('unknown', 'mirror/unknown')
  const findings = checkChangeMirror(world, mirrorId, action)
  if (hasErrors(findings)) return refuseOnStorage(findings, ['storage/license-missing', 'volume/full'])
  const changed = act(context, mirror, action)
  context.emit('mirror.changed', { mirrorId: changed })
  return ok({ id: changed, jobId: null })
}

function act(context: SimContext, mirror: MirrorRelationship, action: MirrorAction): MirrorId {
  switch (action) {
    case 'initialize':
    case 'update':
    case 'resync':
      begin(context, mirror.id, action)
      break
    case 'reverse-resync': {
      const reverse = reverseOf(context, mirror)
      begin(context, reverse.id, 'resync')
      return reverse.id
    }
    case 'abort':
      failMirrorTransfer(context, mirror.id, 'mirror/transfer-failed')
      break
    case 'quiesce':
      if (mirror.status === 'transferring') mirror.status = 'quiescing'
      else mirror.state = 'quiesced'
      break
    case 'resume':
      mirror.state = 'snapmirrored'
      break
    case 'break':
      mirror.state = 'broken-off'
      break
    case 'connect':
      connectMirror(context, mirror)
      break
    case 'release':
      removeBases(context, mirror)
      delete context.world.mirrors[mirror.id]
      break
  }
  return mirror.id
}

function begin(context: SimContext, id: MirrorId, kind: 'initialize' | 'update' | 'resync'): void {
  const begun = beginMirrorTransfer(context, id, kind)
  must(begun.ok ? begun : undefined, `Snapshot copy for ${id}, which the check found possible`)
}

/** The relationship in the other direction; the old one stays behind, broken off, until it is released (R211). */
function reverseOf(
  context: SimContext,
  { sourceVolumeId, destinationVolumeId }: MirrorRelationship,
): MirrorRelationship {
  const existing = Object.values(context.world.mirrors).find(
    (row) => row.sourceVolumeId === destinationVolumeId && row.destinationVolumeId === sourceVolumeId,
  )
  return existing ?? newMirror(context, { sourceVolumeId: destinationVolumeId, destinationVolumeId: sourceVolumeId })
}

function newMirror(context: SimContext, ends: Pick<CreateMirror, 'sourceVolumeId' | 'destinationVolumeId'>) {
  const id = context.nextId<MirrorId>('mirror')
  const { sourceVolumeId, destinationVolumeId } = ends
  const mirror = newMirrorRow(id, sourceVolumeId, destinationVolumeId)
  context.world.mirrors[id] = mirror
  return mirror
}

/** A relationship before its first transfer. */
export function newMirrorRow(
  id: MirrorId,
  sourceVolumeId: MirrorRelationship['sourceVolumeId'],
  destinationVolumeId: MirrorRelationship['destinationVolumeId'],
): MirrorRelationship {
  const nothingYet = { transfer: null, transfers: 0, ends: [], baseId: null, updatedAt: null }
  return { id, sourceVolumeId, destinationVolumeId, state: 'uninitialized', status: 'idle', ...nothingYet }
}

/** The newest Snapshot copy that SnapDrive knows when it breaks a mirror: one of SMHV; undefined = that of an update. */
export function copyAtConnect(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>): SnapshotId | undefined {
  const updated = mirror.ends.findLast(({ reason }) => reason === null)?.kind === 'update'
  if (updated) return undefined
  return world.volumes[mirror.destinationVolumeId]?.snapshotIds.findLast((id) => isOfSmhv(world, id))
}

/**
 * SnapDrive breaks the mirror and restores the LUNs from the newest Snapshot copy that it knows (R199, R200). In the
 * `_backup` copy of SMHV the LUN is a clone, and so is what comes back of it (R209).
 */
export function connectMirror(context: SimContext, mirror: MirrorRelationship): void {
  const { world } = context
  const volume = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const luns = Object.values(world.luns).filter((lun) => lun.volumeId === volume.id && lun.clone === null)
  const latest = copyAtConnect(world, mirror)
  mirror.state = stateAfterConnect(luns.length)
  if (mirror.state === 'uninitialized') {
    // A volume SnapRestore takes the whole volume back; the relationship and its own Snapshot copies end with it.
    unlockDestination(context, mirror)
    if (latest !== undefined) revertVolume(context, volume, latest)
    removeBases(context, mirror)
    mirror.updatedAt = null
  }
  if (latest !== undefined && world.snapshots[latest]?.kind === 'vm-backup') backBy(context, luns, latest)
}

function isOfSmhv(world: ReadonlyWorld, id: SnapshotId): boolean {
  return ['vm', 'vm-backup', 'snapinfo'].includes(world.snapshots[id]?.kind ?? '')
}

/** Creates a relationship, still uninitialized. */
export const createMirror: CommandHandler<'createMirror'> = (context, command) => {
  const { world } = context
  const source = world.volumes[command.sourceVolumeId]
  const destination = world.volumes[command.destinationVolumeId]
  if (!source || !destination) {
    return refuseWith('refused', 'request/unknown', { field: source ? 'destination' : 'source' })
  }
  const findings = checkNewMirror({
    subject: { type: 'mirror', id: '', name: mirrorName(world, command) },
    sameVolume: source.id === destination.id,
    exists: Object.values(world.mirrors).some(
      (row) => row.sourceVolumeId === source.id && row.destinationVolumeId === destination.id,
    ),
    destinationTooSmall: destination.size < source.size,
    systems: transferSystems(world, command, 'snapmirror'),
  })
  if (hasErrors(findings)) {
    return refuseOnStorage(findings, ['mirror/same-volume', 'mirror/destination-too-small', 'storage/license-missing'])
  }
  const { id } = newMirror(context, command)
  context.emit('mirror.changed', { mirrorId: id })
  return ok({ id, jobId: null })
}
