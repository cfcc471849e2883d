import type { SimTime } from '@/base/sim-time'
import type { ConsoleId, HostId, StorageSystemId } from '@/domain/ids'
import type { Value } from './value'

/** A text that a session runs, or has made functions and blocks of. */
export interface Source {
  readonly language: 'powershell' | 'batch'
  readonly text: string
  /** The script file; null: typed in. */
  readonly path: string | null
}

/** Where a failure, or a jump out of a loop, leads: how high stack and captures were there. */
export interface Mark {
  readonly kind: 'statement' | 'loop' | 'try'
  readonly to: number
  /** Where `continue` leads, in a loop. */
  readonly continueTo: number
  readonly stack: number
  readonly captures: number
}

/** A block that runs. */
export interface Frame {
  readonly source: string
  readonly block: number
  /** The next step. */
  at: number
  stack: Value[]
  marks: Mark[]
  /** By name in small letters, behind a `$`. */
  variables: Record<string, Value>
  /** Variables are those of the frame below: a dotted script, what was typed in. */
  readonly shares: boolean
  /** Of the frames below nothing is seen: another powershell.exe, or a batch file. */
  readonly isolated: boolean
  /** `exit` leaves the innermost one of these. */
  readonly isScript: boolean
}

/** A command in the middle of its work. */
export interface PendingCommand {
  readonly name: string
  readonly bound: Readonly<Record<string, Value>>
  readonly input: readonly Value[] | null
  readonly quiet: boolean
  readonly dropsOutput: boolean
  /** What it told itself for later. */
  readonly memo: Value
}

/** What was entered and is not through yet. Plain data: it goes on from here after any snapshot. */
export interface Run {
  frames: Frame[]
  /** What is given out and kept, the innermost last. */
  captures: Value[][]
  /** What is given out and not on the screen yet. */
  shown: Value[]
  pending: PendingCommand | null
  /** When it goes on; null = at once. */
  resumeAt: SimTime | null
  /** Slices in a row in which it only computed. */
  computed: number
}

/** A text that was entered. */
export interface PastCommand {
  readonly id: number
  readonly text: string
}

/** A session of Windows PowerShell on a host: plain data, part of the world. */
export interface PowerShellSession {
  readonly hostId: HostId
  readonly consoleId: ConsoleId
  folder: string
  variables: Record<string, Value>
  /** By name in small letters. */
  functions: Record<string, { readonly name: string; readonly source: string; readonly block: number }>
  sources: Record<string, Source>
  lastSource: number
  modules: string[]
  /** The controller of the last Connect-NaController. */
  controller: StorageSystemId | null
  /** Lines of a statement that is not whole yet. */
  unfinished: string
  run: Run | null
  exitCode: number
  /** The latest errors, the last one first. */
  errors: { readonly message: string; readonly id: string }[]
  ended: boolean
  /** What was entered at the prompt, oldest first. */
  history?: PastCommand[]
  /** Other names of commands, and what they mean. */
  aliases?: (readonly [string, string])[]
}

export const HOME = 'C:\\Windows\\system32'

export function newSession(hostId: HostId, consoleId: ConsoleId): PowerShellSession {
  return {
    hostId,
    consoleId,
    folder: HOME,
    variables: {},
    functions: {},
    sources: {},
    lastSource: 0,
    modules: [],
    controller: null,
    unfinished: '',
    run: null,
    exitCode: 0,
    errors: [],
    ended: false,
  }
}

/** Keeps a text and gives the name under which frames and blocks know it. */
export function addSource(session: PowerShellSession, source: Source): string {
  const id = `s${++session.lastSource}`
  session.sources[id] = source
  return id
}

/** Forgets texts that neither a function, a block in a variable nor the run needs. */
export function dropSources(session: PowerShellSession): void {
  const kept = new Set(Object.values(session.functions).map(({ source }) => source))
  const visit = (value: Value): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) value.forEach(visit)
    else if ('is' in value) {
      if (value.is === 'block') kept.add(value.source)
      else if (value.is === 'hash') value.entries.forEach(([, item]) => visit(item))
      else if (value.is === 'object') value.properties.forEach(([, item]) => visit(item))
    }
  }
  Object.values(session.variables).forEach(visit)
  for (const frame of session.run?.frames ?? []) kept.add(frame.source)
  for (const id of Object.keys(session.sources)) if (!kept.has(id)) delete session.sources[id]
}
