import { must } from '@/base/invariant'
import { addTime } from '@/base/sim-time'
import type { Command, SimError } from '../commands'
import { engine } from '../engine'
import type { Snapshot } from '../kernel/snapshot'
import { findScenario } from '../scenarios/scenario-list'
import { startScenario } from '../scenarios/start-scenario'
import type { Simulation } from '../simulation'
import type { World } from '../world/world'
import type { Deed } from './deed'
import { commandOf } from './deed-command'

const openings = new Map<string, string>()

/** A checked simulation of a scenario as it opens; played once, then copied. */
export function opened(name: string): Simulation {
  let text = openings.get(name)
  if (text === undefined) {
    text = JSON.stringify(startScenario(must(findScenario(name), `scenario ${name}`)).snapshot())
    openings.set(name, text)
  }
  return restored(text)
}

/** A checked simulation from the JSON of a snapshot. */
export function restored(text: string): Simulation {
  const result = engine.fromSnapshot(JSON.parse(text) as Snapshot<World>, { checked: true })
  if (!result.ok) throw new Error(`a snapshot cannot be read: ${result.error.detail}`)
  return result.value
}

export function snapshotText(simulation: Simulation): string {
  return JSON.stringify(simulation.snapshot())
}

/** What came of a deed. */
export interface Told {
  readonly command: Command
  readonly refusal: SimError | undefined
}

/** Lets time pass, then does the deed. */
export function tell(simulation: Simulation, deed: Deed): Told {
  simulation.advanceTo(addTime(simulation.now, deed.after))
  const command = simulation.read((world) => commandOf(deed, world))
  const result = simulation.execute(command)
  return { command, refusal: result.ok ? undefined : result.error }
}

export function tellAll(simulation: Simulation, deeds: readonly Deed[]): readonly Told[] {
  return deeds.map((deed) => tell(simulation, deed))
}
