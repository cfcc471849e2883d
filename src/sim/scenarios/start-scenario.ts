import { invariant } from '@/base/invariant'
import { addTime, toIso } from '@/base/sim-time'
import { engine } from '../engine'
import type { SimulationOptions } from '../kernel/engine'
import type { Simulation } from '../simulation'
import { buildWorld } from './build-world'
import type { Scenario } from './scenario'
import { namesOf } from './world-names'

/**
 * The environment of a scenario as a person first sees it: built from its topology, then taken through its timeline by
 * the engine. A timeline whose command is refused is a programmer's mistake.
 */
export function startScenario(scenario: Scenario, options?: SimulationOptions): Simulation {
  const simulation = engine.start(buildWorld(scenario), options)
  for (const entry of scenario.timeline) {
    const time = addTime(scenario.startsAt, entry.at)
    simulation.advanceTo(time)
    const result = simulation.execute(simulation.read((world) => entry.command(namesOf(world))))
    if (result.ok) continue
    const { type } = simulation.read((world) => entry.command(namesOf(world)))
    const reasons = result.error.findings.map(({ code, detail }) => `${code} ${detail ?? ''}`).join('; ')
    invariant(false, `${scenario.name} at ${toIso(time)}: ${type} is refused: ${reasons}`)
  }
  simulation.advanceTo(scenario.opensAt)
  return simulation
}
