import type { DashboardResource } from '@/contract'
import type { ColourName } from '@/ui/paint'

/** One slice or bar: what it counts, and what Details lists when it is chosen. */
export interface Slice {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly colour: ColourName
}

export function protectionSlices({ protection }: DashboardResource): readonly Slice[] {
  return [
    { id: 'ok', label: 'OK', count: protection.ok, colour: 'fillOk' },
    { id: 'failed', label: 'Failed', count: protection.failed, colour: 'fillFailed' },
    ...(protection.neverRun === 0 ? [] : [neverRun(protection.neverRun)]),
    { id: 'unprotected', label: 'Unprotected', count: protection.unprotected, colour: 'fillIdle' },
  ]
}

/** The product does not count it apart: it is shown only where there is something to count. */
function neverRun(count: number): Slice {
  return { id: 'never-run', label: 'Never run', count, colour: 'fillNone' }
}

export function jobSlices({ jobs }: DashboardResource): readonly Slice[] {
  return [
    { id: 'jobs-completed', label: 'Completed', count: jobs.completed, colour: 'fillOk' },
    { id: 'jobs-failed', label: 'Failed', count: jobs.failed, colour: 'fillFailed' },
    { id: 'jobs-running', label: 'Running', count: jobs.running, colour: 'fillRunning' },
  ]
}
