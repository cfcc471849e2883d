import type { SimTime } from '@/base/sim-time'
import type { FindingCode } from '../findings/catalogue'
import type { SnapshotId } from '../ids'

/** A SnapMirror or SnapVault transfer that is under way. */
export interface Transfer<Kind extends string> {
  /** Counts the transfers of its relationship. */
  readonly number: number
  readonly kind: Kind
  readonly startedAt: SimTime
  /** null = it does not come to an end by itself. */
  readonly endsAt: SimTime | null
  readonly bytes: number
  /** The Snapshot copy of the source that it carries over. */
  readonly snapshotId: SnapshotId | null
}

/** How a transfer ended; `reason` is null when it came to its end. */
export interface TransferEnd {
  readonly number: number
  readonly at: SimTime
  readonly bytes: number
  readonly reason: FindingCode | null
  /** What kind of transfer it was; of ends noted before that was kept, nobody knows. */
  readonly kind?: string
}

/** Ends of transfers that a relationship remembers. */
export const ENDS_KEPT = 5
