import type { SimTime } from '@/base/sim-time'
import type { ConsoleId, HostId } from '@/domain/ids'
import type { SimContext } from '../context'
import { words } from './batch'
import { begin } from './interpreter'
import { Machine } from './machine'
import { quoted } from '@/domain/powershell/script-text'
import type { OutputText } from './output'
import { newSession, type PowerShellSession } from './session'

/** A script that runs before or after a backup on a host: plain data, which waits in simulated time. */
export interface ScriptRun {
  readonly hostId: HostId
  readonly startedAt: SimTime
  /** Lines that it has written. */
  lines: number
  readonly session: PowerShellSession
}

/** Begins a script on a host, with the words of its arguments. */
export function beginScript(
  context: SimContext,
  { hostId, consoleId }: { readonly hostId: HostId; readonly consoleId: ConsoleId },
  path: string,
  args: string,
): ScriptRun {
  const session = newSession(hostId, consoleId)
  begin(context, session, `& ${[path, ...words(args)].map(quoted).join(' ')}`)
  return { hostId, startedAt: context.now, lines: 0, session }
}

/** When a script goes on; null = it is through. */
export function scriptResumesAt({ session }: ScriptRun): SimTime | null {
  return session.run?.resumeAt ?? (session.run ? (0 as SimTime) : null)
}

/** Carries a script on, if its time has come, and says what it wrote meanwhile. */
export function carryScriptOn(context: SimContext, { session }: ScriptRun): readonly OutputText[] {
  if (!session.run || (session.run.resumeAt ?? context.now) > context.now) return []
  const machine = new Machine(context, session)
  machine.go()
  return machine.output
}
