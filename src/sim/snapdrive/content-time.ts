import type { SimTime } from '@/base/sim-time'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { ReadonlyWorld } from '../world/world'

/** The time of what lies on a disk: that of its Snapshot copy, or now. */
export function contentTime(world: ReadonlyWorld, { lunId }: Readonly<WindowsDisk>): SimTime {
  const clone = lunId === null ? null : (world.luns[lunId]?.clone ?? null)
  const copy = clone && world.snapshots[clone.snapshotId]
  return copy ? copy.createdAt : world.kernel.now
}
