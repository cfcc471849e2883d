import { must } from '@/base/invariant'
import { DEFAULT_SCENARIO, findScenario, fromSnapshot, newSimulation, replay, type Simulation } from '@/sim'
import { createService } from '@/service/create-service'
import type { LabEngine } from '../engine'
import { type Column, unpackData } from '../packed-data'

/** Scenarios that take long to build, as they open with their own seed; made by tools/build-checkpoints.ts. */
const CHECKPOINTS: Readonly<Record<string, URL>> = {
  'tr-4234': new URL('../scenario-checkpoints/tr-4234.bin', import.meta.url),
}

/** The simulated data centre and the service that answers from it. */
export const labEngine: LabEngine = {
  defaultScenario: DEFAULT_SCENARIO,
  seedOf: (scenario) => findScenario(scenario)?.seed,
  start: async (scenario, seed) => {
    const shipped = seed === findScenario(scenario)?.seed ? await openShipped(scenario) : undefined
    return shipped ?? must(newSimulation(scenario, seed), `scenario ${scenario}`)
  },
  open: (snapshot) => fromSnapshot(snapshot),
  replay: (simulation, entries) => replay(simulation, { entries }),
  createService,
}

/** What cannot be fetched or read is built instead: it only takes longer. */
async function openShipped(scenario: string): Promise<Simulation | undefined> {
  const url = CHECKPOINTS[scenario]
  if (!url) return undefined
  try {
    const { ok, body } = await fetch(url)
    if (!ok || !body) return undefined
    const packed = (await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()) as Column
    const opened = fromSnapshot(unpackData(packed))
    return opened.ok ? opened.value : undefined
  } catch {
    return undefined
  }
}
