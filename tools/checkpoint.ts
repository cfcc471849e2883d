import { gzipSync } from 'node:zlib'
import { must } from '../src/base/invariant.ts'
import { packData } from '../src/lab/packed-data.ts'
import { findScenario } from '../src/sim/scenarios/scenario-list.ts'
import { startScenario } from '../src/sim/scenarios/start-scenario.ts'

/** A scenario as it opens with its own seed, packed as the lab unpacks it, and the hash of that environment. */
export function checkpointOf(scenario: string): { readonly packed: Buffer; readonly hash: string } {
  const simulation = startScenario(must(findScenario(scenario), scenario))
  const packed = gzipSync(JSON.stringify(packData(simulation.snapshot())), { level: 9 })
  return { packed, hash: simulation.hash() }
}
