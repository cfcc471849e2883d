import { createService } from '../../src/service/create-service.ts'
import { dispatch } from '../../src/service/dispatch.ts'
import type { LabControls } from '../../src/service/service.ts'
import { newSimulation } from '../../src/sim/index.ts'

/** Asks the service of a scenario by path, as the lab does, and says the status of the answer. */
export function openService(scenario: string): (path: string) => Promise<number> {
  const simulation = newSimulation(scenario)
  if (!simulation) throw new Error(`There is no scenario ${scenario}`)
  // The lists never ask for the lab.
  const service = createService(simulation, { simulation } as LabControls)
  return async (path) => {
    const answer = await dispatch(service, { method: 'GET', path: `/${path}`, headers: {}, body: null })
    return answer.status
  }
}
