import { ok } from '@/base/result'
import type { Simulation } from '@/sim'
import { presentDashboard } from './dashboard-presenter'
import type { Service } from './service'

/** VM Protection Status and Job History. */
export function dashboard(simulation: Simulation): Pick<Service, 'getDashboard'> {
  return {
    getDashboard: ({ query, consoleId }) =>
      simulation.read((world) => ok({ body: presentDashboard(world, consoleId, query.days) })),
  }
}
