import { addTime, MINUTE, type SimTime } from '@/base/sim-time'
import type { MirrorId, StorageSystemId, VaultId } from '@/domain/ids'
import type { SimContext } from '../context'
import type { ShellInterpreter, ShellTurn } from '../shell/shell-interpreter'
import type { ReadonlyWorld } from '../world/world'
import { completeLine } from './complete-line'
import type { AwaitedTransfer, ConsoleReply } from './console-command'
import { runConsoleLine } from './run-ontap-command'

/** What the console remembers from line to line. */
export interface OntapMemory {
  /** A command that has asked, and its question. */
  readonly asking: { readonly line: string; readonly question: string } | null
  readonly awaits: AwaitedTransfer | null
}

/** Each time another one: two rows that share an object would come apart in a snapshot. */
const nothing = (): OntapMemory => ({ asking: null, awaits: null })

/** The console of a storage system in 7-Mode. */
export const ontapInterpreter: ShellInterpreter<OntapMemory> = {
  kind: 'data-ontap',

  unreachable(world, targetId) {
    const system = world.storageSystems[targetId as StorageSystemId]
    if (system?.controller === 'running') return null
    if (system?.controller === 'taken-over') return 'Waiting for giveback...'
    return `ssh: connect to host ${system?.name ?? targetId} port 22: Connection timed out`
  },

  open(world, { targetId }) {
    const system = world.storageSystems[targetId as StorageSystemId]
    return { memory: nothing(), output: [{ stream: 'output', text: `NetApp Release ${system?.ontapVersion ?? ''}\n` }] }
  },

  prompt(world, { targetId, memory }) {
    if (memory.asking) return memory.asking.question
    const system = world.storageSystems[targetId as StorageSystemId]
    const partner = system?.partnerId == null ? undefined : world.storageSystems[system.partnerId]
    return `${system?.name ?? targetId}${partner?.controller === 'taken-over' ? '(takeover)' : ''}> `
  },

  submit(context, { targetId, memory }, line) {
    const systemId = targetId as StorageSystemId
    if (!memory.asking) return turnOf(context, line, runConsoleLine(context, systemId, line, false))
    if (!/^\s*y(es)?\s*$/i.test(line)) return { output: [], memory: nothing() }
    return turnOf(context, memory.asking.line, runConsoleLine(context, systemId, memory.asking.line, true))
  },

  resume(context, { memory }) {
    const { awaits } = memory
    const at = awaits && transferEnd(context, awaits)
    if (at !== null) return { output: [], memory, resumeAt: at }
    return { output: awaits ? [{ stream: 'output', text: outcomeOf(context.world, awaits) }] : [], memory: nothing() }
  },

  interrupt: () => ({ output: [], memory: nothing() }),

  complete: completeLine,
}

function turnOf(context: SimContext, line: string, reply: ConsoleReply): ShellTurn<OntapMemory> {
  const { lines, failed = false, question, awaits } = reply
  const stream = failed ? ('error' as const) : ('output' as const)
  const output = lines.length > 0 ? [{ stream, text: lines.join('\n') }] : []
  if (question !== undefined) return { output, memory: { asking: { line, question }, awaits: null } }
  const resumeAt = awaits ? transferEnd(context, awaits) : null
  if (!awaits || resumeAt === null) return { output, memory: nothing() }
  return { output, memory: { asking: null, awaits }, resumeAt }
}

/** When to look again whether a transfer has ended; null = it has. */
function transferEnd({ world, now }: SimContext, { kind, id, number }: AwaitedTransfer): SimTime | null {
  const row = kind === 'mirror' ? world.mirrors[id as MirrorId] : world.vaults[id as VaultId]
  if (row?.transfer?.number !== number) return null
  return row.transfer.endsAt ?? addTime(now, MINUTE)
}

function outcomeOf(world: ReadonlyWorld, { kind, id, number }: AwaitedTransfer): string {
  const row = kind === 'mirror' ? world.mirrors[id as MirrorId] : world.vaults[id as VaultId]
  const end = row?.ends.find((candidate) => candidate.number === number)
  return end && end.reason === null ? 'Transfer successful.' : 'Transfer aborted.'
}
