import type { ConsoleId, HostId, ShellId, StorageSystemId } from '../ids'

export const SHELL_KINDS = ['powershell', 'data-ontap'] as const
/** Windows PowerShell runs on a host, the Data ONTAP console on a storage system. */
export type ShellKind = (typeof SHELL_KINDS)[number]

export const SHELL_STREAMS = ['input', 'output', 'error', 'warning', 'verbose'] as const
/** `input`: what was typed, behind the prompt of its time. */
export type ShellStream = (typeof SHELL_STREAMS)[number]

export interface ShellLine {
  /** Counts on by one from line to line of a shell. */
  readonly sequence: number
  readonly stream: ShellStream
  /** What stood before the input; null with anything else. */
  readonly prompt: string | null
  readonly text: string
}

/** A terminal that is open on a host or a storage system: plain data, so that it survives a reload in the middle of a command. */
export interface Shell {
  readonly id: ShellId
  readonly kind: ShellKind
  readonly targetId: HostId | StorageSystemId
  /** The management console whose window it is. */
  readonly consoleId: ConsoleId
  prompt: string
  /** The latest lines, oldest first. */
  lines: ShellLine[]
  /** Sequence of the last line that was written; 0 = none yet. */
  lastSequence: number
  /** Lines up to this one were cleared from the screen. */
  clearedSequence: number
  /** What was entered, oldest first. */
  history: string[]
  /** `busy`: a command goes on in simulated time. */
  state: 'idle' | 'busy'
  /** Lines that were entered while it was busy. */
  typedAhead: string[]
  /** Counts the waits, so that one that was interrupted is known. */
  waits: number
  /** What its interpreter remembers from line to line: plain data that only the interpreter understands. */
  memory: unknown
}

/** Lines that a shell remembers. */
export const SCROLLBACK = 1000
export const HISTORY_KEPT = 100
/** Longest input that is taken at once, in characters: a script that is pasted. */
export const MOST_INPUT = 50_000
