import { ok, type Result } from '@/base/result'
import { addTime, DAY, type SimTime } from '@/base/sim-time'
import { refusal } from '@/service/errors'
import type { AdvanceTarget } from '@/service/service'
import type { ReadonlyWorld, SimError, Simulation } from '@/sim'

/** A run until something happens ends here even if it does not. */
const HORIZON = 400 * DAY

/** Where a run forward ends: at a time, or earlier, when something has come to pass. */
export interface AdvanceGoal {
  readonly to: SimTime
  readonly met?: (world: ReadonlyWorld) => boolean
}

/** What the target means in this simulation now. */
export function advanceGoal(simulation: Simulation, target: AdvanceTarget): Result<AdvanceGoal, SimError> {
  const { now } = simulation
  if ('to' in target) {
    return target.to < now ? refusal('conflict', 'environment/time-in-the-past', { field: 'to' }) : ok(target)
  }
  if ('by' in target) return ok({ to: addTime(now, target.by) })
  if (target.until === 'next-event') return ok({ to: simulation.nextEventAt() ?? now })
  const to = addTime(now, HORIZON)
  if (target.until === 'idle') return ok({ to, met: (world) => Object.keys(world.operations).length === 0 })
  const jobId = target.until.slice('job:'.length)
  const state = (world: ReadonlyWorld) => Object.entries(world.jobs).find(([id]) => id === jobId)?.[1].state
  if (simulation.read(state) === undefined) return refusal('unknown', 'request/unknown', { field: 'until' })
  return ok({ to, met: (world) => !Object.hasOwn(world.operations, jobId) })
}
