import { CONSOLE_HEADER, DEFAULT_CONSOLE } from '@/contract'
import type { ConsoleId } from '@/domain/ids'
import { presentDashboard } from './dashboard-presenter'
import type { LabControls } from './service'
import { presentSimulation } from './simulation-presenter'
import type { WireAnswer, WireRequest } from './wire'

/** Ids that consoles may have. */
export const CONSOLE_ID = /^console-[1-9]\d{0,3}$/

/**
 * Answers what a console asks as it opens, the clock and the dashboard, without the rest of the service and the engine, which may
 * still be on their way. undefined: it is something else, or has something in it that must be looked at more closely.
 */
export function firstAnswer(
  lab: Pick<LabControls, 'getState' | 'simulation'>,
  { method, path, headers }: WireRequest,
): WireAnswer | undefined {
  const consoleId = headers[CONSOLE_HEADER.toLowerCase()] ?? DEFAULT_CONSOLE
  if (method !== 'GET' || !CONSOLE_ID.test(consoleId)) return undefined
  switch (path) {
    case '/simulation':
      return answer(presentSimulation(lab))
    case '/dashboard':
      return answer(lab.simulation.read((world) => presentDashboard(world, consoleId as ConsoleId)))
    default:
      return undefined
  }
}

function answer(body: object): WireAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
