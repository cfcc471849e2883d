import { finding, type Finding, type Subject } from '@/domain/finding'
import type { MirrorId, VolumeId } from '@/domain/ids'
import type { MirrorRelationship } from '@/domain/ontap/storage'
import type { SimTime } from '@/base/sim-time'
import { MiB } from '@/base/units'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { volumeSubject } from './snapshot-copies'
import { overwritten, writtenBytes } from './volume-space'

/** Bytes per second over the line between the sites. */
const THROUGHPUT = 80 * MiB
/** Time that a transfer takes at least: Snapshot copy, comparison, hand-over. Milliseconds. */
const OVERHEAD = 5000

/** A transfer as it would be now. */
export interface MirrorTransfer {
  readonly mirrorId: MirrorId
  /** Written bytes of the source that the destination will have. */
  readonly writtenBytes: number
  /** Time stamp of the data that the destination will have. */
  readonly asOf: SimTime
  readonly bytes: number
  readonly milliseconds: number
}

/** The relationship that copies a volume elsewhere. */
export function mirrorOf(world: ReadonlyWorld, sourceVolumeId: VolumeId): Readonly<MirrorRelationship> | undefined {
  return Object.values(world.mirrors).find((mirror) => mirror.sourceVolumeId === sourceVolumeId)
}

/** Why the relationship of a volume could not be updated now; warnings, since the local backup is good without. */
export function checkMirrorUpdate(world: ReadonlyWorld, sourceVolumeId: VolumeId): Finding[] {
  const volume = world.volumes[sourceVolumeId]
  if (!volume) return []
  const subject = volumeSubject(world, volume)
  const mirror = mirrorOf(world, sourceVolumeId)
  if (!mirror) return [finding('mirror/missing', { subject })]
  const findings: Finding[] = []
  if (mirror.state !== 'snapmirrored') findings.push(finding('mirror/not-updatable', { subject, detail: mirror.state }))
  else if (mirror.status === 'transferring') {
    findings.push(finding('mirror/not-updatable', { subject, detail: 'another transfer is running' }))
  }
  const destination = world.volumes[mirror.destinationVolumeId]
  for (const systemId of [volume.storageSystemId, destination?.storageSystemId]) {
    const system = systemId === undefined ? undefined : world.storageSystems[systemId]
    if (!system) continue
    const systemSubject: Subject = { type: 'storage-system', id: system.id, name: system.name }
    if (!system.online) findings.push(finding('storage/offline', { subject: systemSubject, severity: 'warning' }))
    if (!system.licenses.includes('snapmirror')) {
      const parts = { subject: systemSubject, detail: 'snapmirror', severity: 'warning' as const }
      findings.push(finding('storage/license-missing', parts))
    }
  }
  return findings
}

/** Begins an update of a relationship that can be updated; its end is `finishMirrorUpdate`, when the transfer is through. */
export function beginMirrorUpdate(context: SimContext, sourceVolumeId: VolumeId): MirrorTransfer | undefined {
  const { world, now } = context
  const source = world.volumes[sourceVolumeId]
  const mirrorId = mirrorOf(world, sourceVolumeId)?.id
  const mirror = mirrorId && world.mirrors[mirrorId]
  if (!source || !mirror || checkMirrorUpdate(world, sourceVolumeId).length > 0) return undefined
  mirror.status = 'transferring'
  context.emit('mirror.changed', { mirrorId: mirror.id })
  const written = writtenBytes(source, now)
  const size = overwritten(source.activeBytes, written - mirror.updatedBytes)
  const milliseconds = OVERHEAD + Math.ceil((size * 1000) / THROUGHPUT)
  return { mirrorId: mirror.id, writtenBytes: written, asOf: now, bytes: size, milliseconds }
}

/** Ends a transfer. One whose relationship was broken meanwhile leaves the destination as it was, with a warning. */
export function finishMirrorUpdate(
  context: SimContext,
  mirrorId: MirrorId,
  transfer: { readonly writtenBytes: number; readonly asOf: SimTime },
): Finding[] {
  const { world } = context
  const mirror = world.mirrors[mirrorId]
  if (!mirror) return []
  const through = mirror.state === 'snapmirrored' && mirror.status === 'transferring'
  mirror.status = 'idle'
  if (through) {
    mirror.updatedAt = transfer.asOf
    mirror.updatedBytes = transfer.writtenBytes
  }
  context.emit('mirror.changed', { mirrorId })
  if (through) return []
  const source = world.volumes[mirror.sourceVolumeId]
  const subject = source ? { subject: volumeSubject(world, source) } : {}
  return [finding('mirror/not-updatable', { ...subject, detail: mirror.state })]
}
