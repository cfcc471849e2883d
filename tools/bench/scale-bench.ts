import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { packData } from '../../src/lab/packed-data.ts'
import { type JournalEntry, newSimulation, type Simulation } from '../../src/sim/index.ts'
import { run } from './engine-bench.ts'
import { median, ratio, row } from './measure.ts'

const SMALL = 'fleet-20x1000'
const LARGE = 'fleet'
const MORE_VMS = 9000
const DAYS = 3

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function start(scenario: string): Simulation {
  const simulation = newSimulation(scenario)
  if (!simulation) throw new Error(`There is no scenario ${scenario}`)
  return simulation
}

/** Bytes on the heap that an environment takes as it opens. */
function heapOf(scenario: string): number {
  collect()
  const before = process.memoryUsage().heapUsed
  const simulation = start(scenario)
  collect()
  const after = process.memoryUsage().heapUsed
  // Until here it is in use.
  if (simulation.nextEventAt() === undefined) throw new Error(`${scenario} stands still`)
  return after - before
}

/** Microseconds for each domain event of some nights. */
function eventCost(scenario: string): number {
  const { time, due, told } = run(start(scenario), DAYS)
  return (1000 * time) / (due + told)
}

/** The small one as often as it takes to last as long, turn by turn. */
function eventCosts(runs: number): { readonly small: number; readonly large: number } {
  // The first one warms the engine of the language up.
  eventCost(LARGE)
  const small: number[] = []
  const large: number[] = []
  for (let turn = 0; turn < runs; turn++) {
    for (let part = 0; part < 10; part++) small.push(eventCost(SMALL))
    large.push(eventCost(LARGE))
  }
  return { small: median(small), large: median(large) }
}

/** What the lab has saved after a day: the snapshot and the journal, as they are and packed. */
function savedDay(scenario: string): void {
  const simulation = start(scenario)
  const journal: JournalEntry[] = []
  simulation.record((entry) => journal.push(entry))
  run(simulation, 1)
  const snapshot = simulation.snapshot()
  const plain = JSON.stringify(snapshot).length + JSON.stringify(journal).length
  const packed = gzipSync(JSON.stringify(packData({ snapshot, journal }))).length
  row(
    `${scenario}: saved after a day`,
    kib(plain),
    `${kib(packed)} packed; its journal alone ${JSON.stringify(journal).length} B`,
  )
}

const kib = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en-US')} KiB`

/** What an environment costs as it grows. */
export function benchScale(runs: number): void {
  console.log(`\n10,000 VMs beside 1,000 (${DAYS} nights, median of ${runs})`)
  const { small, large } = eventCosts(runs)
  row('cost of a domain event at 1,000 VMs', `${small.toFixed(2)} µs`)
  row('cost of a domain event at 10,000 VMs', `${large.toFixed(2)} µs`, ratio(large / small))
  const [smallHeap, largeHeap] = [heapOf(SMALL), heapOf(LARGE)]
  row(
    'memory of a VM with all that belongs to it',
    kib((largeHeap - smallHeap) / MORE_VMS),
    `${kib(largeHeap)} at 10,000`,
  )
  for (const scenario of ['tr-4234', LARGE]) savedDay(scenario)
}
