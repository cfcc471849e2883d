import { addTime, DAY, toIso } from '@/base/sim-time'
import type { DashboardResource } from '@/contract'
import type { ConsoleId } from '@/domain/ids'
import { JOB_HISTORY_DEFAULT } from '@/domain/smhv/job'
import type { ReadonlyWorld } from '@/sim'
import { consoleView } from './console-view'
import { filterJobs } from './job-rows'
import { protectionOf } from './protection'
import { filterVms } from './vm-rows'

/** Counted over the rows that the lists behind the numbers show. */
export function presentDashboard(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  days: number = JOB_HISTORY_DEFAULT,
): DashboardResource {
  const view = consoleView(world, consoleId)
  const counts = { ok: 0, failed: 0, 'never-run': 0, unprotected: 0 }
  for (const vm of filterVms(view, {})) counts[protectionOf(view, vm.id)]++
  const since = addTime(world.kernel.now, -days * DAY)
  const jobs = { completed: 0, failed: 0, running: 0 }
  for (const job of filterJobs(world, consoleId, { since })) {
    jobs[job.state === 'completed-with-warnings' ? 'completed' : job.state]++
  }
  const { ok, failed, unprotected } = counts
  return {
    protection: { ok, failed, neverRun: counts['never-run'], unprotected },
    jobs: { days, since: toIso(since), ...jobs },
    managedHosts: view.managedHosts.length,
    datasets: view.datasets.length,
  }
}
