import { addTime, simTime } from '@/base/sim-time'
import type { ShellId } from '@/domain/ids'
import { HISTORY_KEPT, SCROLLBACK, type Shell, type ShellStream } from '@/domain/shell/shell'
import type { SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import { interpreterOf } from './interpreters'
import type { ShellSession, ShellTurn } from './shell-interpreter'

/** The wait of a shell is over; stale when it was interrupted or closed meanwhile. */
export interface ShellDue {
  readonly type: 'shell.resumed'
  readonly shellId: ShellId
  readonly wait: number
}

/** What a shell waited for is due; stale when it has waited again since, or was interrupted. */
export function onShellResumed(context: SimContext, { shellId, wait }: ShellDue): void {
  const shell = context.world.shells[shellId]
  const interpreter = shell && interpreterOf(shell.kind)
  if (!shell || !interpreter || shell.state !== 'busy' || shell.waits !== wait) return
  shell.state = 'idle'
  const away = interpreter.unreachable(context.world, shell.targetId)
  if (away === null) takeTurn(context, shell, interpreter.resume(context, sessionOf(shell)))
  else loseConnection(context, shell, away)
  drain(context, shell)
  if (context.world.shells[shellId]) context.emit('shell.output', { shellId })
}

/** What an interpreter knows of a shell. */
export function sessionOf({ targetId, consoleId, memory }: Readonly<Shell>): ShellSession {
  return { targetId, consoleId, memory }
}

/** Enters the lines that wait, one after the other, for as long as the shell is idle. */
export function drain(context: SimContext, shell: Shell): void {
  const interpreter = interpreterOf(shell.kind)
  while (interpreter && shell.state === 'idle' && context.world.shells[shell.id]) {
    const line = shell.typedAhead.shift()
    if (line === undefined) return
    writeText(shell, { stream: 'input', text: line, prompt: shell.prompt })
    remember(shell, line)
    const away = interpreter.unreachable(context.world, shell.targetId)
    if (away === null) takeTurn(context, shell, interpreter.submit(context, sessionOf(shell), line))
    else loseConnection(context, shell, away)
  }
}

/** What was pasted into a machine that is gone goes nowhere; once it is back, a new session begins. */
function loseConnection(context: SimContext, shell: Shell, away: string): void {
  const interpreter = interpreterOf(shell.kind)
  if (!interpreter) return
  writeText(shell, { stream: 'error', text: away })
  shell.typedAhead = []
  const { memory } = interpreter.open(context.world, shell)
  takeTurn(context, shell, { output: [], memory })
}

/** Makes a turn of the interpreter true. */
export function takeTurn(context: SimContext, shell: Shell, turn: ShellTurn): void {
  const { world, now } = context
  if (turn.clears === true) clearScreen(shell)
  for (const text of turn.output) writeText(shell, text)
  // A copy: an object that two rows share would come apart in a snapshot.
  shell.memory = copyPlain(turn.memory)
  if (turn.ends === true) {
    delete world.shells[shell.id]
    context.emit('shell.closed', { shellId: shell.id })
    return
  }
  if (turn.resumeAt === undefined) {
    shell.prompt = interpreterOf(shell.kind)?.prompt(world, sessionOf(shell)) ?? ''
    return
  }
  shell.state = 'busy'
  const wait = ++shell.waits
  const at = simTime(Math.max(turn.resumeAt, addTime(now, 1)))
  context.schedule(at, { type: 'shell.resumed', shellId: shell.id, wait })
}

/** Adds lines to what is on the screen; beyond the scrollback the oldest go. */
export function writeText(
  shell: Shell,
  { stream, text, prompt = null }: { stream: ShellStream; text: string; prompt?: string | null },
): void {
  for (const line of text.split('\n')) {
    shell.lines.push({ sequence: ++shell.lastSequence, stream, prompt, text: line })
  }
  if (shell.lines.length > SCROLLBACK) shell.lines.splice(0, shell.lines.length - SCROLLBACK)
}

/** The numbers of lines go on, so that whoever reads on finds the new ones. */
export function clearScreen(shell: Shell): void {
  shell.lines = []
  shell.clearedSequence = shell.lastSequence
}

/** Blank lines and repetitions are not remembered. */
function remember(shell: Shell, line: string): void {
  if (line.trim() === '' || shell.history.at(-1) === line) return
  shell.history.push(line)
  if (shell.history.length > HISTORY_KEPT) shell.history.shift()
}
