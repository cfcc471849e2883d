import type { Finding, Subject } from '@/domain/finding'
import { checkLunSize } from '@/domain/ontap/lun-rules'
import type { Lun } from '@/domain/ontap/storage'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { checkVolumeOnline, isMirrorDestination } from './snapshot-copies'

/** Whether hosts reach a LUN and can write to it: itself, its volume, its storage system. */
export function isLunOnline(world: ReadonlyWorld, lun: Readonly<Lun>): boolean {
  const volume = world.volumes[lun.volumeId]
  if (!lun.online || !volume || checkVolumeOnline(world, volume).length > 0) return false
  return !isMirrorDestination(world, volume.id)
}

/** What is worth knowing of a LUN. */
export function lunFindings(world: ReadonlyWorld, lun: Readonly<Lun>): Finding[] {
  const volume = world.volumes[lun.volumeId]
  const subject: Subject = { type: 'lun', id: lun.id, name: lunName(world, lun) }
  return [...(volume ? checkVolumeOnline(world, volume) : []), ...checkLunSize(subject, lun.size)]
}
