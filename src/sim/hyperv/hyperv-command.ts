import type { ClusterId, HostId, VmId, VmSnapshotId, WindowsDiskId } from '@/domain/ids'
import type { MigrationRequest } from './migration-facts'
import type { VhdRequest } from './vhd-facts'

/** Moves a VM to another node of its cluster, or its files to another disk, as Failover Cluster Manager and SCVMM do. */
interface MigrateVm extends MigrationRequest {
  readonly type: 'migrateVm'
}

/** Deletes a VM from Hyper-V; its files stay. */
interface DeleteVm {
  readonly type: 'deleteVm'
  readonly vmId: VmId
}

/** A Hyper-V snapshot, later called checkpoint. */
interface TakeVmSnapshot {
  readonly type: 'takeVmSnapshot'
  readonly vmId: VmId
  readonly name: string
}

export interface ApplyRequest {
  readonly vmId: VmId
  readonly snapshotId: VmSnapshotId
  /** Name of a snapshot of the present state that is taken before. */
  readonly takeFirst?: string | null
}

interface ApplyVmSnapshot extends ApplyRequest {
  readonly type: 'applyVmSnapshot'
}

interface RenameVmSnapshot {
  readonly type: 'renameVmSnapshot'
  readonly vmId: VmId
  readonly snapshotId: VmSnapshotId
  readonly name: string
}

interface DeleteVmSnapshot {
  readonly type: 'deleteVmSnapshot'
  readonly vmId: VmId
  readonly snapshotId: VmSnapshotId
  /** With all that were taken from it. */
  readonly subtree?: boolean
}

/** Where the VM's Hyper-V snapshots go from now on (R116). */
interface MoveVmSnapshotLocation {
  readonly type: 'moveVmSnapshotLocation'
  readonly vmId: VmId
  readonly path: string
}

interface AddVhd extends VhdRequest {
  readonly type: 'addVhd'
}

/** Its file stays. */
interface RemoveVhd {
  readonly type: 'removeVhd'
  readonly vmId: VmId
  readonly path: string
}

interface MoveClusterGroup {
  readonly type: 'moveClusterGroup'
  readonly clusterId: ClusterId
  readonly toHostId: HostId
}

/** A CSV or shared disk. */
interface MoveClusterDisk {
  readonly type: 'moveClusterDisk'
  readonly diskId: WindowsDiskId
  readonly toHostId: HostId
}

interface SetPreferredOwner {
  readonly type: 'setPreferredOwner'
  readonly clusterId: ClusterId
  readonly itemId: VmId | WindowsDiskId
  readonly hostId: HostId | null
}

/** What Hyper-V Manager, Failover Cluster Manager and SCVMM do to VMs and clusters. */
export type HyperVCommand =
  | DeleteVm
  | MigrateVm
  | TakeVmSnapshot
  | ApplyVmSnapshot
  | RenameVmSnapshot
  | DeleteVmSnapshot
  | MoveVmSnapshotLocation
  | AddVhd
  | RemoveVhd
  | MoveClusterGroup
  | MoveClusterDisk
  | SetPreferredOwner
