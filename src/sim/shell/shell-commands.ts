import { ok } from '@/base/result'
import type { ShellId } from '@/domain/ids'
import type { Shell } from '@/domain/shell/shell'
import { checkShellInput, inputLines } from '@/domain/shell/shell-rules'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { consoleIdFindings, ensureConsole } from '../smhv/consoles'
import { interpreterOf } from './interpreters'
import { clearScreen, drain, sessionOf, takeTurn, writeText } from './shell-session'
import { isShellTarget, shellOn } from './shell-views'

export const openShell: CommandHandler<'openShell'> = (context, { consoleId, kind, targetId }) => {
  const { world } = context
  const unknown = consoleIdFindings(world, consoleId)
  if (unknown.length > 0) return refuse('refused', unknown)
  const interpreter = interpreterOf(kind)
  if (!interpreter || !isShellTarget(world, kind, targetId)) return refuseWith('refused', 'shell/unknown-target')
  const existing = shellOn(world, consoleId, kind, targetId)
  if (existing) return ok({ id: existing.id, jobId: null })
  ensureConsole(context, consoleId)
  const id = context.nextId<ShellId>('shell')
  const { memory, output } = interpreter.open(world, { consoleId, targetId })
  const shell: Shell = {
    id,
    kind,
    targetId,
    consoleId,
    prompt: '',
    lines: [],
    lastSequence: 0,
    clearedSequence: 0,
    history: [],
    state: 'idle',
    typedAhead: [],
    waits: 0,
    memory,
  }
  world.shells[id] = shell
  shell.prompt = interpreter.prompt(world, sessionOf(shell))
  const away = interpreter.unreachable(world, targetId)
  for (const text of away === null ? output : [{ stream: 'error' as const, text: away }]) writeText(shell, text)
  context.emit('shell.output', { shellId: id })
  return ok({ id, jobId: null })
}

/** Whatever comes of the lines, a bad command included, is output: to have entered them is no error. */
export const submitLine: CommandHandler<'submitLine'> = (context, { shellId, text }) => {
  const shell = context.world.shells[shellId]
  if (!shell) return refuseWith('unknown', 'shell/unknown')
  const findings = checkShellInput(text)
  if (findings.length > 0) return refuse('refused', findings)
  const lines = inputLines(text)
  shell.typedAhead.push(...(interpreterOf(shell.kind)?.pasted?.(lines) ?? lines))
  drain(context, shell)
  return done(context, shellId)
}

export const interruptShell: CommandHandler<'interruptShell'> = (context, { shellId }) => {
  const { world } = context
  const shell = world.shells[shellId]
  const interpreter = shell && interpreterOf(shell.kind)
  if (!shell || !interpreter) return refuseWith('unknown', 'shell/unknown')
  writeText(shell, { stream: 'input', text: '^C', prompt: shell.state === 'busy' ? '' : shell.prompt })
  shell.typedAhead = []
  shell.state = 'idle'
  shell.waits++
  takeTurn(context, shell, interpreter.interrupt(context, sessionOf(shell)))
  return done(context, shellId)
}

export const clearShell: CommandHandler<'clearShell'> = (context, { shellId }) => {
  const shell = context.world.shells[shellId]
  if (!shell) return refuseWith('unknown', 'shell/unknown')
  clearScreen(shell)
  return done(context, shellId)
}

/** What the shell was doing in the environment goes on there, as a transfer does; what it had only begun to type is lost. */
export const closeShell: CommandHandler<'closeShell'> = (context, { shellId }) => {
  if (!context.world.shells[shellId]) return refuseWith('unknown', 'shell/unknown')
  delete context.world.shells[shellId]
  context.emit('shell.closed', { shellId })
  return ok({ id: shellId, jobId: null })
}

function done(context: SimContext, shellId: ShellId) {
  if (context.world.shells[shellId]) context.emit('shell.output', { shellId })
  return ok({ id: shellId, jobId: null })
}
