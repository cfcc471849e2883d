import { DAY, HOUR, addTime } from '../../src/base/sim-time.ts'
import type { DatasetId } from '../../src/domain/ids.ts'
import { BACKUP_OPTIONS_DEFAULT } from '../../src/domain/smhv/policy.ts'
import { newSimulation, type Simulation } from '../../src/sim/index.ts'
import { median, ms, rate, row } from './measure.ts'

const MONTH = 30 * DAY

/** The default scenario with an hourly policy for every dataset, kept apart by minutes as the report advises. */
function hourly(): Simulation {
  const simulation = newSimulation('tr-4234')
  if (!simulation) throw new Error('There is no scenario tr-4234')
  const ids = simulation.read((world) => Object.keys(world.datasets) as DatasetId[])
  ids.forEach((datasetId, index) => {
    const result = simulation.execute({
      type: 'addPolicy',
      datasetId,
      name: 'bench-hourly',
      description: '',
      backupType: 'application-consistent',
      retention: { type: 'hourly', rule: { by: 'count', count: 12 } },
      schedule: {
        jobName: `bench-hourly-${index}`,
        frequency: 'hourly',
        start: addTime(simulation.now, HOUR + index * 7 * 60_000),
        every: 1,
        weekdays: [],
        dayOfMonth: null,
        user: 'DEMO\\smhv',
      },
      options: BACKUP_OPTIONS_DEFAULT,
    })
    if (!result.ok) throw new Error(`The policy is refused: ${result.error.code}`)
  })
  return simulation
}

/** How long one simulated month of tr-4234 takes, with an hourly policy for every dataset. */
export function benchMonth(runs: number): void {
  const times: number[] = []
  let events = 0
  let jobs = 0
  for (let run = 0; run < runs; run++) {
    const simulation = hourly()
    const start = performance.now()
    events = simulation.advance({ to: addTime(simulation.now, MONTH) }).events
    times.push(performance.now() - start)
    jobs = simulation.read((world) => world.kernel.counters['job'] ?? 0)
  }
  const time = median(times)
  console.log(`\nOne simulated month of tr-4234 with hourly policies (median of ${runs})`)
  row('time', ms(time), `${jobs.toLocaleString('en-US')} jobs by its end`)
  row('domain events', rate((events / time) * 1000), `${events.toLocaleString('en-US')} events`)
}
