import type {
  BackupId,
  ConsoleId,
  DatasetId,
  HostId,
  LunId,
  ManagedHostId,
  MirrorId,
  PolicyId,
  SnapshotId,
  VmId,
  VolumeId,
  WindowsDiskId,
} from '@/domain/ids'
import type { BackupFile, BackupVm } from '@/domain/smhv/backup'
import type { BackupOptions, BackupType } from '@/domain/smhv/policy'
import type { Retention } from '@/domain/smhv/retention'
import type { ScriptsUnderWay } from './script-steps'

/** A VM as its metadata describes it, before the Snapshot copies exist that its files will come back from. */
export interface CapturedVm extends Omit<BackupVm, 'files'> {
  readonly files: readonly Omit<BackupFile, 'snapshotId'>[]
}

/** VMs that go into one set of Snapshot copies, and how far the set has come. */
export interface CopySet {
  /** `node`: VSS on the node that owns the VMs (R117). `distributed`: VSS on the coordinator alone (R118–R120). */
  readonly way: 'node' | 'distributed' | 'crash'
  /** Where VSS runs; of a crash-consistent set, which does without, null. */
  readonly hostId: HostId | null
  /** Nodes that own the VMs of the set. */
  readonly nodeIds: readonly HostId[]
  readonly vmIds: readonly VmId[]
  readonly volumeIds: readonly VolumeId[]
  readonly lunIds: readonly LunId[]
  /** CSVs of the VMs: their ownership moves to the node, or they are the coordinator's shadow volumes. */
  readonly csvDiskIds: readonly WindowsDiskId[]
  /** What VSS calls the set; its copies bear it until they get their SMHV names (R124). */
  readonly guid: string
  /** Name of the first copies; the second ones add `_backup` (R160). */
  readonly copyName: string
  vms: CapturedVm[]
  /** One per volume, in the order of `volumeIds`. */
  firstIds: SnapshotId[]
  /** The second copies; a crash-consistent set has none (R74). */
  secondIds: SnapshotId[]
}

/** What the steps of a backup share. Plain data: a backup goes on after a reload. */
export interface BackupRun extends ScriptsUnderWay {
  readonly consoleId: ConsoleId
  readonly datasetId: DatasetId
  readonly datasetName: string
  readonly policyId: PolicyId | null
  readonly policyName: string | null
  readonly name: string
  /** The time stamp in the name and in the SnapInfo directory (R161). */
  readonly stamp: string
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly options: BackupOptions
  /** How fast this run is, in thousandths of the usual duration. */
  readonly pace: number
  /** Another backup ran on one of its hosts when it began (R79). */
  readonly parallel: boolean
  /** Decided when the backup really starts. */
  sets: CopySet[]
  /** Set when the backup is registered. */
  backupId: BackupId | null
  /** SnapInfo Snapshot copies made, by managed host. */
  snapInfoCopies: { managedHostId: ManagedHostId; name: string }[]
}

/** A step on one set; the host is the node that acts. */
interface SetStep {
  readonly set: number
  readonly hostId: HostId | null
}

/** The steps of sections 6.3 (per node, crash-consistent) and 6.4 (distributed). */
export type BackupKind = {
  data: BackupRun
  steps: {
    runPreScript: object
    /** Looks at everything once more and decides the sets. */
    prepare: object
    /** 2008 R2: CSV ownership moves to the node that owns the VMs. */
    moveCsvOwnership: SetStep
    /** 2012: to the owner of the cluster group, the coordinator. */
    redirectToCoordinator: SetStep
    startVss: SetStep
    gatherLocalMetadata: SetStep
    gatherRemoteMetadata: SetStep
    quiesceGuests: SetStep
    quiesceRemoteGuests: SetStep
    createCopies: SetStep
    mountLuns: SetStep
    recoverGuests: SetStep
    createSecondCopies: SetStep
    adaptMetadata: SetStep
    renameCopies: SetStep
    /** Crash-consistent: VSS is asked for the VMs' metadata only (R112). */
    collectMetadata: SetStep
    identifyLuns: SetStep
    createCrashCopies: SetStep
    /** Metadata to SnapInfo; from here on the backup exists. */
    register: object
    copySnapInfo: { readonly managedHostId: ManagedHostId }
    applyRetention: object
    startMirrorUpdates: object
    /** Transfers run side by side: the milliseconds are those since the end of the one before. */
    finishMirrorUpdate: {
      readonly mirrorId: MirrorId
      /** Of the transfer. */
      readonly number: number
      readonly volumeName: string
      readonly bytes: number
      readonly milliseconds: number
    }
    runPostScript: object
    notify: object
    /** Clean-up: the copies of a backup that failed are deleted. */
    discardCopies: object
  }
}
