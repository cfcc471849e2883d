import type { SimTime } from '@/base/sim-time'
import type { MirrorId, SnapshotId, VolumeId } from '../ids'
import type { Transfer, TransferEnd } from './transfer'

export const MIRROR_STATES = ['uninitialized', 'snapmirrored', 'broken-off', 'quiesced'] as const
export type MirrorState = (typeof MIRROR_STATES)[number]

export const MIRROR_STATUSES = ['idle', 'transferring', 'quiescing'] as const
/** `quiescing`: the transfer under way goes on to its end, then the relationship is quiesced. */
export type MirrorStatus = (typeof MIRROR_STATUSES)[number]

export const MIRROR_TRANSFER_KINDS = ['initialize', 'update', 'resync'] as const
export type MirrorTransferKind = (typeof MIRROR_TRANSFER_KINDS)[number]

/** A volume SnapMirror relationship: while it is snapmirrored or quiesced the destination is a read-only image. */
export interface MirrorRelationship {
  readonly id: MirrorId
  sourceVolumeId: VolumeId
  destinationVolumeId: VolumeId
  state: MirrorState
  status: MirrorStatus
  transfer: Transfer<MirrorTransferKind> | null
  /** How many transfers have begun; the number is part of the names of SnapMirror's own Snapshot copies. */
  transfers: number
  /** The latest ends, newest last. */
  ends: TransferEnd[]
  /** SnapMirror's Snapshot copy on the source that the destination has as well: updates carry what changed since. */
  baseId: SnapshotId | null
  /** Time stamp of the newest data on the destination; lag = now − this. */
  updatedAt: SimTime | null
}

/** Whether the destination is a read-only image of its source (TR-4234 §8). */
export function isLive({ state }: Pick<MirrorRelationship, 'state'>): boolean {
  return state === 'snapmirrored' || state === 'quiesced'
}
