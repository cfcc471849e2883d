import { toIso } from '@/base/sim-time'
import type { SimulationResource } from '@/contract'
import { historyOf } from './history'
import type { LabControls } from './service'

/** The clock as it is now, of the simulation that is present now. */
export function presentSimulation(lab: Pick<LabControls, 'getState' | 'simulation'>): SimulationResource {
  const { state, speed, advance, saving } = lab.getState()
  const { simulation: current } = lab
  const now = toIso(current.now)
  const next = current.nextEventAt()
  return current.read((world) => ({
    scenario: { ...world.scenario, startedAt: toIso(world.scenario.startedAt) },
    seed: world.kernel.seed,
    now,
    state,
    speed,
    runningJobs: historyOf(world).runningJobs(world).length,
    activeFaults: Object.keys(world.faults).length,
    nextEventAt: next === undefined ? null : toIso(next),
    advance: advance && {
      from: toIso(advance.from),
      to: advance.to === null ? null : toIso(advance.to),
      until: advance.until,
      now,
    },
    saving: { ...saving },
  }))
}
