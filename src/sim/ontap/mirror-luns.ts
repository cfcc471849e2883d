import type { LunId, SnapshotId, VolumeId } from '@/domain/ids'
import type { Lun, Volume } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import { pathInVolume } from '../smhv/snapinfo-files'
import { forgetLuns } from './lun-index'
import { drawSerial } from './lun-serial'
import { setBusy } from './snapshot-copies'

/** By this a Snapshot copy knows the clone that needs it. */
export function cloneUser(lun: Pick<Lun, 'path'>): string {
  return `LUN clone ${lun.path}`
}

/** A transfer brings the LUNs of its source, unmapped, where the destination has none of that path yet (R207). */
export function bringLuns(context: SimContext, source: Readonly<Volume>, destination: Readonly<Volume>): void {
  const { world } = context
  const own = Object.values(world.luns).filter((lun) => lun.clone === null)
  const there = new Set(own.filter((lun) => lun.volumeId === destination.id).map(pathInVolume))
  for (const lun of own) {
    const place = pathInVolume(lun)
    if (lun.volumeId !== source.id || there.has(place)) continue
    const id = context.nextId<LunId>('lun')
    const { size, partition } = lun
    world.luns[id] = {
      id,
      volumeId: destination.id,
      path: `/vol/${destination.name}/${place}`,
      size,
      partition,
      serial: drawSerial(context.random('ontap.serials')),
      sanBoot: false,
      online: true,
      maps: [],
      clone: null,
    }
    forgetLuns(world)
    context.emit('lun.changed', { lunId: id })
  }
}

/** SnapDrive restores the LUNs of a volume from a copy in which they are clones: it is busy from then on (R209). */
export function backBy(context: SimContext, luns: readonly Lun[], snapshotId: SnapshotId): void {
  for (const lun of luns) {
    lun.backedBy = snapshotId
    setBusy(context, snapshotId, cloneUser(lun), true)
    context.emit('lun.changed', { lunId: lun.id })
  }
}

/** The LUNs of a volume need no Snapshot copy any more: they are overwritten. */
export function releaseBacking(context: SimContext, volumeId: VolumeId): void {
  for (const lun of Object.values(context.world.luns)) {
    if (lun.volumeId !== volumeId || lun.backedBy === undefined) continue
    setBusy(context, lun.backedBy, cloneUser(lun), false)
    delete lun.backedBy
    context.emit('lun.changed', { lunId: lun.id })
  }
}
