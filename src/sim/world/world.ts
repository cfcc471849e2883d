import type { SimTime } from '@/base/sim-time'
import type {
  AggregateId,
  AttachedVhdId,
  BackupId,
  ClusterId,
  ConfigurationFileId,
  ConsoleId,
  DatasetId,
  FaultId,
  HostId,
  IgroupId,
  JobId,
  LunId,
  MailId,
  ManagedHostId,
  MirrorId,
  PolicyId,
  ReportId,
  ShellId,
  SnapshotId,
  StorageConnectionId,
  StorageSystemId,
  VaultId,
  VaultScheduleId,
  VmId,
  VolumeId,
  WindowsDiskId,
} from '@/domain/ids'
import type { FaultKindName } from '@/domain/faults'
import type { Migration, VirtualMachine, VmSnapshot } from '@/domain/hyperv/virtual-machine'
import type { EventLogEntry, FailoverCluster, HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { Mail } from '@/domain/mail'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import type { Aggregate, Igroup, Lun, SnapshotCopy, StorageSystem, Volume } from '@/domain/ontap/storage'
import type { VaultRelationship, VaultSchedule } from '@/domain/ontap/vault'
import type { Shell } from '@/domain/shell/shell'
import type { Backup } from '@/domain/smhv/backup'
import type { ConfigurationFile } from '@/domain/smhv/configuration-file'
import type { Dataset } from '@/domain/smhv/dataset'
import type { Job } from '@/domain/smhv/job'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { Report } from '@/domain/smhv/report'
import type { Policy } from '@/domain/smhv/policy'
import type { SnapInfoFiles } from '@/domain/smhv/snapinfo'
import type { StorageConnection } from '@/domain/smhv/storage-connection'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import type { GuestChange } from '@/domain/snapdrive/guest-files'
import type { KernelState } from '../kernel/kernel-state'
import type { LockTable } from '../kernel/lock'
import type { JobOperation } from './job-operation'

/** A table: rows by id, in the order in which they were made. */
export type Table<Id extends string, Row> = Record<Id, Row>

/** A fault that acts, and what its undoing needs. */
export interface ActiveFault {
  readonly id: FaultId
  readonly kind: FaultKindName
  readonly targetId: string
  readonly targetName: string
  readonly at: SimTime
  /** Plain data that the fault's own `clear` understands. */
  readonly undo: unknown
}

/** Several management consoles may share one environment (contract: header SMHV-Console). */
export interface ManagementConsole {
  readonly id: ConsoleId
  name: string
  /** What the computer that it is installed on runs (R26). */
  platform: string
  domain: string
  /** The VM on which the console itself is installed, if any (R223). */
  vmId: VmId | null
}

/** The whole environment: plain, serialisable tables; changed only by commands and due events. */
export interface World {
  kernel: KernelState
  scenario: { name: string; title: string; startedAt: SimTime }

  storageSystems: Table<StorageSystemId, StorageSystem>
  aggregates: Table<AggregateId, Aggregate>
  volumes: Table<VolumeId, Volume>
  luns: Table<LunId, Lun>
  snapshots: Table<SnapshotId, SnapshotCopy>
  mirrors: Table<MirrorId, MirrorRelationship>
  vaults: Table<VaultId, VaultRelationship>
  vaultSchedules: Table<VaultScheduleId, VaultSchedule>
  igroups: Table<IgroupId, Igroup>
  /** Copies of SMHV as they were before their volume was overwritten; their backups do not know. */
  lostSnapshots: Record<SnapshotId, SnapshotCopy>

  hosts: Table<HostId, HyperVHost>
  clusters: Table<ClusterId, FailoverCluster>
  disks: Table<WindowsDiskId, WindowsDisk>
  attachedVhds: Table<AttachedVhdId, AttachedVhd>
  vms: Table<VmId, VirtualMachine>
  /** Hyper-V snapshots of VMs that have any, oldest first. */
  vmSnapshots: Record<VmId, VmSnapshot[]>
  /** What was done to files of guests, oldest first; outlives the VM, which a restore may bring back. */
  guestHistory: Record<VmId, GuestChange[]>
  /** Migrations under way. */
  migrations: Table<VmId, Migration>
  eventLog: EventLogEntry[]
  /** Files of scripts on hosts: `<host id>|<path>` → content. */
  scripts: Record<string, string>

  consoles: Table<ConsoleId, ManagementConsole>
  managedHosts: Table<ManagedHostId, ManagedHost>
  storageConnections: Table<StorageConnectionId, StorageConnection>
  /** Files that Export has written on computers of the environment. */
  configurationFiles: Table<ConfigurationFileId, ConfigurationFile>
  datasets: Table<DatasetId, Dataset>
  policies: Table<PolicyId, Policy>
  backups: Table<BackupId, Backup>
  /** Index: backups of a dataset, oldest first; outlives the dataset. */
  backupsOfDataset: Record<DatasetId, BackupId[]>
  /** Deleted ones of which a SnapInfo directory still tells: at the other site, or copied there by hand. */
  formerBackups: Table<BackupId, Backup>
  /** What lies in the SnapInfo directories of each LUN. */
  snapInfoFiles: Record<LunId, SnapInfoFiles>
  jobs: Table<JobId, Job>
  /** The newest reports, oldest first. */
  reports: Table<ReportId, Report>
  /** Running operations behind the jobs. */
  operations: Record<string, JobOperation>
  /** Locks that operations hold, by name. */
  locks: LockTable
  mails: Table<MailId, Mail>
  /** Terminals that are open on hosts and storage systems. */
  shells: Table<ShellId, Shell>
  faults: Table<FaultId, ActiveFault>
}

type ReadonlyRows<Rows> = { readonly [id in keyof Rows]: Readonly<Rows[id]> }

/** The world as a view sees it: no table and no row of it can be assigned to. */
export type ReadonlyWorld = {
  // The rows of these two are single values, branded ones among them, which a mapped type would spoil.
  readonly [K in keyof World]: K extends 'kernel' | 'scenario' ? Readonly<World[K]> : ReadonlyRows<World[K]>
}
