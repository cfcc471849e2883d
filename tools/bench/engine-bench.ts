import { DAY, HOUR, addTime, simTime } from '../../src/base/sim-time.ts'
import type { DatasetId } from '../../src/domain/ids.ts'
import { BACKUP_OPTIONS_DEFAULT } from '../../src/domain/smhv/policy.ts'
import { newSimulation, type Simulation } from '../../src/sim/index.ts'
import { type EventQueue, popEntry, pushEntry } from '../../src/sim/kernel/event-queue.ts'
import { median, ms, rate, row, timed } from './measure.ts'

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

export interface Ran {
  readonly time: number
  /** Taken out of the queue and carried out. */
  readonly due: number
  /** Told to a listener: what the event stream carries. */
  readonly told: number
  /** What waits in the queue, on average over the days. */
  readonly queued: number
}

/** Lets so many days pass in an environment to which somebody listens. */
export function run(simulation: Simulation, days: number): Ran {
  let told = 0
  let due = 0
  let queued = 0
  let time = 0
  const leave = simulation.subscribe(() => {
    told++
  })
  for (let day = 0; day < days; day++) {
    time += timed(() => {
      due += simulation.advance({ to: addTime(simulation.now, DAY) }).events
    })
    queued += simulation.read((world) => world.kernel.queue.length)
  }
  leave()
  return { time, due, told, queued: Math.round(queued / days) }
}

/**
 * Nothing but a priority queue of the same kind and length: as many records as the engine had events, each made anew, pushed,
 * popped and looked at.
 */
function bareLoop(records: number, queued: number): number {
  const queue: EventQueue<{ type: string; operationId: string; position: number; attempt: number }> = []
  const push = (at: number, sequence: number): void =>
    pushEntry(queue, {
      at: simTime(at),
      sequence,
      due: { type: 'operation.step', operationId: 'job-1', position: sequence & 15, attempt: 0 },
    })
  let sequence = 0
  let seen = 0
  for (let i = 0; i < queued; i++) push(sequence++ * 7, sequence)
  for (let i = 0; i < records; i++) {
    const entry = popEntry(queue)
    if (!entry) break
    seen += entry.due.position
    push(entry.at + 100 + ((i * 7919) & 1023), sequence++)
  }
  return seen
}

/** Domain events of the whole engine beside a bare priority-queue loop, over a simulated month of tr-4234 with hourly policies. */
export function benchEngine(runs: number): void {
  const months: Ran[] = []
  const bare: number[] = []
  let jobs = 0
  for (let turn = 0; turn <= runs; turn++) {
    const simulation = hourly()
    const month = run(simulation, MONTH / DAY)
    const loop = timed(() => bareLoop(month.due + month.told, month.queued))
    jobs = simulation.read((world) => world.kernel.counters['job'] ?? 0)
    // The first ones warm the engine of the language up.
    if (turn > 0) months.push(month)
    if (turn > 0) bare.push(loop)
  }
  const [{ due, told, queued } = { due: 0, told: 0, queued: 0 }] = months
  const time = median(months.map((month) => month.time))
  const events = due + told
  const loop = median(bare)
  console.log(`\nOne simulated month of tr-4234 with hourly policies (median of ${runs})`)
  row('time', ms(time), `${jobs.toLocaleString('en-US')} jobs by its end`)
  row(
    'bare priority-queue loop',
    rate((events / loop) * 1000),
    `${queued} queued, ${events.toLocaleString('en-US')} records`,
  )
  const share = `${((100 * loop) / time).toFixed(1)} % of the bare loop`
  row(
    'domain events',
    rate((events / time) * 1000),
    `${due.toLocaleString('en-US')} due + ${told.toLocaleString('en-US')} told, ${share}`,
  )
}
