import type { SimTime } from '@/base/sim-time'
import type { SimContext } from '../context'
import type { ErrorRecord } from './failure'
import type { OutputText } from './output'
import type { PowerShellSession } from './session'
import type { BlockValue, Value } from './value'

export interface CmdletParameter {
  readonly name: string
  readonly kind: 'text' | 'number' | 'switch' | 'list' | 'value' | 'date'
  /** Its place among the arguments without a name. */
  readonly position?: number
  readonly mandatory?: boolean
  readonly aliases?: readonly string[]
  /** Takes what comes down the pipeline: as it is, or the property of its name. */
  readonly fromPipeline?: 'value' | 'property'
  /** The values that it may have. */
  readonly oneOf?: readonly string[]
  readonly help: string
}

/** What a command is told, and how it answers. */
export interface CmdletCall {
  readonly bound: Readonly<Record<string, Value>>
  /** What came down the pipeline; null = it stands first. */
  readonly input: readonly Value[] | null
  readonly context: SimContext
  readonly session: PowerShellSession
  /** What it told itself when it asked to wait; undefined: it begins. */
  readonly memo: Value | undefined
  readonly verbose: boolean
  /** Gives a value out: down the pipeline, into a variable, or onto the screen. */
  readonly emit: (value: Value) => void
  /** Puts text on the screen. */
  readonly write: (stream: OutputText['stream'], text: string) => void
  /** An error after which the command goes on. */
  readonly fail: (record: ErrorRecord) => void
  /** Takes away what is on the screen. */
  readonly clear: () => void
  /** The value of a block for an element, as Sort-Object needs it. */
  readonly evaluate: (block: BlockValue, element: Value) => Value
}

/** The command goes on at that time, and is told the memo. */
export interface Wait {
  readonly until: SimTime
  readonly memo: Value
}

export interface Cmdlet {
  readonly name: string
  readonly aliases?: readonly string[]
  /** What Get-Command says it is. */
  readonly kind: 'Cmdlet' | 'Application'
  readonly module: string
  readonly synopsis: string
  readonly parameters: readonly CmdletParameter[]
  /** An application gets its words as they are: in `arguments`. */
  run(call: CmdletCall): Wait | undefined
}
