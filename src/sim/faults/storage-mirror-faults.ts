import { must } from '@/base/invariant'
import type { MirrorId } from '@/domain/ids'
import { isLive, type MirrorState } from '@/domain/ontap/mirror'
import { newestCommon, revertVolume } from '../ontap/mirror-copies'
import { failMirrorTransfer } from '../ontap/mirror-transfers'
import { mirrorName } from '../ontap/mirrors'
import { busyWith } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { defineFault } from './fault'

function target(world: ReadonlyWorld, id: string): string | undefined {
  const mirror = world.mirrors[id as MirrorId]
  return mirror && mirrorName(world, mirror)
}

/** Breaks the relationship, in the middle of a transfer too; undone by taking the destination back to what it was. */
export const mirrorBroken = defineFault<{ state: MirrorState }>({
  target,
  canInject(world, id) {
    const mirror = world.mirrors[id as MirrorId]
    return mirror !== undefined && isLive(mirror)
  },
  inject(context, id) {
    const mirror = must(context.world.mirrors[id as MirrorId], `mirror ${id}`)
    failMirrorTransfer(context, mirror.id, 'mirror/is-broken-off')
    const { state } = mirror
    mirror.state = 'broken-off'
    context.emit('mirror.changed', { mirrorId: mirror.id })
    return { state }
  },
  canClear: (world, id) => !isBroken(world, id) || imageOf(world, id) !== undefined,
  clear(context, id, { state }) {
    const { world } = context
    const mirror = world.mirrors[id as MirrorId]
    const image = imageOf(world, id)
    if (mirror?.state !== 'broken-off' || !image) return
    revertVolume(context, must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId), image)
    mirror.state = state
    context.emit('mirror.changed', { mirrorId: mirror.id })
  },
})

function isBroken(world: ReadonlyWorld, id: string): boolean {
  return world.mirrors[id as MirrorId]?.state === 'broken-off'
}

/** The destination's Snapshot copy from which it can be an image again, if nothing else has come of it since. */
function imageOf(world: ReadonlyWorld, id: string) {
  const mirror = world.mirrors[id as MirrorId]
  const source = mirror && world.volumes[mirror.sourceVolumeId]
  const destination = mirror && world.volumes[mirror.destinationVolumeId]
  if (!mirror || !source || !destination || mirror.transfer || destination.writeRate > 0) return undefined
  const others = Object.values(world.mirrors).filter((row) => row.id !== mirror.id && (isLive(row) || row.transfer))
  const taken = others.some(
    (row) =>
      row.destinationVolumeId === destination.id ||
      (row.destinationVolumeId === source.id && row.sourceVolumeId === destination.id),
  )
  const common = newestCommon(world, source, destination)
  if (taken || common?.sourceId !== mirror.baseId || !common) return undefined
  const younger = destination.snapshotIds.slice(destination.snapshotIds.indexOf(common.destinationId) + 1)
  return younger.some((copy) => busyWith(world, copy) !== null) ? undefined : common.destinationId
}

/** A transfer of somebody else occupies the relationship and does not come to its end. */
export const mirrorBusy = defineFault<{ number: number }>({
  target,
  canInject(world, id) {
    const mirror = world.mirrors[id as MirrorId]
    return mirror?.state === 'snapmirrored' && mirror.status === 'idle'
  },
  inject(context, id) {
    const mirror = must(context.world.mirrors[id as MirrorId], `mirror ${id}`)
    const number = mirror.transfers + 1
    mirror.transfer = { number, kind: 'update', startedAt: context.now, endsAt: null, bytes: 0, snapshotId: null }
    mirror.status = 'transferring'
    context.emit('mirror.changed', { mirrorId: mirror.id })
    return { number }
  },
  canClear: () => true,
  clear(context, id, { number }) {
    const mirror = context.world.mirrors[id as MirrorId]
    if (mirror?.transfer?.number !== number || mirror.transfer.endsAt !== null) return
    if (mirror.status === 'quiescing') mirror.state = 'quiesced'
    mirror.transfer = null
    mirror.status = 'idle'
    context.emit('mirror.changed', { mirrorId: mirror.id })
  },
})
