import { addTo } from '@/base/multimap'
import type { VolumeId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import type { ReadonlyWorld } from '../world/world'

type Rows = readonly Readonly<Lun>[]

/**
 * By the table of LUNs of a world: beside the world, and made anew when it is asked for the next time after a LUN has come or gone.
 * No LUN changes its volume.
 */
const indexes = new WeakMap<ReadonlyWorld['luns'], ReadonlyMap<VolumeId, Rows>>()

function newIndex(luns: ReadonlyWorld['luns']): ReadonlyMap<VolumeId, Rows> {
  const byVolume = new Map<VolumeId, Readonly<Lun>[]>()
  for (const lun of Object.values(luns)) addTo(byVolume, lun.volumeId, lun)
  return byVolume
}

function indexOf({ luns }: ReadonlyWorld): ReadonlyMap<VolumeId, Rows> {
  let index = indexes.get(luns)
  if (!index) indexes.set(luns, (index = newIndex(luns)))
  return index
}

/** A LUN has come or is gone: after the table was changed. */
export function forgetLuns({ luns }: ReadonlyWorld): void {
  indexes.delete(luns)
}

/** The LUNs in a volume, clones among them, in the order in which they came. */
export function lunsOfVolume(world: ReadonlyWorld, id: VolumeId): Rows {
  return indexOf(world).get(id) ?? []
}

/** Whether what is known of the LUNs of volumes is what their rows say. For tests. */
export function isLunIndexTrue(world: ReadonlyWorld): boolean {
  const known = indexOf(world)
  const found = newIndex(world.luns)
  return (
    known.size === found.size &&
    [...found].every(
      ([id, rows]) => rows.length === known.get(id)?.length && rows.every((row, at) => row === known.get(id)?.[at]),
    )
  )
}
