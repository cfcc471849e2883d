import { firstAnswer } from '@/service/first-answers'
import { openSnapshot, type Simulation } from '@/sim'
import type { LabEngine, Started } from '../engine'
import { type Column, unpackData } from '../packed-data'

/** Scenarios that take long to build, as they open with their own seed; made by tools/build-checkpoints.ts. */
const CHECKPOINTS: Readonly<Record<string, URL>> = {
  'tr-4234': new URL('../scenario-checkpoints/tr-4234.bin', import.meta.url),
  fleet: new URL('../scenario-checkpoints/fleet.bin', import.meta.url),
}

/** Named here once more, so that the scenarios themselves need not be loaded; a test holds it against them. */
export const OPENS_WITH = 'tr-4234'

/** The simulated data centre and the service that answers from it. */
export const labEngine: LabEngine = {
  start: async (scenario = OPENS_WITH, seed) => {
    const shipped = seed === undefined ? await openShipped(scenario) : undefined
    if (shipped) return startedOf(shipped, scenario)
    const { findScenario, newSimulation } = await import('./scenario-building')
    const built = findScenario(scenario, seed) && newSimulation(scenario, seed)
    return built && startedOf(built, scenario)
  },
  firstAnswer,
  load: async () => (await import('./acting-engine')).actingEngine,
}

function startedOf(simulation: Simulation, scenario: string): Started {
  return { simulation, scenario, seed: simulation.read((world) => world.kernel.seed) }
}

/** What cannot be fetched or read is built instead: it only takes longer. */
async function openShipped(scenario: string): Promise<Simulation | undefined> {
  const url = CHECKPOINTS[scenario]
  if (!url) return undefined
  try {
    const { ok, body } = await fetch(url)
    if (!ok || !body) return undefined
    const packed = (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as Column
    const opened = openSnapshot(unpackData(packed))
    return opened.ok ? opened.value : undefined
  } catch {
    return undefined
  }
}
