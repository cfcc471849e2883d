import type { SimTime } from '@/base/sim-time'
import type { ConsoleId } from '@/domain/ids'
import type { Shell, ShellKind, ShellStream } from '@/domain/shell/shell'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'

/** Where a line is entered: on which machine, from which management console, and what the interpreter remembers. */
export interface ShellSession<Memory = unknown> {
  readonly targetId: Shell['targetId']
  readonly consoleId: ConsoleId
  readonly memory: Memory
}

/** Text of a stream; may have several lines. */
export interface ShellText {
  readonly stream: Exclude<ShellStream, 'input'>
  readonly text: string
}

/** What came of a line, of the end of a wait, of Ctrl+C. */
export interface ShellTurn<Memory = unknown> {
  readonly output: readonly ShellText[]
  /** Plain data: it is part of the world, and is kept in snapshots. */
  readonly memory: Memory
  /** The command goes on then, by `resume`; until then the shell is busy. Later than now, or it is taken for one millisecond later. */
  readonly resumeAt?: SimTime
  /** Whatever was on the screen goes before the output is written. */
  readonly clears?: boolean
  /** The session is over: the shell closes. */
  readonly ends?: boolean
}

/** What Tab offers: texts that would stand in place of the characters from `from` up to `to`. */
export interface ShellCompletion {
  readonly from: number
  readonly to: number
  readonly candidates: readonly string[]
}

/**
 * What a kind of shell makes of its input. It keeps nothing itself: what it remembers is plain data in the session. It
 * changes the world by `runCommand` (bare-engine.ts) only, and never throws at what a person may type.
 */
export interface ShellInterpreter<Memory = unknown> {
  readonly kind: ShellKind
  /** What a client says that cannot reach the machine; null = it answers. */
  unreachable(world: ReadonlyWorld, targetId: Shell['targetId']): string | null
  /** A session begins: what it remembers, and what it greets with. */
  open(world: ReadonlyWorld, start: Omit<ShellSession, 'memory'>): Pick<ShellTurn<Memory>, 'output' | 'memory'>
  /** What stands before the input line now; also a question, or the sign that more of a statement is expected. */
  prompt(world: ReadonlyWorld, session: ShellSession<Memory>): string
  /** What is entered of the lines of a text that was typed or pasted; without it they are entered as they are. */
  pasted?(lines: readonly string[]): string[]
  /** One line, never with a line break. */
  submit(context: SimContext, session: ShellSession<Memory>, line: string): ShellTurn<Memory>
  /** The wait that a turn asked for is over. */
  resume(context: SimContext, session: ShellSession<Memory>): ShellTurn<Memory>
  /** Ctrl+C: while busy, or at a question or an unfinished statement. The shell is idle afterwards. */
  interrupt(context: SimContext, session: ShellSession<Memory>): ShellTurn<Memory>
  /** Only looks: changes nothing. */
  complete(world: ReadonlyWorld, session: ShellSession<Memory>, text: string, cursor: number): ShellCompletion
}
