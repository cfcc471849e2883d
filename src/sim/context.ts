import { err, type Result } from '@/base/result'
import type { SimTime } from '@/base/sim-time'
import { finding, type Finding, type FindingParts } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { PolicyId, VmId } from '@/domain/ids'
import type { SimEventMap } from '@/domain/sim-events'
import type { CommandOf, CommandOutcome, CommandType, SimError } from './commands'
import type { Context } from './kernel/context'
import type { OperationDue } from './kernel/operation'
import type { DedupeDue } from './ontap/dedupe'
import type { MirrorTransferDue } from './ontap/mirror-transfers'
import type { VaultScheduleDue } from './ontap/vault-commands'
import type { VaultTransferDue } from './ontap/vault-transfers'
import type { ShellDue } from './shell/shell-session'
import type { World } from './world/world'

/** Whatever can be scheduled. Handlers tolerate a due event whose record has moved on since. */
export type Due =
  | OperationDue
  /** A policy's job is due; stale when the policy was modified (other version) or removed. */
  | { readonly type: 'schedule.due'; readonly policyId: PolicyId; readonly version: number }
  /** A VM that was started has come up. */
  | { readonly type: 'virtual-machine.booted'; readonly vmId: VmId; readonly bootCount: number }
  | MirrorTransferDue
  | VaultTransferDue
  | VaultScheduleDue
  | DedupeDue
  | ShellDue
  /** A migration has come to its end; stale when it was another one. */
  | { readonly type: 'virtual-machine.migrated'; readonly vmId: VmId; readonly startedAt: SimTime }

/** What handlers and steps get: the world, the clock, chance, ids, the queue, the event stream. */
export type SimContext = Context<World, Due, SimEventMap>

/** Checks first, then changes the world: when it refuses, it has changed nothing. */
export type CommandHandler<T extends CommandType> = (
  context: SimContext,
  command: CommandOf<T>,
) => Result<CommandOutcome, SimError>

/** Refuses with findings of which at least one is an error. */
export function refuse(kind: SimError['kind'], findings: readonly Finding[]): { ok: false; error: SimError } {
  const first = findings.find((f) => f.severity === 'error') ?? findings[0]
  return err({ kind, code: first ? first.code : 'request/malformed', findings })
}

/** Refuses with one finding. */
export function refuseWith(
  kind: SimError['kind'],
  code: FindingCode,
  parts: FindingParts = {},
): { ok: false; error: SimError } {
  return refuse(kind, [finding(code, parts)])
}
