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
  // The table pairs each handler with its own command, which TypeScript cannot follow through a look-up.
  const handler = handlers[command.type] as CommandHandler<Command['type']> | undefined
  return handler ? handler(context, command) : refuseWith('malformed', 'request/malformed', { detail: command.type })
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
