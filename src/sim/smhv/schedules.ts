import type { SimTime } from '@/base/sim-time'
import type { PolicyId } from '@/domain/ids'
import type { Policy } from '@/domain/smhv/policy'
import { nextOccurrence } from '@/domain/smhv/schedule-rules'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { runPolicy } from './backup-command'

/**
 * Has the next run of a policy come, if it has a schedule. After the policy was added or modified; what was scheduled for
 * an earlier version is stale by its number.
 */
export function armPolicy(context: SimContext, policy: Readonly<Policy>): void {
  const next = policy.schedule && nextOccurrence(policy.schedule, context.now)
  if (next === null) return
  context.schedule(next, { type: 'schedule.due', policyId: policy.id, version: policy.version })
}

/**
 * The scheduled task of a policy is due. It exists on every member node (R137), so that it runs whichever of them are up
 * (R8); the backup itself finds out what it can reach.
 */
export function onScheduleDue(
  context: SimContext,
  due: { readonly policyId: PolicyId; readonly version: number },
): void {
  const policy = context.world.policies[due.policyId]
  if (policy?.version !== due.version) return
  armPolicy(context, policy)
  runPolicy(context, policy)
}

/** When the scheduled job of a policy runs next; undefined when it does not. */
export function nextRunOf(world: ReadonlyWorld, policyId: PolicyId): SimTime | undefined {
  const schedule = world.policies[policyId]?.schedule
  return (schedule && nextOccurrence(schedule, world.kernel.now)) ?? undefined
}
