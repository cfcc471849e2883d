import type { Bytes } from '@/base/units'
import type { SimTime } from '@/base/sim-time'
import type {
  AggregateId,
  BackupId,
  HostId,
  IgroupId,
  LunId,
  SnapshotId,
  StorageSystemId,
  VolumeId,
  WindowsDiskId,
} from '../ids'

/** Most Snapshot copies that Data ONTAP keeps of one volume (TR-4234 §6.6, R138). */
export const SNAPSHOT_LIMIT = 255

/** Licenses that SMHV and its neighbours ask for. */
export const STORAGE_LICENSES = [
  'snapmanager_hyperv',
  'snapdrive_windows',
  'snaprestore',
  'fcp',
  'iscsi',
  'snapmirror',
  'sv_ontap_pri',
  'sv_ontap_sec',
  'flex_clone',
] as const
/** A 7-Mode license package (TR-4234 §3.1, R23–R24). */
export type StorageLicense = (typeof STORAGE_LICENSES)[number]

export const CONTROLLER_STATES = ['running', 'halted', 'taken-over'] as const
/** `taken-over`: it waits for giveback, and its partner serves its volumes. */
export type ControllerState = (typeof CONTROLLER_STATES)[number]

/** One controller running Data ONTAP in 7-Mode. */
export interface StorageSystem {
  readonly id: StorageSystemId
  name: string
  site: string
  ontapVersion: string
  /** By which Data ONTAP knows the controller; part of the names of SnapMirror's Snapshot copies. */
  systemId: string
  /** The other controller of an active-active pair (R192). */
  partnerId: StorageSystemId | null
  /** Whether the partner takes over when this controller stops. */
  takeoverEnabled: boolean
  controller: ControllerState
  /** Paths between the controller and its shelves: two with multipath HA (R193), otherwise one. */
  paths: number
  pathsLost: number
  licenses: StorageLicense[]
  /** Whether its volumes are served, by itself or by its partner: follows from controllers and paths. */
  online: boolean
}

/** An aggregate; its size in bytes. */
export interface Aggregate {
  readonly id: AggregateId
  storageSystemId: StorageSystemId
  name: string
  size: Bytes
}

/** A flexible volume; sizes in bytes. */
export interface Volume {
  readonly id: VolumeId
  storageSystemId: StorageSystemId
  readonly aggregateId: AggregateId
  name: string
  size: Bytes
  /** `none` = thin provisioned (R15). */
  guarantee: 'volume' | 'none'
  /** Bytes in the active file system. */
  activeBytes: Bytes
  /** Files in it that belong to nobody in this environment. */
  otherBytes: Bytes
  /** null = deduplication is off. */
  dedupe: Dedupe | null
  /** Oldest first. */
  snapshotIds: SnapshotId[]
  /** Bytes written by guests since the beginning, up to `writtenAt`; grows by `writeRate` from then on. */
  writtenBytes: number
  writtenAt: SimTime
  /** Bytes per second that the running VMs on this volume overwrite together. */
  writeRate: number
  online: boolean
}

/** Deduplication of a volume (`sis`). */
export interface Dedupe {
  /** Blocks found to be the same, in thousandths of all, once the volume has been scanned. */
  readonly share: number
  /** What the last scan has freed. */
  savedBytes: Bytes
  scannedAt: SimTime | null
  /** The scan that is under way, by its number, and when it ends. */
  scan: { readonly number: number; readonly endsAt: SimTime } | null
  scans: number
}

/** Initiators that see the same LUNs. */
export interface Igroup {
  readonly id: IgroupId
  storageSystemId: StorageSystemId
  name: string
  protocol: 'iscsi' | 'fcp'
  hostId: HostId
  /** Names of iSCSI nodes, or world wide port names. */
  initiators: string[]
}

/** Under which number an igroup sees a LUN. */
export interface LunMap {
  readonly igroupId: IgroupId
  readonly number: number
}

/** A LUN; its size in bytes. */
export interface Lun {
  readonly id: LunId
  readonly volumeId: VolumeId
  /** `/vol/csv01/csv01/csv01.lun` */
  path: string
  size: Bytes
  serial: string
  partition: 'GPT' | 'MBR'
  /** The Windows host boots from it: no backup or restore of VMs on it (R107). */
  sanBoot: boolean
  online: boolean
  maps: LunMap[]
  /** A clone of a LUN in a Snapshot copy, by which a backup is mounted (R190); null = a LUN of its own. */
  clone: { readonly lunId: LunId; readonly snapshotId: SnapshotId } | null
  /** How hosts and clusters that it is not connected to any more knew it, by their id: Windows knows a disk again. */
  former?: Record<string, { readonly diskId: WindowsDiskId; readonly volumeGuid: string }>
  /** The Snapshot copy from which SnapDrive has restored it last. */
  restored?: { readonly name: string; readonly copiedAt: SimTime; readonly at: SimTime }
  /** SnapDrive restored it from a Snapshot copy in which it was a clone: it still needs that copy (R209). */
  backedBy?: SnapshotId
}

/** What made a Snapshot copy. */
export const SNAPSHOT_KINDS = ['vm', 'vm-backup', 'snapinfo', 'mirror', 'vault', 'other'] as const
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number]

/** A Snapshot copy of a volume. */
export interface SnapshotCopy {
  readonly id: SnapshotId
  volumeId: VolumeId
  /** On the destination of a SnapMirror relationship: the copy that it is an image of. */
  origin?: SnapshotId
  readonly name: string
  /** `vm` and `vm-backup` are the first and second copy of an application-consistent pair (R72, R160). */
  kind: SnapshotKind
  createdAt: SimTime
  /** The volume's written bytes at that moment: what was overwritten since is what the copies hold. */
  writtenBytes: number
  /** The backup that it belongs to; a SnapInfo copy belongs to none (R149). */
  backupId: BackupId | null
  /** What keeps it from being deleted: mounted clones, transfers (R190). */
  readonly busyWith: readonly string[]
}
