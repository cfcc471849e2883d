import type { FindingCode } from '@/domain/findings/catalogue'
import type { Finding } from '@/domain/finding'
import type {
  BackupId,
  ClusterId,
  ConsoleId,
  DatasetId,
  FaultId,
  HostId,
  JobId,
  ManagedHostId,
  PolicyId,
  VmId,
} from '@/domain/ids'
import type { FaultKindName } from '@/domain/faults'
import type { VmAction } from '@/domain/hyperv/virtual-machine'
import type { HostSettings } from '@/domain/smhv/managed-host'
import type { BackupOptions, BackupType, ScriptCall } from '@/domain/smhv/policy'
import type { Retention } from '@/domain/smhv/retention'
import type { Schedule } from '@/domain/smhv/schedule'
import type { StorageCommand } from './ontap/storage-commands'
import type { HyperVCommand } from './hyperv/hyperv-command'
import type { ShellCommand } from './shell/shell-command'
import type { PowerShellCommand } from './powershell/powershell-command'
import type { AdministrationCommand } from './smhv/administration-command'
import type { SnapDriveCommand } from './snapdrive/snapdrive-command'

/** What a policy says, apart from where it belongs. */
export interface PolicyFields {
  readonly name: string
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly schedule: Schedule | null
  readonly options: BackupOptions
}

/** Hosts Management wizard: a host or a cluster, the other id is null. `port` is that of the SMHV web service. */
export interface AddHost {
  readonly type: 'addHost'
  readonly consoleId: ConsoleId
  readonly hostId: HostId | null
  readonly clusterId: ClusterId | null
  readonly port: number
  readonly settings: HostSettings
}

/** Configuration wizard and the dialogs of its parts. */
export interface ConfigureHost {
  readonly type: 'configureHost'
  readonly managedHostId: ManagedHostId
  readonly settings: HostSettings
  /** The version that was edited; another one is refused as stale. */
  readonly version: number
}

/** A console stops managing a host or cluster. */
export interface RemoveHost {
  readonly type: 'removeHost'
  readonly managedHostId: ManagedHostId
  readonly deleteBackups: boolean
}

/** Create Dataset wizard. */
export interface CreateDataset {
  readonly type: 'createDataset'
  readonly consoleId: ConsoleId
  readonly name: string
  readonly description: string
  readonly vmIds: readonly VmId[]
  /** Validate Dataset: refuse VMs that cannot be backed up, rather than let their backups fail. */
  readonly validate: boolean
}

/** Modify Dataset wizard; `version` is the one that was edited, another is refused as stale. */
export interface ModifyDataset {
  readonly type: 'modifyDataset'
  readonly datasetId: DatasetId
  readonly description: string
  readonly vmIds: readonly VmId[]
  readonly validate: boolean
  readonly version: number
}

/** Deletes a dataset with its policies; its backups stay. */
export interface DeleteDataset {
  readonly type: 'deleteDataset'
  readonly datasetId: DatasetId
}

/** Add Policy wizard. */
export interface AddPolicy extends PolicyFields {
  readonly type: 'addPolicy'
  readonly datasetId: DatasetId
}

/** Modify Policy wizard; `version` is the one that was edited, another is refused as stale. */
export interface ModifyPolicy extends PolicyFields {
  readonly type: 'modifyPolicy'
  readonly policyId: PolicyId
  readonly version: number
}

/** Takes a policy and its scheduled job from a dataset; its backups stay. */
export interface RemovePolicy {
  readonly type: 'removePolicy'
  readonly policyId: PolicyId
}

/** Backup Dataset wizard; `policyId` null: on demand, by no policy (TR-4234 §6.3). */
export interface StartBackup {
  readonly type: 'startBackup'
  readonly datasetId: DatasetId
  readonly policyId: PolicyId | null
  /** What stands before the time stamp of the name; the dataset's name by default. */
  readonly namePrefix: string
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly options: BackupOptions
}

/** Delete Backup: in the background, by a job. */
export interface DeleteBackup {
  readonly type: 'deleteBackup'
  readonly backupId: BackupId
  /** A VM: only its part of the backup. null: the backup of the entire dataset. */
  readonly vmId: VmId | null
}

/** Restore wizard: one VM from one backup (TR-4234 §6.6). */
export interface StartRestore {
  readonly type: 'startRestore'
  readonly backupId: BackupId
  readonly vmId: VmId
  readonly startVm: boolean
  /** Enable Snapshot Verification. */
  readonly verify: boolean
  readonly postScript: ScriptCall | null
  /** Codes of the warnings that the administrator has read (R173). */
  readonly acknowledged: readonly FindingCode[]
}

/** What Hyper-V Manager does to a VM; Failover Cluster Manager makes it highly available (again, after a restore: R177). */
export interface ChangeVmState {
  readonly type: 'changeVmState'
  readonly vmId: VmId
  readonly action: VmAction
}

/** Makes a fault at its target: an id, a site, or the mail server. */
export interface InjectFault {
  readonly type: 'injectFault'
  readonly kind: FaultKindName
  readonly targetId: string
}

/** Undoes a fault. */
export interface ClearFault {
  readonly type: 'clearFault'
  readonly faultId: FaultId
}

/** Everything that can be done to the environment from outside. Plain data: the journal is a list of these. */
export type Command =
  | AddHost
  | ConfigureHost
  | AdministrationCommand
  | RemoveHost
  | CreateDataset
  | ModifyDataset
  | DeleteDataset
  | AddPolicy
  | ModifyPolicy
  | RemovePolicy
  | StartBackup
  | DeleteBackup
  | StartRestore
  | ChangeVmState
  | HyperVCommand
  | InjectFault
  | ClearFault
  | ShellCommand
  | StorageCommand
  | SnapDriveCommand
  | PowerShellCommand

export type CommandType = Command['type']
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>

/** What came of a command: the id of what it made, the job that goes on. */
export interface CommandOutcome {
  readonly id: string | null
  readonly jobId: JobId | null
}

/** Why a command was refused; the service turns the kind into a status. */
export interface SimError {
  /** malformed 400 · unknown 404 · conflict 409 · stale 412 · refused 422 · unavailable 503 */
  readonly kind: 'malformed' | 'unknown' | 'conflict' | 'stale' | 'refused' | 'unavailable'
  /** That of the first finding of severity error. */
  readonly code: FindingCode
  readonly findings: readonly Finding[]
}
