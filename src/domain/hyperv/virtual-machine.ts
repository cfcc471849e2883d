import type { SimTime } from '@/base/sim-time'
import type { Bytes } from '@/base/units'
import type { ClusterId, HostId, VmId, VmSnapshotId, WindowsDiskId } from '../ids'

export const VM_STATES = ['running', 'off', 'saved', 'paused'] as const
export type VmState = (typeof VM_STATES)[number]

/** The last three are those of Failover Cluster Manager: its VM and configuration resources go offline and are deleted (R214). */
export const VM_ACTIONS = [
  'start',
  'shut-down',
  'save',
  'make-highly-available',
  'take-offline',
  'remove-from-cluster',
] as const
export type VmAction = (typeof VM_ACTIONS)[number]

export const VIRTUAL_DISK_FORMATS = ['fixed', 'dynamic', 'differencing', 'pass-through', 'iscsi', 'virtual-fc'] as const
/** The first three are VHDs; of the others the data is not backed up (R12, R17). */
export type VirtualDiskFormat = (typeof VIRTUAL_DISK_FORMATS)[number]

export const MIGRATION_KINDS = ['live', 'quick', 'storage'] as const
/** `quick`: through the saved state. `storage`: its files move to another LUN. */
export type MigrationKind = (typeof MIGRATION_KINDS)[number]

/** A file or folder of a VM: on a Windows disk of its host, or on an SMB share (`diskId` null). */
export interface VmLocation {
  /** `E:\app01\app01.vhd` */
  path: string
  diskId: WindowsDiskId | null
}

export interface VirtualDisk {
  format: VirtualDiskFormat
  /** Of a VHD: its file. Of a pass-through disk: the Windows disk. Of iSCSI and virtual FC: the LUN's name in the guest. */
  location: VmLocation
  system: boolean
  /** As the guest sees it. */
  size: Bytes
  /** On the host's disk. */
  used: Bytes
  /** Made by copying a physical disk of the same host: the signature conflicts in the backup (R105). */
  copiedFromPhysical: boolean
}

export interface VirtualMachine {
  readonly id: VmId
  /** What SMHV knows a VM by: a VM created anew under the same name is another one. */
  guid: string
  name: string
  /** The parent host, or the node that owns the clustered VM. */
  readonly hostId: HostId
  /** Set = highly available in that cluster (a shared VM); null = a dedicated VM (R88). */
  readonly clusterId: ClusterId | null
  state: VmState
  guest: string
  /** Hyper-V integration services in the guest (R70). */
  integration: { version: string; backup: boolean }
  /** VSS-aware applications in the guest (R5). */
  applications: string[]
  readonly configuration: VmLocation
  /** Where the VM's Hyper-V snapshots go. */
  readonly snapshots: VmLocation
  /** The snapshot location was moved to another LUN and no VM snapshot was taken since (R116). */
  snapshotLocationMoved: boolean
  disks: VirtualDisk[]
  /** Bytes per second that the guest overwrites while it runs. */
  writeRate: number
  migration: 'none' | MigrationKind
  /** Times the VM was started anew by a restore or by hand; each is another uptime. */
  bootCount: number
}

/** A migration that goes on until its end is due. */
export interface Migration {
  readonly vmId: VmId
  readonly kind: MigrationKind
  readonly startedAt: SimTime
  readonly endsAt: SimTime
  /** Live and quick: the node to which it goes. */
  readonly toHostId: HostId | null
  /** Storage: the disk to which the files go. */
  readonly toDiskId: WindowsDiskId | null
  /** Quick: whether the VM ran and is started again. */
  readonly resume: boolean
}

/** A Hyper-V snapshot of a VM, later called checkpoint; not to be taken for a Snapshot copy of Data ONTAP. */
export interface VmSnapshot {
  readonly id: VmSnapshotId
  name: string
  readonly createdAt: SimTime
  /** The one that the VM went on from when it was taken; null = the first of a tree. */
  parentId: VmSnapshotId | null
  /** The VM goes on from it: Hyper-V Manager shows Now below it. Of a VM at most one. */
  isCurrent: boolean
  /** What the VM did when it was taken. */
  readonly state: VmState
  /** File names of the VHDs that the VM had. */
  readonly vhds: readonly string[]
  /** How many changes of its files in the guest had been written down. */
  readonly changes: number
}

export function isVhd(disk: Pick<VirtualDisk, 'format'>): boolean {
  return disk.format === 'fixed' || disk.format === 'dynamic' || disk.format === 'differencing'
}
