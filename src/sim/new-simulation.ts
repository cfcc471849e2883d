import type { SimulationOptions } from './kernel/engine'
import { findScenario } from './scenarios/scenario-list'
import { startScenario } from './scenarios/start-scenario'
import type { Simulation } from './simulation'

/** The environment of a scenario as a person first sees it; undefined when there is none of this name. */
export function newSimulation(scenario: string, seed?: number, options?: SimulationOptions): Simulation | undefined {
  const found = findScenario(scenario, seed)
  return found && startScenario(found, options)
}
