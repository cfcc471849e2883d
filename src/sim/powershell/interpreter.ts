import { must } from '@/base/invariant'
import type { HostId } from '@/domain/ids'
import type { SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import type { ShellInterpreter, ShellTurn } from '../shell/shell-interpreter'
import { completeInput } from './complete-input'
import { describeParseError } from './describe-error'
import { Machine } from './machine'
import { parseScript } from './parse'
import { pastedLines } from './pasted-lines'
import { addSource, newSession, type PowerShellSession } from './session'

/** As many as PowerShell 2.0 keeps. */
const MAX_HISTORY = 64

/** Windows PowerShell on a host: the terminal's side of it. */
export const powerShellInterpreter: ShellInterpreter<PowerShellSession> = {
  kind: 'powershell',

  unreachable(world, targetId) {
    const host = world.hosts[targetId as HostId]
    if (host?.up) return null
    return `Connecting to remote server ${host?.name ?? targetId} failed: the host does not answer.`
  },

  open: (_, { targetId, consoleId }) => ({
    memory: newSession(targetId as HostId, consoleId),
    output: [{ stream: 'output', text: 'Windows PowerShell (simulated)\n' }],
  }),

  prompt: (_, { memory }) => (memory.unfinished === '' ? `PS ${memory.folder}> ` : '>> '),

  pasted: pastedLines,

  submit(context, { memory }, line) {
    const session = copyPlain(memory)
    const begun = session.unfinished
    const text = begun === '' ? line : `${begun}\n${line}`
    session.unfinished = ''
    if (text.trim() === '') return { output: [], memory: session }
    const parsed = parseScript(text)
    // A statement of several lines ends with an empty one.
    const goesOn = line.trim() !== '' && (parsed.ok ? begun !== '' : parsed.error.incomplete)
    if (goesOn) return { output: [], memory: { ...session, unfinished: text } }
    if (!parsed.ok) {
      return { output: [{ stream: 'error', text: describeParseError(text, null, parsed.error) }], memory: session }
    }
    const last = session.history?.at(-1)
    session.history = [...(session.history ?? []), { id: (last?.id ?? 0) + 1, text }].slice(-MAX_HISTORY)
    begin(context, session, text)
    return carryOn(context, session)
  },

  resume: (context, { memory }) => carryOn(context, copyPlain(memory)),

  interrupt(_, { memory }) {
    return { output: [], memory: { ...memory, unfinished: '', run: null } }
  },

  complete: (world, { memory }, text, cursor) => completeInput(world, memory, text, cursor),
}

/** Has a session begin with a text that is known to be one. */
export function begin(context: SimContext, session: PowerShellSession, text: string): void {
  session.run = { frames: [], captures: [], shown: [], pending: null, resumeAt: null, computed: 0 }
  const source = addSource(session, { language: 'powershell', text, path: null })
  const machine = new Machine(context, session)
  machine.enter({ source, block: machine.mainBlock(source) }, { shares: true })
}

function carryOn(context: SimContext, session: PowerShellSession): ShellTurn<PowerShellSession> {
  if (!session.run) return { output: [], memory: session }
  const machine = new Machine(context, session)
  machine.go()
  const resumeAt = session.run === null ? null : must(machine.run.resumeAt ?? undefined, 'the time at which it goes on')
  return {
    output: machine.output,
    memory: session,
    ...(resumeAt === null ? {} : { resumeAt }),
    ...(machine.clears ? { clears: true } : {}),
    ...(session.ended ? { ends: true } : {}),
  }
}
