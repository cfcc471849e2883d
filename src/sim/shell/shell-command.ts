import type { ConsoleId, HostId, ShellId, StorageSystemId } from '@/domain/ids'
import type { ShellKind } from '@/domain/shell/shell'

/** Opens a terminal; a management console has one of each kind on each machine, so that opening it again finds it as it is. */
export interface OpenShell {
  readonly type: 'openShell'
  readonly consoleId: ConsoleId
  readonly kind: ShellKind
  readonly targetId: HostId | StorageSystemId
}

/** Enters a text: one line, or several that were pasted. While the shell is busy they wait. */
export interface SubmitLine {
  readonly type: 'submitLine'
  readonly shellId: ShellId
  readonly text: string
}

/** Ctrl+C */
export interface InterruptShell {
  readonly type: 'interruptShell'
  readonly shellId: ShellId
}

/** Takes what is on the screen away; the history stays. */
export interface ClearShell {
  readonly type: 'clearShell'
  readonly shellId: ShellId
}

/** A terminal is closed; what runs in it ends. */
export interface CloseShell {
  readonly type: 'closeShell'
  readonly shellId: ShellId
}

export type ShellCommand = OpenShell | SubmitLine | InterruptShell | ClearShell | CloseShell
