import { must } from '@/base/invariant'
import { engine } from '../engine'
import type { SimulationOptions } from '../kernel/engine'
import { findScenario } from '../scenarios/scenario-list'
import { startScenario } from '../scenarios/start-scenario'
import type { Simulation } from '../simulation'

const openings = new Map<string, string>()

/** A simulation of a scenario as it opens, checked from then on unless told otherwise; its timeline is played once, then copied. */
export function opened(name: string, options: SimulationOptions = { checked: true }): Simulation {
  let text = openings.get(name)
  if (text === undefined) {
    text = JSON.stringify(startScenario(must(findScenario(name), `scenario ${name}`)).snapshot())
    openings.set(name, text)
  }
  return restored(text, options)
}

/** A checked simulation from the JSON of a snapshot. */
export function restored(text: string, options: SimulationOptions = { checked: true }): Simulation {
  const result = engine.fromSnapshot(JSON.parse(text), options)
  if (!result.ok) throw new Error(`a snapshot cannot be read: ${result.error.detail}`)
  return result.value
}

export function snapshotText(simulation: Simulation): string {
  return JSON.stringify(simulation.snapshot())
}
