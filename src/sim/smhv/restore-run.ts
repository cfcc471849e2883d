import type { ClusterId, ConsoleId, BackupId, HostId, LunId, VmId } from '@/domain/ids'
import type { BackupVm } from '@/domain/smhv/backup'
import type { ScriptCall } from '@/domain/smhv/policy'
import type { ScriptsUnderWay } from './script-steps'

/** How SnapDrive brings the files of a VM back on one LUN (R168–R169). */
export type RestoreMethod = 'lun-clone-split' | 'file-copy'

export interface LunRestore {
  readonly lunId: LunId
  readonly lunPath: string
  readonly method: RestoreMethod
  /** Bytes of the VM's files on the LUN. */
  readonly bytes: number
}

/** What the steps of a restore share (R170). Plain data: a restore goes on after a reload. */
export interface RestoreRun extends ScriptsUnderWay {
  readonly consoleId: ConsoleId
  readonly backupId: BackupId
  readonly backupName: string
  readonly vmId: VmId
  /** The VM as SnapInfo describes it; a copy, since the backup may be deleted meanwhile. */
  readonly vm: BackupVm
  /** File-level restore without VSS: the VM stays registered (R178). */
  readonly crashConsistent: boolean
  /** The node on which the files are restored and the VM is registered. */
  readonly hostId: HostId
  /** Of an existing VM: its cluster. null for a deleted one: its cluster configuration is not restored (R177). */
  readonly clusterId: ClusterId | null
  readonly bootCount: number
  /** Enable Snapshot Verification. */
  readonly verify: boolean
  readonly startVm: boolean
  readonly postScript: ScriptCall | null
  readonly luns: readonly LunRestore[]
}

/** The steps of section 6.10, with the figures that each needs. */
export type RestoreKind = {
  data: RestoreRun
  steps: {
    validateConfiguration: object
    /** The writer powers the VM off and deletes it. */
    deleteVm: object
    /** Crash-consistent: the VM is turned off and stays registered. */
    turnVmOff: object
    restoreLun: { lunId: LunId }
    /** The writer is told that the files are back, and registers the VM. */
    registerVm: object
    /** Crash-consistent: Hyper-V reads the restored configuration of the VM. */
    reloadConfiguration: object
    startVm: object
    runPostScript: object
  }
}
