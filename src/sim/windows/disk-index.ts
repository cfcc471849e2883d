import { addTo } from '@/base/multimap'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { ClusterId, HostId, LunId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'

type Rows = readonly Readonly<WindowsDisk>[]

/** Whose disks there are, found out in one walk; rows in the order of the table. */
interface DiskIndex {
  readonly byOwner: ReadonlyMap<HostId | ClusterId, Rows>
  readonly byLun: ReadonlyMap<LunId, Rows>
  /** The place of each row in the table. */
  readonly order: ReadonlyMap<Readonly<WindowsDisk>, number>
}

/**
 * By the table of disks of a world: beside the world, and made anew when it is asked for the next time after a disk has come or
 * gone. Whose a disk is, and of which LUN, never changes.
 */
const indexes = new WeakMap<ReadonlyWorld['disks'], DiskIndex>()

function newIndex(disks: ReadonlyWorld['disks']): DiskIndex {
  const byOwner = new Map<HostId | ClusterId, Readonly<WindowsDisk>[]>()
  const byLun = new Map<LunId, Readonly<WindowsDisk>[]>()
  const order = new Map<Readonly<WindowsDisk>, number>()
  for (const disk of Object.values(disks)) {
    order.set(disk, order.size)
    if (disk.clusterId !== null) addTo(byOwner, disk.clusterId, disk)
    if (disk.hostId !== null) addTo(byOwner, disk.hostId, disk)
    if (disk.lunId !== null) addTo(byLun, disk.lunId, disk)
  }
  return { byOwner, byLun, order }
}

function indexOf({ disks }: ReadonlyWorld): DiskIndex {
  let index = indexes.get(disks)
  if (!index) indexes.set(disks, (index = newIndex(disks)))
  return index
}

/** A disk has come or is gone: after the table was changed. */
export function forgetDisks({ disks }: ReadonlyWorld): void {
  indexes.delete(disks)
}

/** The disks of a host alone, or those that the nodes of a cluster share. */
export function disksOfOwner(world: ReadonlyWorld, id: HostId | ClusterId): Rows {
  return indexOf(world).byOwner.get(id) ?? []
}

/** The disks of several owners, in the order of the table. */
export function disksOfOwners(world: ReadonlyWorld, ids: readonly (HostId | ClusterId)[]): Rows {
  const { byOwner, order } = indexOf(world)
  const place = (disk: Readonly<WindowsDisk>): number => order.get(disk) ?? 0
  const rows = [...new Set(ids)].flatMap((id) => byOwner.get(id) ?? [])
  return ids.length > 1 ? rows.toSorted((a, b) => place(a) - place(b)) : rows
}

/** The disks that hosts and clusters have of a LUN. */
export function disksOfLun(world: ReadonlyWorld, id: LunId): Rows {
  return indexOf(world).byLun.get(id) ?? []
}

/** Whether what is known of the disks is what their rows say. For tests. */
export function isDiskIndexTrue(world: ReadonlyWorld): boolean {
  const known = indexOf(world)
  const found = newIndex(world.disks)
  return isSame(known.byOwner, found.byOwner) && isSame(known.byLun, found.byLun)
}

function isSame<Key>(one: ReadonlyMap<Key, Rows>, other: ReadonlyMap<Key, Rows>): boolean {
  if (one.size !== other.size) return false
  return [...one].every(([key, rows]) => {
    const others = other.get(key) ?? []
    return rows.length === others.length && rows.every((row, at) => row === others[at])
  })
}
