import { finding, type Finding } from '@/domain/finding'
import type { LunId } from '@/domain/ids'
import type { SimContext } from '../context'
import { checkVolumeWrites } from '../ontap/snapshot-copies'
import { settleVolume } from '../ontap/volume-space'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { LunRestore } from './restore-run'

/** How the files of a LUN come back, as the step of a restore is called (R168, R169). */
export function restoredLunTitle(luns: readonly LunRestore[], lunId: LunId): string {
  const lun = luns.find((candidate) => candidate.lunId === lunId)
  const how = lun?.method === 'lun-clone-split' ? 'LUN clone split restore' : 'File copy restore'
  return `${how} of ${lun?.lunPath ?? lunId}`
}

/** What keeps files from being written back to a LUN at this moment, whatever was checked before: gone, full, unlicensed (R24). */
export function restoredLunFindings(world: ReadonlyWorld, lunId: LunId): readonly Finding[] {
  const lun = world.luns[lunId]
  const volume = lun && world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  if (!system) return [finding('restore/lun-gone', { detail: lun?.path ?? lunId })]
  const unwritable = checkVolumeWrites(world, volume)
  if (unwritable.length > 0 || system.licenses.includes('snaprestore')) return unwritable
  return [finding('storage/license-missing', { subject: subjectOf('storage-system', system), detail: 'SnapRestore' })]
}

/** Brings the files of one LUN back. What is written holds space in the volume's Snapshot copies. */
export function writeRestoredLun(context: SimContext, luns: readonly LunRestore[], lunId: LunId): void {
  const { volumeId } = context.world.luns[lunId] ?? {}
  const volume = volumeId && context.world.volumes[volumeId]
  if (!volume) return
  settleVolume(context, volume.id)
  volume.writtenBytes += luns.find((lun) => lun.lunId === lunId)?.bytes ?? 0
  context.emit('volume.changed', { volumeId: volume.id })
}
