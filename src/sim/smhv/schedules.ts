import { addTime, type SimTime } from '@/base/sim-time'
import type { HostId, PolicyId, VmId } from '@/domain/ids'
import type { Policy } from '@/domain/smhv/policy'
import { nextOccurrence } from '@/domain/smhv/schedule-rules'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { runPolicy } from './backup-command'
import { memberHostIds } from '../hyperv/vm-index'

/**
 * Has the next run of a policy come, if it has a schedule. After the policy was added or modified, after each run, and
 * when the clock by which it runs has changed; what was scheduled before is stale by its time.
 */
export function armPolicy(context: SimContext, policy: Policy): void {
  policy.nextRun = nextRunByClock(context.world, policy)
  if (policy.nextRun === null) return
  context.schedule(policy.nextRun, { type: 'schedule.due', policyId: policy.id, version: policy.version })
}

/** After a host's clock or the node that acts for a cluster has changed. */
export function rearmPolicies(context: SimContext): void {
  for (const policy of Object.values(context.world.policies)) {
    if (nextRunByClock(context.world, policy) !== policy.nextRun) armPolicy(context, policy)
  }
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
  if (policy?.version !== due.version || policy.nextRun !== context.now) return
  armPolicy(context, policy)
  runPolicy(context, policy)
}

/** When the scheduled job of a policy runs next; undefined when it does not. */
export function nextRunOf(world: ReadonlyWorld, policyId: PolicyId): SimTime | undefined {
  return world.policies[policyId]?.nextRun ?? undefined
}

/** The host whose task starts the backup: the first member that is up; of a cluster, the owner of its group. */
export function actingHost(world: ReadonlyWorld, vmIds: readonly VmId[]): HostId | null {
  for (const id of memberHostIds(world, vmIds)) {
    const host = world.hosts[id]
    const owner = host?.clusterId == null ? undefined : world.clusters[host.clusterId]?.ownerNodeId
    const acting = owner ?? id
    if (world.hosts[acting]?.up) return acting
  }
  return null
}

function nextRunByClock(world: ReadonlyWorld, policy: Readonly<Policy>): SimTime | null {
  return nextRunOnHost(world, policy, actingHost(world, world.datasets[policy.datasetId]?.vmIds ?? []))
}

/** When the task of a policy runs on a host: a clock that is ahead comes to it too early, one that is behind too late. */
export function nextRunOnHost(
  world: ReadonlyWorld,
  { schedule }: Pick<Policy, 'schedule'>,
  hostId: HostId | null,
): SimTime | null {
  const offset = (hostId && world.hosts[hostId]?.clockOffset) ?? 0
  const next = schedule && nextOccurrence(schedule, addTime(world.kernel.now, offset))
  return next === null ? null : addTime(next, -offset)
}
