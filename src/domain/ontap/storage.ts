import type { Bytes } from '@/base/units'
import type { SimTime } from '@/base/sim-time'
import type { AggregateId, BackupId, LunId, MirrorId, SnapshotId, StorageSystemId, VolumeId } from '../ids'

/** Most Snapshot copies that Data ONTAP keeps of one volume (TR-4234 §6.6, R138). */
export const SNAPSHOT_LIMIT = 255

export const STORAGE_LICENSES = [
  'snapmanager_hyperv',
  'snaprestore',
  'fcp',
  'iscsi',
  'snapmirror',
  'sv_ontap_pri',
  'sv_ontap_sec',
  'flex_clone',
] as const
/** A 7-Mode licence package (TR-4234 §3.1, R23–R24). */
export type StorageLicense = (typeof STORAGE_LICENSES)[number]

/** One controller running Data ONTAP in 7-Mode. */
export interface StorageSystem {
  readonly id: StorageSystemId
  name: string
  site: string
  ontapVersion: string
  /** The other controller of an active-active pair (R192). */
  partnerId: StorageSystemId | null
  licenses: StorageLicense[]
  online: boolean
}

export interface Aggregate {
  readonly id: AggregateId
  storageSystemId: StorageSystemId
  name: string
  size: Bytes
}

export interface Volume {
  readonly id: VolumeId
  storageSystemId: StorageSystemId
  aggregateId: AggregateId
  name: string
  size: Bytes
  /** `none` = thin provisioned (R15). */
  guarantee: 'volume' | 'none'
  /** Bytes in the active file system. */
  activeBytes: Bytes
  /** Oldest first. */
  snapshotIds: SnapshotId[]
  /** Bytes written by guests since the beginning, up to `writtenAt`; grows by `writeRate` from then on. */
  writtenBytes: number
  writtenAt: SimTime
  /** Bytes per second that the running VMs on this volume overwrite together. */
  writeRate: number
  online: boolean
}

export interface Lun {
  readonly id: LunId
  volumeId: VolumeId
  /** `/vol/csv01/csv01/csv01.lun` */
  path: string
  size: Bytes
  serial: string
  partition: 'GPT' | 'MBR'
  /** The Windows host boots from it: no backup or restore of VMs on it (R107). */
  sanBoot: boolean
  online: boolean
}

/** What made a Snapshot copy. */
export const SNAPSHOT_KINDS = ['vm', 'vm-backup', 'snapinfo', 'mirror', 'other'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

export interface SnapshotCopy {
  readonly id: SnapshotId
  volumeId: VolumeId
  name: string
  /** `vm` and `vm-backup` are the first and second copy of an application-consistent pair (R72, R160). */
  kind: SnapshotKind
  createdAt: SimTime
  /** The volume's written bytes at that moment: what was overwritten since is what the copies hold. */
  writtenBytes: number
  /** The backup that it belongs to; a SnapInfo copy belongs to none (R149). */
  backupId: BackupId | null
  /** What keeps it from being deleted: mounted clones, transfers (R190). */
  busyWith: string[]
}

export const MIRROR_STATES = ['uninitialized', 'snapmirrored', 'broken-off', 'quiesced'] as const
export type MirrorState = (typeof MIRROR_STATES)[number]

export interface MirrorRelationship {
  readonly id: MirrorId
  sourceVolumeId: VolumeId
  destinationVolumeId: VolumeId
  state: MirrorState
  status: 'idle' | 'transferring'
  /** Time stamp of the newest data on the destination; lag = now − this. */
  updatedAt: SimTime | null
  /** Written bytes of the source at that moment. */
  updatedBytes: number
}
