import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { Lun } from '@/domain/ontap/storage'
import type { DiskConnection } from '@/domain/snapdrive/disk-connection'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { connectMirror } from '../ontap/mirror-commands'
import { makeClone } from '../ontap/mounts'
import { refuseByRule } from '../smhv/refusals'
import { checkConnectDisk, liveMirrorInto } from './connect-facts'
import { noteRestored } from './lun-history'
import { placeDisk } from './place-disk'

/**
 * Connect Disk: a Snapshot copy comes as a clone, which makes it and all elder ones busy (R180, R190); a LUN in the destination
 * of a live SnapMirror relationship ends that (R199, R200).
 */
export const connectDisk: CommandHandler<'connectDisk'> = (context, request) => {
  const { world } = context
  if (!world.hosts[request.hostId]) return refuseWith('unknown', 'host/unknown', { field: 'hostId' })
  if (!world.luns[request.lunId]) return refuseWith('unknown', 'lun/unknown', { field: 'lunId' })
  const findings = checkConnectDisk(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const lun =
    request.snapshotId === null
      ? takeLun(context, request.lunId)
      : makeClone(context, request.snapshotId, request.lunId)
  return ok({ id: placeDisk(context, lun, request).id, jobId: null })
}

/** The LUN itself, restored and writable if it was the image of another one. */
function takeLun(context: SimContext, lunId: DiskConnection['lunId']): Lun {
  const { world } = context
  const lun = must(world.luns[lunId], lunId)
  const volume = must(world.volumes[lun.volumeId], lun.volumeId)
  const live = liveMirrorInto(world, volume)
  const mirror = live && world.mirrors[live.id]
  if (mirror) {
    connectMirror(context, mirror)
    const latest = volume.snapshotIds.findLast((id) => (world.snapshots[id]?.kind ?? 'mirror') !== 'mirror')
    if (latest !== undefined) noteRestored(context, lun, latest)
    context.emit('mirror.changed', { mirrorId: mirror.id })
    context.emit('volume.changed', { volumeId: volume.id })
  }
  return lun
}
