import { empty } from './empty'
import { fleet, FLEET_SEED, FLEET_SIZE, FLEET_STORY, fleetTitle } from './fleet/fleet'
import type { FleetSize } from './fleet/fleet-topology'
import type { Scenario } from './scenario'
import { tr4234, tr4234Fresh } from './tr-4234/tr-4234'
import { tr4234Examples } from './tr-4234-examples/examples'

/** What a list of scenarios shows. */
export type ScenarioHead = Pick<Scenario, 'name' | 'title' | 'story' | 'seed'>

export const DEFAULT_SCENARIO = tr4234.name

const fixed: readonly Scenario[] = [tr4234, tr4234Fresh, tr4234Examples, empty]
/** Besides the full one, a tenth of it, for slower machines. */
const fleets: readonly { readonly name: string; readonly size: FleetSize }[] = [
  { name: 'fleet-20x1000', size: { hosts: 20, vms: 1000 } },
  { name: 'fleet', size: FLEET_SIZE },
]

/** The scenarios that are offered; the first is the default. */
export const scenarios: readonly ScenarioHead[] = [
  ...fixed.map(({ name, title, story, seed }) => ({ name, title, story, seed })),
  ...fleets.map(({ name, size }) => ({ name, title: fleetTitle(size), story: FLEET_STORY, seed: FLEET_SEED })),
]

const FLEET_NAME = /^fleet-([1-9]\d{0,2})x([1-9]\d{0,4})$/

/**
 * The scenario of this name, with its own seed or another one. `fleet-<hosts>x<VMs>` is a fleet of any size.
 * Undefined: there is none of this name.
 */
export function findScenario(name: string, seed?: number): Scenario | undefined {
  const found = fixed.find((scenario) => scenario.name === name)
  if (found) return seed === undefined ? found : { ...found, seed }
  if (name === 'fleet') return fleet(FLEET_SIZE, seed)
  const match = FLEET_NAME.exec(name)
  return match ? fleet({ hosts: Number(match[1]), vms: Number(match[2]) }, seed) : undefined
}
