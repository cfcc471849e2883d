import { must } from '@/base/invariant'
import { addTime, DAY, HOUR, MINUTE, toIso } from '@/base/sim-time'
import type { Command } from '../commands'
import { checkInvariants } from '../invariants'
import { newSimulation } from '../new-simulation'
import { addPolicyOf, keep, type PolicyWords } from '../scenarios/timeline-words'
import { drive } from './drive'
import type { GoldenPoint, GoldenTrace } from './golden-trace'

/** A year of the default scenario, as a trace of its own. */
export const YEAR_TRACE = 'tr-4234-year'
const SCENARIO = 'tr-4234'
const YEAR = 365
const POINT = 73

/** The dataset that gets an hourly policy too. */
const HOURLY = 'file_services'

/** What each dataset gets: kept as the report advises, far below 255 copies of a volume (R138–R145). */
function policiesOf(dataset: string, index: number, opensAt: PolicyWords['schedule']['start']): PolicyWords[] {
  const at = (hours: number) => addTime(opensAt, hours * HOUR + index * 11 * MINUTE)
  const words: PolicyWords[] = [
    { dataset, name: 'year_daily', retention: keep('daily', 7), schedule: { frequency: 'daily', start: at(14) } },
    {
      dataset,
      name: 'year_weekly',
      retention: keep('weekly', 4),
      schedule: { frequency: 'weekly', start: at(17), weekdays: [0] },
    },
    {
      dataset,
      name: 'year_monthly',
      retention: keep('monthly', 12),
      schedule: { frequency: 'monthly', start: at(20), dayOfMonth: 31 },
    },
  ]
  if (dataset !== HOURLY) return words
  const hourly = { frequency: 'hourly', start: at(1) } as const
  return [{ dataset, name: 'year_hourly', retention: keep('hourly', 12), schedule: hourly }, ...words]
}

/**
 * Hourly, daily, weekly and monthly policies for a year. The invariants are looked at each day: after each of its hundreds of
 * thousands of events would take hours.
 */
export function goldenYear(): GoldenTrace {
  const driver = drive(must(newSimulation(SCENARIO), SCENARIO))
  const { simulation } = driver
  const story: (GoldenPoint & { command: Command })[] = []
  simulation.record(({ at, command }) => story.push({ at: toIso(at), command, hash: '' }))
  const seed = simulation.read((world) => world.kernel.seed)
  const datasets = simulation.read((world) => Object.values(world.datasets).map(({ name }) => name))
  const { now } = simulation
  for (const words of datasets.flatMap((name, index) => policiesOf(name, index, now))) {
    driver.do((names) => addPolicyOf(names, words))
    const last = must(story.pop(), words.name)
    story.push({ ...last, hash: simulation.hash() })
  }
  const points: GoldenPoint[] = []
  for (let day = 0; day <= YEAR; day++) {
    simulation.advanceTo(addTime(now, day * DAY))
    simulation.read(checkInvariants)
    if (day % POINT === 0) points.push({ at: toIso(simulation.now), hash: simulation.hash() })
  }
  return { scenario: SCENARIO, seed, points, story }
}
