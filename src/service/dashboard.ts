import { ok } from '@/base/result'
import { addTime, DAY, toIso } from '@/base/sim-time'
import { JOB_HISTORY_DEFAULT } from '@/domain/smhv/job'
import type { Simulation } from '@/sim'
import { consoleView } from './console-view'
import { filterJobs } from './jobs'
import { protectionOf } from './protection'
import type { Service } from './service'
import { filterVms } from './vm-rows'

/** VM Protection Status and Job History: counted over the rows that the lists behind them show. */
export function dashboard(simulation: Simulation): Pick<Service, 'getDashboard'> {
  return {
    getDashboard: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        const counts = { ok: 0, failed: 0, 'never-run': 0, unprotected: 0 }
        for (const vm of filterVms(view, {})) counts[protectionOf(view, vm.id)]++

        const { days = JOB_HISTORY_DEFAULT } = query
        const since = addTime(world.kernel.now, -days * DAY)
        const jobs = { completed: 0, failed: 0, running: 0 }
        for (const job of filterJobs(world, consoleId, { since })) {
          jobs[job.state === 'completed-with-warnings' ? 'completed' : job.state]++
        }
        const { ok: protectedVms, failed, unprotected } = counts
        return ok({
          body: {
            protection: { ok: protectedVms, failed, neverRun: counts['never-run'], unprotected },
            jobs: { days, since: toIso(since), ...jobs },
            managedHosts: view.managedHosts.length,
            datasets: view.datasets.length,
          },
        })
      }),
  }
}
