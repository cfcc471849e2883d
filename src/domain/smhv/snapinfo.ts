import type { SimTime } from '@/base/sim-time'
import type { BackupId, ClusterId, HostId } from '../ids'

/** The metadata of one backup in a SnapInfo directory: of the VMs of one host or cluster (R51, R196). */
export interface SnapInfoEntry {
  readonly backupId: BackupId
  /** The host or cluster for whose VMs it was written. */
  readonly owner: HostId | ClusterId
  /** Path of the directory on its LUN: `SnapInfo` */
  readonly folder: string
  readonly writtenAt: SimTime
}

/** What lies in the SnapInfo directories of a LUN. */
export interface SnapInfoFiles {
  /** As a mirror has left it, in the middle of whatever was being written: to be restored before SMHV reads it (R202). */
  image: boolean
  entries: SnapInfoEntry[]
}
