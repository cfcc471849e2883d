import type { VhdPair } from '../smhv/alternate-restore-rules'
import type { CmdletCallText } from './script-text'

/** A restore to a host or cluster of the other site, told by names (R195, R205). */
export interface AlternateRestoreDeed {
  readonly kind: 'restoreToAlternateHost'
  readonly server: string
  readonly backup: string
  /** Its GUID. */
  readonly vm: string
  /** null = where it was; so with the others. */
  readonly virtualMachinePath: string | null
  readonly snapshotFilePath: string | null
  readonly vhds: readonly VhdPair[] | null
  readonly startVm: boolean
  readonly verify: boolean
}

export function alternateRestoreCall(deed: AlternateRestoreDeed): CmdletCallText {
  return {
    cmdlet: 'Restore-Backup',
    parameters: {
      Server: deed.server,
      ResourceId: deed.vm,
      BackupName: deed.backup,
      RestoreToAlternateHost: true,
      DisableVerifySnapshot: !deed.verify || undefined,
      VirtualMachinePath: deed.virtualMachinePath ?? undefined,
      SnapshotFilePath: deed.snapshotFilePath ?? undefined,
      VHDs: deed.vhds?.map(({ source, destination }) => ({
        SourceFilePath: source,
        DestinationFilePath: destination,
      })),
      StartVM: deed.startVm || undefined,
    },
  }
}
