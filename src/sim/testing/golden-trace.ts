import { must } from '@/base/invariant'
import { addTime, DAY, HOUR, type SimTime, toIso } from '@/base/sim-time'
import type { Command } from '../commands'
import { findScenario } from '../scenarios/scenario-list'
import { startScenario } from '../scenarios/start-scenario'
import type { Simulation } from '../simulation'
import { drive } from './drive'
import { STORY_SCENARIO, tellStory } from './golden-story'
import { goldenYear, YEAR_TRACE } from './golden-year'

/** The hash of the whole environment at a time of its clock. */
export interface GoldenPoint {
  readonly at: string
  readonly hash: string
}

/** How an environment of a certain scenario and seed goes on, in whatever JavaScript engine. */
export interface GoldenTrace {
  readonly scenario: string
  readonly seed: number
  /** Without anybody doing anything: when it opens and later. */
  readonly points: readonly GoldenPoint[]
  /** With a story told from the opening on: its commands, as the journal has them, and the hash after each. */
  readonly story: readonly (GoldenPoint & { readonly command: Command })[]
}

/** The full fleet is left to the bench: it behaves like the small one. */
const GOLDEN_SCENARIOS: readonly string[] = ['tr-4234', 'tr-4234-fresh', 'empty', 'fleet-20x1000']

const LATER = [0, 6 * HOUR, DAY, 7 * DAY]

/** Every trace that is kept: the scenarios as they go on, and a year of the default one. */
export const GOLDEN_TRACES: readonly string[] = [...GOLDEN_SCENARIOS, YEAR_TRACE]

export function goldenTrace(name: string): GoldenTrace {
  if (name === YEAR_TRACE) return goldenYear()
  const scenario = must(findScenario(name), `scenario ${name}`)
  const simulation = startScenario(scenario)
  const points = LATER.map((after) => pointAt(simulation, addTime(scenario.opensAt, after)))
  return { scenario: name, seed: scenario.seed, points, story: name === STORY_SCENARIO ? story() : [] }
}

function pointAt(simulation: Simulation, time: SimTime): GoldenPoint {
  simulation.advanceTo(time)
  return { at: toIso(time), hash: simulation.hash() }
}

function story(): GoldenTrace['story'] {
  const driver = drive(STORY_SCENARIO)
  const told: (GoldenPoint & { command: Command })[] = []
  driver.simulation.record(({ at, command }) => told.push({ at: toIso(at), command, hash: '' }))
  const stop = (): void => {
    const last = told.at(-1)
    if (last) told[told.length - 1] = { ...last, hash: driver.simulation.hash() }
  }
  tellStory(driver, stop)
  return told
}
