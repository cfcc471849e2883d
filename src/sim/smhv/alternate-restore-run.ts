import type { BackupId, ConsoleId, HostId, LunId, VmId } from '@/domain/ids'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { VhdPair } from '@/domain/smhv/alternate-restore-rules'
import type { HostTarget } from './host-target'
import type { LunRestore } from './restore-run'

/** Restore-Backup -RestoreToAlternateHost (R194–R195, R203–R205). */
export interface AlternateRestoreRequest {
  readonly consoleId: ConsoleId
  /** -Server: a host or cluster of the other site. */
  readonly server: HostTarget
  readonly backupId: BackupId
  /** GUID of the VM, as Get-VMsFromBackup prints it. */
  readonly guid: string
  /** null = where it was. */
  readonly virtualMachinePath: string | null
  readonly snapshotFilePath: string | null
  /** null = every VHD goes where it was. */
  readonly vhds: readonly VhdPair[] | null
  /** false: -DisableVerifySnapshot. */
  readonly verify: boolean
  readonly startVm: boolean
}

/** What the steps of a restore to another host share. Plain data. */
export interface AlternateRestoreRun {
  readonly request: AlternateRestoreRequest
  readonly serverName: string
  readonly backupName: string
  readonly vmId: VmId
  /** The node that registers the VM: of a cluster the owner of its group. */
  readonly hostId: HostId
  /** As it is registered when its files are there. */
  readonly vm: VirtualMachine
  readonly luns: readonly LunRestore[]
}

export type AlternateRestoreKind = {
  data: AlternateRestoreRun
  steps: {
    readMetadata: object
    /** The VM that is registered there already: it was failed over from here. */
    deleteVm: object
    restoreLun: { lunId: LunId }
    registerVm: object
    startVm: object
  }
}

/** Held alone for a VM that is restored to another host: it may not be registered there yet. */
export function guidLock(guid: string): string {
  return `vm-guid:${guid.toLowerCase()}`
}
