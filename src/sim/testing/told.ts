import { addTime } from '@/base/sim-time'
import type { Command, SimError } from '../commands'
import type { Simulation } from '../simulation'
import type { Deed } from './deed'
import { commandOf } from './deed-command'

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
