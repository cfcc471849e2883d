import type { Subject } from '@/domain/finding'
import type { Lun } from '@/domain/ontap/storage'
import type { ReadonlyWorld } from './world'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a finding about a row names. */
export function subjectOf(type: Subject['type'], row: Named): Subject {
  return { type, id: row.id, name: row.name }
}

/** `test02:/vol/csv01/csv01`: a LUN as SnapDrive writes it. */
export function lunName(world: ReadonlyWorld, lun: Readonly<Lun>): string {
  const volume = world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  return `${system?.name ?? '?'}:${lun.path}`
}
