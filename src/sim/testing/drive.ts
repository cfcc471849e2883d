import { must } from '@/base/invariant'
import { addTime, parseIso, type SimTime, toIso } from '@/base/sim-time'
import type { Command, CommandOutcome, SimError } from '../commands'
import type { JournalEntry } from '../kernel/journal'
import { namesOf, type WorldNames } from '../scenarios/world-names'
import type { Simulation } from '../simulation'
import type { ReadonlyWorld } from '../world/world'
import { opened, restored, snapshotText } from './opened'

type CommandSource = Command | ((names: WorldNames) => Command)

/** Drives a real simulation the way a story is told: `drive('empty').at('2013-10-14T07:00').do(…).until(…)`. */
export interface Driver {
  readonly simulation: Simulation
  /** Names as they stand now. */
  readonly names: WorldNames
  /** Every command that was accepted so far. */
  readonly journal: readonly JournalEntry<Command>[]
  /** What came of the last command. */
  readonly outcome: CommandOutcome
  /** Goes on to a time, in ISO 8601 or in milliseconds. */
  at(time: string | SimTime): Driver
  /** Goes on by so many milliseconds. */
  by(milliseconds: number): Driver
  /** A command that must be accepted. */
  do(command: CommandSource): Driver
  /** A command that must be refused; gives why. */
  refused(command: CommandSource): SimError
  /** Goes on until something holds, which must be within so many milliseconds (a week). */
  until(what: string, holds: (world: ReadonlyWorld) => boolean, within?: number): Driver
  /** Goes on until no job runs. */
  untilIdle(): Driver
  /** A simulation made from a snapshot that went through JSON; this one goes on unhurt. */
  restored(): Driver
}

const WEEK = 7 * 24 * 60 * 60 * 1000

/** Drives a scenario from its opening on, checked, or a simulation that is there already. */
export function drive(start: string | Simulation): Driver {
  return new SimulationDriver(typeof start === 'string' ? opened(start) : start)
}

class SimulationDriver implements Driver {
  readonly simulation: Simulation
  readonly journal: JournalEntry<Command>[] = []
  private last: CommandOutcome | undefined

  constructor(simulation: Simulation) {
    this.simulation = simulation
    simulation.record((entry) => this.journal.push(entry))
  }

  get names(): WorldNames {
    return this.simulation.read(namesOf)
  }

  get outcome(): CommandOutcome {
    return must(this.last, 'outcome of a command')
  }

  at(time: string | SimTime): Driver {
    this.simulation.advanceTo(typeof time === 'string' ? must(parseIso(time), `time ${time}`) : time)
    return this
  }

  by(milliseconds: number): Driver {
    return this.at(addTime(this.simulation.now, milliseconds))
  }

  do(command: CommandSource): Driver {
    const result = this.simulation.execute(this.commandOf(command))
    if (!result.ok) {
      throw new Error(`${JSON.stringify(this.commandOf(command))} is refused: ${JSON.stringify(result.error)}`)
    }
    this.last = result.value
    return this
  }

  refused(command: CommandSource): SimError {
    const result = this.simulation.execute(this.commandOf(command))
    if (result.ok) throw new Error(`${JSON.stringify(this.commandOf(command))} is accepted`)
    return result.error
  }

  until(what: string, holds: (world: ReadonlyWorld) => boolean, within: number = WEEK): Driver {
    const { simulation } = this
    const { met } = simulation.runUntil(holds, { to: addTime(simulation.now, within) })
    if (!met) throw new Error(`${what} has not come by ${toIso(simulation.now)}`)
    return this
  }

  untilIdle(): Driver {
    return this.until('an end of all jobs', (world) => Object.keys(world.operations).length === 0)
  }

  restored(): Driver {
    return new SimulationDriver(restored(snapshotText(this.simulation)))
  }

  private commandOf(command: CommandSource): Command {
    return typeof command === 'function' ? command(this.names) : command
  }
}
