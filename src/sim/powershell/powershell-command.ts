import type { ExecutionPolicy } from '@/domain/hyperv/windows'
import type { HostId } from '@/domain/ids'

/** Which scripts may run on a host (R237). */
interface SetExecutionPolicy {
  readonly type: 'setExecutionPolicy'
  readonly hostId: HostId
  readonly policy: ExecutionPolicy
}

/** Unzips the Data ONTAP PowerShell Toolkit into the folder of PowerShell's modules (R237). */
interface InstallToolkit {
  readonly type: 'installToolkit'
  readonly hostId: HostId
}

/** Writes a text file of a host, or deletes it. */
interface WriteHostFile {
  readonly type: 'writeHostFile'
  readonly hostId: HostId
  readonly path: string
  /** null: the file goes. */
  readonly text: string | null
}

/** What is set up on a host for its scripts. */
export type PowerShellCommand = SetExecutionPolicy | InstallToolkit | WriteHostFile
