import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { addTime, SECOND } from '@/base/sim-time'
import { bytes, MiB } from '@/base/units'
import type { VolumeId } from '@/domain/ids'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { checkVolumeWrites, volumeSubject } from './snapshot-copies'
import { volumeSpace } from './volume-space'

/** Bytes per second that a scan reads and compares, after it has started. */
const SCAN_RATE = 120 * MiB
const SCAN_START = 10 * SECOND

export interface DedupeDue {
  readonly type: 'dedupe.finished'
  readonly volumeId: VolumeId
  readonly number: number
}

/** `sis on`, `sis off`, `sis start` on a volume. */
export const changeDedupe: CommandHandler<'changeDedupe'> = (context, { volumeId, action }) => {
  const { world } = context
  const volume = world.volumes[volumeId]
  if (!volume) return refuseWith('unknown', 'request/unknown')
  const { dedupe } = volume
  const wanted = action === 'on' ? dedupe === null : action === 'off' ? dedupe !== null : dedupe?.scan === null
  const subject = volumeSubject(world, volume)
  if (!wanted) return refuseWith('conflict', 'dedupe/state', { subject })
  const away = checkVolumeWrites(world, volume).filter((found) => found.code !== 'volume/full')
  if (away.length > 0) return refuse(away[0]?.code === 'storage/offline' ? 'unavailable' : 'conflict', away)
  if (action === 'on') {
    // How much of the data is the same: found out once, by scanning.
    const share = context.random('sis.share').between(220, 420)
    volume.dedupe = { share, savedBytes: bytes(0), scannedAt: null, scan: null, scans: 0 }
  } else if (action === 'off') {
    // What was saved stays saved until it is written anew; here it comes back at once.
    volume.dedupe = null
  } else startScan(context, volumeId)
  context.emit('volume.changed', { volumeId })
  return ok({ id: volumeId, jobId: null })
}

/** Scans the volume, on which deduplication is on. */
export function startScan(context: SimContext, volumeId: VolumeId): void {
  const { world, now } = context
  const volume = must(world.volumes[volumeId], volumeId)
  const dedupe = must(volume.dedupe ?? undefined, `deduplication of ${volume.name}`)
  const number = ++dedupe.scans
  const milliseconds = SCAN_START + Math.ceil((volumeSpace(world, volume).used * SECOND) / SCAN_RATE)
  dedupe.scan = { number, endsAt: addTime(now, milliseconds) }
  context.schedule(dedupe.scan.endsAt, { type: 'dedupe.finished', volumeId, number })
}

/** The end of a scan, unless deduplication was turned off meanwhile. */
export function finishScan(context: SimContext, { volumeId, number }: DedupeDue): void {
  const { world, now } = context
  const volume = world.volumes[volumeId]
  const dedupe = volume?.dedupe
  if (!volume || dedupe?.scan?.number !== number) return
  dedupe.scan = null
  dedupe.savedBytes = bytes(0)
  const { used } = volumeSpace(world, volume)
  dedupe.savedBytes = bytes(Math.floor(((used - volume.otherBytes) * dedupe.share) / 1000))
  dedupe.scannedAt = now
  context.emit('volume.changed', { volumeId })
}
