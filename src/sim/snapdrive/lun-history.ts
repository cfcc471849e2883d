import { must } from '@/base/invariant'
import type { SnapshotId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import type { SimContext } from '../context'

/** Writes down that a LUN has become again what it was in a Snapshot copy. */
export function noteRestored({ world, now }: SimContext, lun: Lun, snapshotId: SnapshotId): void {
  const { name, createdAt } = must(world.snapshots[snapshotId], snapshotId)
  lun.restored = { name, copiedAt: createdAt, at: now }
}
