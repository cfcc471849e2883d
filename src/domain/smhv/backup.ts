import type { SimTime } from '@/base/sim-time'
import type { VirtualDisk, VmLocation, VmSnapshot } from '../hyperv/virtual-machine'
import type {
  BackupId,
  ClusterId,
  ConsoleId,
  DatasetId,
  HostId,
  JobId,
  LunId,
  PolicyId,
  SnapshotId,
  VmId,
  VolumeId,
} from '../ids'
import type { BackupType } from './policy'
import type { Retention } from './retention'

/** One file set of a VM at the time of the backup, and the Snapshot copy from which it comes back. */
export interface BackupFile {
  readonly path: string
  readonly lunId: LunId
  readonly lunPath: string
  readonly volumeId: VolumeId
  readonly volumeGuid: string
  /** The copy that a restore reads: the `_backup` one of a pair (R160, R181). */
  readonly snapshotId: SnapshotId
  readonly bytes: number
}

/** A VM as it was when it was backed up: SMHV's metadata in SnapInfo (R51). */
export interface BackupVm {
  readonly vmId: VmId
  readonly guid: string
  readonly name: string
  readonly hostId: HostId
  readonly clusterId: ClusterId | null
  /** `online` = quiesced by its guest; `saved-state` = through saved state or off (R155). */
  readonly method: 'online' | 'saved-state' | 'crash'
  readonly configuration: VmLocation
  readonly snapshots: VmLocation
  /** Its Hyper-V snapshots, whose files come back with the others; absent = it had none. */
  readonly vmSnapshots?: readonly VmSnapshot[]
  readonly disks: readonly VirtualDisk[]
  readonly writeRate: number
  readonly guest: string
  readonly integration: { readonly version: string; readonly backup: boolean }
  readonly applications: readonly string[]
  readonly files: readonly BackupFile[]
}

export interface Backup {
  readonly id: BackupId
  /** Whose catalogue it is in; it outlives its dataset and its job. */
  consoleId: ConsoleId
  /** `<dataset or typed prefix>_<MM-DD-YYYY>_<HH.MM.SS>` */
  name: string
  description: string
  datasetId: DatasetId
  datasetName: string
  /** null = on demand without a policy. */
  policyId: PolicyId | null
  policyName: string | null
  jobId: JobId
  type: BackupType
  retention: Retention
  createdAt: SimTime
  vms: BackupVm[]
  /** SnapInfo directories into which the metadata of its VMs was written, by cluster or host (R57). */
  snapInfoPaths: Record<string, string>
  /** All Snapshot copies of VM volumes, both of each pair. */
  snapshotIds: SnapshotId[]
}
