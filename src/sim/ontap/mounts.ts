import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding } from '@/domain/finding'
import type { LunId, SnapshotId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { dropFiles } from '../smhv/snapinfo-files'
import { disksOfLun } from '../windows/disk-index'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { forgetLuns } from './lun-index'
import { drawSerial } from './lun-serial'
import { cloneUser } from './mirror-luns'
import { refuseOnStorage } from './mirror-commands'
import { checkVolumeWrites, setBusy } from './snapshot-copies'

/** What keeps a LUN from being mounted as it is in a Snapshot copy of its volume. */
export function checkMountSnapshot(world: ReadonlyWorld, snapshotId: SnapshotId, lunId: LunId): Finding[] {
  const copy = world.snapshots[snapshotId]
  const volume = copy && world.volumes[copy.volumeId]
  if (!copy || !volume) return [finding('snapshot/unknown')]
  const lun = world.luns[lunId]
  if (lun?.volumeId !== volume.id || lun.clone !== null) return [finding('lun/unknown', { field: 'lun' })]
  return checkVolumeWrites(world, volume)
}

/** Makes a clone of a LUN, backed by the Snapshot copy: from now on that is busy, and so are all elder ones (R190). */
export const mountSnapshot: CommandHandler<'mountSnapshot'> = (context, { snapshotId, lunId }) => {
  const { world } = context
  if (!world.snapshots[snapshotId]) return refuseWith('unknown', 'snapshot/unknown')
  const findings = checkMountSnapshot(world, snapshotId, lunId)
  if (findings.length > 0) return refuseOnStorage(findings, ['lun/unknown', 'volume/full'])
  return ok({ id: makeClone(context, snapshotId, lunId).id, jobId: null })
}

/** The clone itself, once the check has found it possible. */
export function makeClone(context: SimContext, snapshotId: SnapshotId, lunId: LunId): Lun {
  const { world } = context
  const original = must(world.luns[lunId], lunId)
  const id = context.nextId<LunId>('lun')
  const { volumeId, size, partition } = original
  const lun: Lun = {
    id,
    volumeId,
    // As SnapDrive calls its writable images of Snapshot copies.
    path: `${original.path}_${id.slice(id.lastIndexOf('-') + 1)}.rws`,
    size,
    serial: drawSerial(context.random('ontap.serials')),
    partition,
    sanBoot: false,
    online: true,
    maps: [],
    clone: { lunId, snapshotId },
  }
  world.luns[id] = lun
  forgetLuns(world)
  setBusy(context, snapshotId, cloneUser(lun), true)
  context.emit('lun.changed', { lunId: id })
  return lun
}

/** Deletes the clone with what was written to it; the Snapshot copy is free again. */
export const unmountSnapshot: CommandHandler<'unmountSnapshot'> = (context, { lunId }) => {
  const { world } = context
  const lun = world.luns[lunId]
  if (!lun) return refuseWith('unknown', 'lun/unknown')
  const subject = { type: 'lun', id: lunId, name: lunName(world, lun) } as const
  if (!lun.clone) return refuse('refused', [finding('lun/not-a-clone', { subject })])
  if (disksOfLun(world, lunId).length > 0) {
    return refuse('conflict', [finding('lun/in-use', { subject })])
  }
  removeClone(context, lun)
  return ok({ id: lunId, jobId: null })
}

/** Deletes a LUN; the Snapshot copy of a clone is free again. */
export function removeClone(context: SimContext, lun: Readonly<Lun>): void {
  const backing = lun.clone?.snapshotId ?? lun.backedBy
  if (backing !== undefined) setBusy(context, backing, cloneUser(lun), false)
  delete context.world.luns[lun.id]
  forgetLuns(context.world)
  dropFiles(context.world, lun.id)
  context.emit('lun.changed', { lunId: lun.id })
}
