import type { AttachedVhdId, HostId, SnapshotId, VmId, VolumeId, WindowsDiskId } from '@/domain/ids'
import type { DiskConnection, DiskPlacement } from '@/domain/snapdrive/disk-connection'

/** Connects a LUN, or a clone of it as it is in a Snapshot copy, to a host or cluster (R180–R186, R199–R201). */
export interface ConnectDisk extends DiskConnection {
  readonly type: 'connectDisk'
}

/** Disconnect, Force Disconnect and Delete Disk. */
export interface DisconnectDisk {
  readonly type: 'disconnectDisk'
  readonly diskId: WindowsDiskId
  /** Force Disconnect Disk: ends what is open on it. */
  readonly force: boolean
}

/** What a LUN that is created needs to become a disk; its size in bytes. */
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

/** Takes a Snapshot copy of the volume of a disk. */
export interface CreateDiskSnapshot {
  readonly type: 'createDiskSnapshot'
  readonly diskId: WindowsDiskId
  readonly name: string
}

/** Renames a Snapshot copy that nobody finds by its name. */
export interface RenameDiskSnapshot {
  readonly type: 'renameDiskSnapshot'
  readonly snapshotId: SnapshotId
  readonly name: string
}

/** Deletes a Snapshot copy that is not busy. */
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

/** Disk Management: Attach VHD. */
export interface AttachVhd {
  readonly type: 'attachVhd'
  readonly hostId: HostId
  readonly path: string
}

/** Disk Management: Online, Offline. */
export interface SetVhdOnline {
  readonly type: 'setVhdOnline'
  readonly attachedVhdId: AttachedVhdId
  readonly online: boolean
}

/** Detaches a VHD; its file stays. */
export interface DetachVhd {
  readonly type: 'detachVhd'
  readonly attachedVhdId: AttachedVhdId
}

/** VM settings: Add, Physical hard disk (R187, R188). */
export interface AddPhysicalDisk {
  readonly type: 'addPhysicalDisk'
  readonly vmId: VmId
  readonly attachedVhdId: AttachedVhdId
}

/** VM settings: Remove (R189). */
export interface RemovePhysicalDisk {
  readonly type: 'removePhysicalDisk'
  readonly attachedVhdId: AttachedVhdId
}

/** Somebody logged on to the guest copies a file from an added disk to its place. */
export interface CopyGuestFile {
  readonly type: 'copyGuestFile'
  readonly vmId: VmId
  /** On the added disk, as the guest sees it: `F:\Reports\Figures.xlsx`. */
  readonly path: string
}

/** Somebody logged on to the guest deletes a file. */
export interface DeleteGuestFile {
  readonly type: 'deleteGuestFile'
  readonly vmId: VmId
  readonly path: string
}

/** What an administrator does in SnapDrive for Windows, Disk Management and the guest. */
export type SnapDriveCommand =
  | ConnectDisk
  | DisconnectDisk
  | CreateDisk
  | DeleteDisk
  | CreateDiskSnapshot
  | RenameDiskSnapshot
  | DeleteDiskSnapshot
  | RestoreDisk
  | AttachVhd
  | SetVhdOnline
  | DetachVhd
  | AddPhysicalDisk
  | RemovePhysicalDisk
  | CopyGuestFile
  | DeleteGuestFile
