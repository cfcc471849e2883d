import { isInherited } from '@/base/inherited-names'
import { unreachable } from '@/base/invariant'
import type { Result } from '@/base/result'
import { equip } from './bare-engine'
import type { Command, CommandOutcome, SimError } from './commands'
import { type CommandHandler, type Due, refuseWith, type SimContext } from './context'
import { handlers } from './handlers'
import { onMigrated } from './hyperv/migrations'
import { onVmBooted } from './hyperv/vm-state'
import { checkInvariants } from './invariants'
import { finishScan } from './ontap/dedupe'
import { finishMirrorTransfer } from './ontap/mirror-transfers'
import { onVaultScheduled } from './ontap/vault-commands'
import { finishVaultTransfer } from './ontap/vault-transfers'
import { operations } from './operations'
import { onShellResumed } from './shell/shell-session'
import { onScheduleDue } from './smhv/schedules'
import { worldFormat } from './world/format'

function execute(context: SimContext, command: Command): Result<CommandOutcome, SimError> {
  const astray = idOfNoRow(command)
  if (astray !== undefined) return refuseWith('unknown', 'request/unknown', { detail: astray })
  // The table pairs each handler with its own command, which TypeScript cannot follow through a look-up.
  const handler = isInherited(command.type)
    ? undefined
    : (handlers[command.type] as CommandHandler<Command['type']> | undefined)
  return handler ? handler(context, command) : refuseWith('malformed', 'request/malformed', { detail: command.type })
}

const ID_KEY = /(?:^id|Ids?)$/

/** An id in a command that no row can have; commands come from files and links, too. */
function idOfNoRow(part: unknown, isId = false): string | undefined {
  if (typeof part === 'string') return isId && isInherited(part) ? part : undefined
  if (typeof part !== 'object' || part === null) return undefined
  for (const [key, inner] of Object.entries(part)) {
    const found = idOfNoRow(inner, Array.isArray(part) ? isId : ID_KEY.test(key))
    if (found !== undefined) return found
  }
  return undefined
}

function due(context: SimContext, what: Due): void {
  switch (what.type) {
    case 'operation.step':
      return operations.due(context, what)
    case 'schedule.due':
      return onScheduleDue(context, what)
    case 'virtual-machine.booted':
      return onVmBooted(context, what)
    case 'mirror.transferred':
      return finishMirrorTransfer(context, what)
    case 'vault.transferred':
      return finishVaultTransfer(context, what)
    case 'vault.scheduled':
      return onVaultScheduled(context, what)
    case 'dedupe.finished':
      return finishScan(context, what)
    case 'shell.resumed':
      return onShellResumed(context, what)
    case 'virtual-machine.migrated':
      return onMigrated(context, what)
    default:
      return unreachable(what)
  }
}

/** The engine of the simulated data centre. */
export const engine = equip({ execute, due, invariants: checkInvariants, upgrades: worldFormat.upgrades })
