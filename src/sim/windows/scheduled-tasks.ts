import type { SimTime } from '@/base/sim-time'
import type { HostId, PolicyId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'
import { memberHostIds } from '../hyperv/vm-index'
import { actingHost, nextRunOnHost } from '../smhv/schedules'

/** A task of SMHV in the Task Scheduler of a host. */
export interface ScheduledTask {
  readonly policyId: PolicyId
  readonly hostId: HostId
  /** It starts the backup; those of the other members stand by (R8). */
  readonly acts: boolean
  /** When the clock of the host comes to it; null = never again. */
  readonly nextRun: SimTime | null
}

/** The tasks on all hosts: one of each policy with a schedule on every member host (R137, R139). */
export function scheduledTasks(world: ReadonlyWorld): ScheduledTask[] {
  return Object.values(world.policies).flatMap((policy) => {
    const vmIds = world.datasets[policy.datasetId]?.vmIds ?? []
    if (!policy.schedule) return []
    const acting = actingHost(world, vmIds)
    return memberHostIds(world, vmIds).map((hostId) => ({
      policyId: policy.id,
      hostId,
      acts: hostId === acting,
      nextRun: nextRunOnHost(world, policy, hostId),
    }))
  })
}
