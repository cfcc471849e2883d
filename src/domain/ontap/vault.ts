import type { SimTime } from '@/base/sim-time'
import type { SnapshotId, VaultId, VaultScheduleId, VolumeId } from '../ids'
import type { Transfer, TransferEnd } from './transfer'

export const VAULT_STATES = ['uninitialized', 'snapvaulted'] as const
export type VaultState = (typeof VAULT_STATES)[number]

export const VAULT_TRANSFER_KINDS = ['start', 'update'] as const
export type VaultTransferKind = (typeof VAULT_TRANSFER_KINDS)[number]

/** A SnapVault relationship: a qtree of a primary volume is copied into a qtree of a secondary one, and archived there. */
export interface VaultRelationship {
  readonly id: VaultId
  sourceVolumeId: VolumeId
  /** `/vol/csv01/-`: what lies in the volume outside any qtree. */
  sourcePath: string
  destinationVolumeId: VolumeId
  /** `/vol/sv_csv01/csv01` */
  destinationPath: string
  state: VaultState
  transfer: Transfer<VaultTransferKind> | null
  transfers: number
  /** The latest ends, newest last. */
  ends: TransferEnd[]
  /** SnapVault's Snapshot copy on the primary that the secondary has as well. */
  baseId: SnapshotId | null
  updatedAt: SimTime | null
  /** Bytes of the primary's active file system that the secondary holds. */
  activeBytes: number
}

export const VAULT_FREQUENCIES = ['none', 'hourly', 'daily', 'weekly'] as const
/** `none`: copies are made by hand only, by `snapvault snap create` (`7@-`). */
export type VaultFrequency = (typeof VAULT_FREQUENCIES)[number]

/** When the secondary fetches all qtrees of a volume and keeps a Snapshot copy of them: `snapvault snap sched -x`. */
export interface VaultSchedule {
  readonly id: VaultScheduleId
  /** The secondary volume. */
  volumeId: VolumeId
  /** `sv_daily`: its copies are `sv_daily.0`, the newest, `sv_daily.1`, … */
  name: string
  /** How many copies are kept. */
  count: number
  frequency: VaultFrequency
  /** Of the day, 0 to 23; daily and weekly schedules have one. */
  hour: number | null
  /** 0 = Sunday; weekly schedules alone have one. */
  weekday: number | null
  /** null = never by itself. */
  nextAt: SimTime | null
  /** Qtrees that are on their way since the schedule was due; the copy is made when all have arrived. */
  waiting: VaultId[]
  /** Whether any of those that have arrived did so whole. */
  arrived: boolean
}
