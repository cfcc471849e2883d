import { addTime, DAY, type SimTime } from '@/base/sim-time'
import type { Command } from '../commands'
import { checkTopology } from './check-topology'
import type { Topology } from './topology'
import type { WorldNames } from './world-names'

/** What happened in an environment before it is opened: a command that the engine runs. */
export interface TimelineEntry {
  /** Milliseconds since the scenario's start. */
  readonly at: number
  /** The command, with the ids that the names have by then. */
  readonly command: (names: WorldNames) => Command
}

/** How an environment begins. Same scenario and seed: same environment, to the last byte. */
export interface Scenario {
  readonly name: string
  readonly title: string
  /** What it is there for and what can be tried in it. */
  readonly story: string
  readonly seed: number
  /** The clock when the world is built, before the timeline. */
  readonly startsAt: SimTime
  /** The clock when a person first sees it; the timeline runs until then. */
  readonly opensAt: SimTime
  readonly topology: Topology
  readonly timeline: readonly TimelineEntry[]
}

/** Longest that a timeline may be: a slip in a date would make whoever opens it wait. The report's examples lie years apart. */
const LONGEST_TIMELINE = 1500 * DAY
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Everything that is wrong with a scenario, in words for whoever wrote it. Empty = it can be built. */
export function checkScenario(scenario: Scenario): readonly string[] {
  const problems: string[] = []
  const { name, title, story, seed, startsAt, opensAt, timeline } = scenario
  if (!NAME.test(name)) problems.push(`scenario '${name}': the name must be in kebab-case`)
  if (title.trim() === '' || story.trim() === '')
    problems.push(`scenario '${name}': title and story must say something`)
  if (!Number.isSafeInteger(seed) || seed < 0)
    problems.push(`scenario '${name}': the seed ${seed} is no whole number ≥ 0`)
  if (!Number.isSafeInteger(startsAt) || !Number.isSafeInteger(opensAt) || opensAt < startsAt) {
    problems.push(`scenario '${name}': it must open at a whole millisecond at or after its start`)
  } else if (opensAt > addTime(startsAt, LONGEST_TIMELINE)) {
    problems.push(`scenario '${name}': its timeline is longer than ${LONGEST_TIMELINE / DAY} days`)
  }
  let last = 0
  for (const [index, entry] of timeline.entries()) {
    if (!Number.isSafeInteger(entry.at) || entry.at < last || addTime(startsAt, entry.at) > opensAt) {
      problems.push(`scenario '${name}': timeline entry ${index + 1} lies before its predecessor or after the opening`)
    }
    last = Math.max(last, entry.at)
  }
  return [...problems, ...checkTopology(scenario.topology)]
}
