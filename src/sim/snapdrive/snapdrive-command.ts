import type { HostId, SnapshotId, VolumeId, WindowsDiskId } from '@/domain/ids'
import type { DiskConnection, DiskPlacement } from '@/domain/snapdrive/disk-connection'

/** Connects a LUN, or a clone of it as it is in a Snapshot copy, to a host or cluster (R180–R186, R199–R201). */
export interface ConnectDisk extends DiskConnection {
  readonly type: 'connectDisk'
}

export interface DisconnectDisk {
  readonly type: 'disconnectDisk'
  readonly diskId: WindowsDiskId
  /** Force Disconnect Disk: ends what is open on it. */
  readonly force: boolean
}

export interface NewDisk extends DiskPlacement {
  readonly volumeId: VolumeId
  /** Of the LUN: `data` becomes `/vol/<volume>/data.lun`. */
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Creates a LUN and connects it. */
export interface CreateDisk extends NewDisk {
  readonly type: 'createDisk'
}

/** Disconnects a disk and deletes its LUN. */
export interface DeleteDisk {
  readonly type: 'deleteDisk'
  readonly diskId: WindowsDiskId
}

export interface CreateDiskSnapshot {
  readonly type: 'createDiskSnapshot'
  readonly diskId: WindowsDiskId
  readonly name: string
}

export interface RenameDiskSnapshot {
  readonly type: 'renameDiskSnapshot'
  readonly snapshotId: SnapshotId
  readonly name: string
}

export interface DeleteDiskSnapshot {
  readonly type: 'deleteDiskSnapshot'
  readonly snapshotId: SnapshotId
}

/** Takes a whole LUN back to one of its Snapshot copies. */
export interface RestoreDisk {
  readonly type: 'restoreDisk'
  readonly diskId: WindowsDiskId
  readonly snapshotId: SnapshotId
  /** Of a cluster: the node that asks; null = the one on which the disk is online. */
  readonly hostId: HostId | null
}

/** What an administrator does in SnapDrive for Windows. */
export type SnapDriveCommand =
  | ConnectDisk
  | DisconnectDisk
  | CreateDisk
  | DeleteDisk
  | CreateDiskSnapshot
  | RenameDiskSnapshot
  | DeleteDiskSnapshot
  | RestoreDisk
