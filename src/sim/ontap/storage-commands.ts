import type { Bytes } from '@/base/units'
import type {
  AggregateId,
  LunId,
  MirrorId,
  SnapshotId,
  StorageSystemId,
  VaultId,
  VaultScheduleId,
  VolumeId,
} from '@/domain/ids'
import type { StorageLicense } from '@/domain/ontap/storage'
import type { ControllerAction } from '@/domain/ontap/controller-rules'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import type { VaultAction, VaultScheduleFields } from '@/domain/ontap/vault-rules'

/** What the administrator of the storage systems does, without SMHV. `vol create`: thin provisioned. */
export interface CreateVolume {
  readonly type: 'createVolume'
  readonly aggregateId: AggregateId
  readonly name: string
  readonly size: Bytes
}

/** `snapmirror` knows it from now on; nothing is transferred yet. */
export interface CreateMirror {
  readonly type: 'createMirror'
  readonly sourceVolumeId: VolumeId
  readonly destinationVolumeId: VolumeId
}

export interface ChangeMirror {
  readonly type: 'changeMirror'
  readonly mirrorId: MirrorId
  readonly action: MirrorAction
}

/** `snapvault start`: creates the relationship and makes its first transfer. */
export interface StartVault {
  readonly type: 'startVault'
  readonly sourceVolumeId: VolumeId
  /** Of the primary volume; `-` = what lies outside any qtree. */
  readonly sourceQtree: string
  readonly destinationVolumeId: VolumeId
  readonly destinationQtree: string
}

export interface ChangeVault {
  readonly type: 'changeVault'
  readonly vaultId: VaultId
  readonly action: VaultAction
  /** Of an update: the Snapshot copy of the primary that it carries over (`-s`); otherwise it makes one. */
  readonly snapshotId?: SnapshotId
}

/** `snapvault snap sched -x`; a schedule of the same name on the volume is replaced. */
export interface ScheduleVault extends VaultScheduleFields {
  readonly type: 'scheduleVault'
  readonly volumeId: VolumeId
}

/** `snapvault snap unsched` */
export interface UnscheduleVault {
  readonly type: 'unscheduleVault'
  readonly scheduleId: VaultScheduleId
}

/** `snapvault snap create` */
export interface ArchiveVault {
  readonly type: 'archiveVault'
  readonly scheduleId: VaultScheduleId
}

/** `snap create`; `snap delete` is what SnapDrive does, too. */
export interface CreateSnapshotCopy {
  readonly type: 'createSnapshotCopy'
  readonly volumeId: VolumeId
  readonly name: string
}

/** `lun online`, `lun offline` */
export interface ChangeLun {
  readonly type: 'changeLun'
  readonly lunId: LunId
  readonly online: boolean
}

/** `license add`, `license delete` */
export interface ChangeStorageLicense {
  readonly type: 'changeStorageLicense'
  readonly storageSystemId: StorageSystemId
  readonly license: StorageLicense
  readonly licensed: boolean
}

/** `sis on`, `sis off`, `sis start` */
export interface ChangeDedupe {
  readonly type: 'changeDedupe'
  readonly volumeId: VolumeId
  readonly action: 'on' | 'off' | 'start'
}

/** `cf takeover`, `cf giveback`, `cf enable`, `cf disable`; of the controller that is taken over. */
export interface ChangeController {
  readonly type: 'changeController'
  readonly storageSystemId: StorageSystemId
  readonly action: ControllerAction
}

/** Makes a clone of a LUN as it is in a Snapshot copy, for SnapDrive to connect (R190). */
export interface MountSnapshot {
  readonly type: 'mountSnapshot'
  readonly snapshotId: SnapshotId
  readonly lunId: LunId
}

export interface UnmountSnapshot {
  readonly type: 'unmountSnapshot'
  /** Of the clone. */
  readonly lunId: LunId
}

export type StorageCommand =
  | CreateVolume
  | CreateMirror
  | ChangeMirror
  | StartVault
  | ChangeVault
  | ScheduleVault
  | UnscheduleVault
  | ArchiveVault
  | CreateSnapshotCopy
  | ChangeLun
  | ChangeStorageLicense
  | ChangeDedupe
  | ChangeController
  | MountSnapshot
  | UnmountSnapshot
