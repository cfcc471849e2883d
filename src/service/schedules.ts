import { toIso } from '@/base/sim-time'
import type { ScheduleEntry } from '@/contract'
import type { Dataset } from '@/domain/smhv/dataset'
import type { Policy } from '@/domain/smhv/policy'
import type { Schedule } from '@/domain/smhv/schedule'
import { describeSchedule } from '@/domain/smhv/schedule-words'
import { nextRunOf, type Simulation } from '@/sim'
import { type ConsoleView, consoleView } from './console-view'
import { memberHosts } from './datasets-presenter'
import { listPage } from './list-page'
import type { Service } from './service'

interface Row {
  readonly dataset: Readonly<Dataset>
  readonly policy: Readonly<Policy>
  readonly schedule: Schedule
}

/** The scheduled jobs of the console that asks: policies with a schedule. */
export function schedules(simulation: Simulation): Pick<Service, 'listSchedules'> {
  return {
    listSchedules: ({ query, consoleId }) =>
      simulation.read((world) => {
        const view = consoleView(world, consoleId)
        return listPage(scheduledPolicies(view), query, {
          present: (row) => presentSchedule(view, row),
          texts: [({ schedule }) => schedule.jobName, ({ dataset }) => dataset.name, ({ policy }) => policy.name],
        })
      }),
  }
}

function scheduledPolicies(view: ConsoleView): Row[] {
  return view.datasets.flatMap((dataset) =>
    dataset.policyIds.flatMap((id) => {
      const policy = view.world.policies[id]
      return policy?.schedule ? [{ dataset, policy, schedule: policy.schedule }] : []
    }),
  )
}

function presentSchedule(view: ConsoleView, { dataset, policy, schedule }: Row): ScheduleEntry {
  const next = nextRunOf(view.world, policy.id)
  const jobId = view.history.lastJobOf(policy.id)
  const job = jobId ? view.world.jobs[jobId] : undefined
  return {
    id: policy.id,
    jobName: schedule.jobName,
    dataset: { id: dataset.id, name: dataset.name },
    policy: { id: policy.id, name: policy.name },
    hostNames: memberHosts(view, dataset).map(({ name }) => name),
    frequency: schedule.frequency,
    description: describeSchedule(schedule),
    nextRun: next === undefined ? null : toIso(next),
    lastRun: job ? toIso(job.startedAt) : null,
    lastResult: job?.state ?? null,
  }
}
