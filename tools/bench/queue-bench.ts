import { ok } from '../../src/base/result.ts'
import { addTime, simTime } from '../../src/base/sim-time.ts'
import type { Context } from '../../src/sim/kernel/context.ts'
import { createEngine } from '../../src/sim/kernel/engine.ts'
import { type KernelState, newKernelState } from '../../src/sim/kernel/kernel-state.ts'
import { randomStream, seedRandom } from '../../src/sim/kernel/random.ts'
import { median, ms, ratio, row, stopwatch } from './measure.ts'
import { type Customers, type QueueFigures, simjsQueue, simscriptQueue } from './queue-libraries.ts'

const CUSTOMERS = 100_000
/** Milliseconds: one server that is busy for four fifths of its time. */
const GAP = 10_000
const SERVICE = 8000

/** Exponential gaps and services, drawn once: all three see the same customers. */
function draw(): Customers {
  const random = randomStream(seedRandom(4234, 'customers'))
  const exponential = (mean: number): number =>
    Math.max(1, Math.round(-mean * Math.log((random.int(1_000_000_000) + 1) / 1_000_000_001)))
  return Array.from({ length: CUSTOMERS }, () => ({ gap: exponential(GAP), service: exponential(SERVICE) }))
}

type Due = { readonly type: 'arrived' } | { readonly type: 'served' }

interface World {
  kernel: KernelState
  /** When those in the system came: the first is served. */
  waiting: number[]
  served: number
  arrived: number
  dwell: number
  area: number
  changedAt: number
}

interface Events {
  left: { readonly dwell: number }
}

function serve(context: Context<World, Due, Events>, next: Customers[number] | undefined): void {
  if (next) context.schedule(addTime(context.now, next.service), { type: 'served' })
}

function leave(context: Context<World, Due, Events>): void {
  const { world, now } = context
  const dwell = now - (world.waiting.shift() ?? now)
  world.dwell += dwell
  world.served++
  context.emit('left', { dwell })
}

/** The same queue on our kernel: its state is a world of plain data, with events, checks and a snapshot at any time. */
function kernelQueue(customers: Customers): QueueFigures {
  const engine = createEngine<World, { readonly type: 'open' }, null, never, Due, Events>({
    execute: (context) => {
      context.schedule(simTime(customers[0]?.gap ?? 0), { type: 'arrived' })
      return ok(null)
    },
    due: (context, { type }) => {
      const { world, now } = context
      world.area += world.waiting.length * (now - world.changedAt)
      world.changedAt = now
      if (type === 'served') leave(context)
      else {
        const next = customers[++world.arrived]
        if (next) context.schedule(addTime(now, next.gap), { type: 'arrived' })
        world.waiting.push(now)
        if (world.waiting.length > 1) return
      }
      if (world.waiting.length > 0) serve(context, customers[world.served])
    },
  })
  const kernel = newKernelState({ now: simTime(0), seed: 1 })
  const world: World = { kernel, waiting: [], served: 0, arrived: 0, dwell: 0, area: 0, changedAt: 0 }
  const simulation = engine.start(world)
  simulation.execute({ type: 'open' })
  simulation.advance({ to: simTime(Number.MAX_SAFE_INTEGER) })
  return { served: world.served, dwell: world.dwell / world.served, length: world.area / world.changedAt }
}

/** An M/M/1 queue on our kernel and on two discrete-event libraries of the registry. */
export async function benchQueue(runs: number): Promise<void> {
  const customers = draw()
  const makers = {
    kernel: () => kernelQueue(customers),
    simjs: () => simjsQueue(customers),
    simscript: () => simscriptQueue(customers),
  } as const
  const times = new Map<string, number[]>()
  const figures = new Map<string, QueueFigures>()
  for (let turn = 0; turn <= runs; turn++) {
    for (const [name, make] of Object.entries(makers)) {
      const stop = stopwatch()
      figures.set(name, await make())
      const time = stop()
      // The first ones warm the engine of the language up.
      if (turn > 0) times.set(name, [...(times.get(name) ?? []), time])
    }
  }
  const ours = figures.get('kernel')
  const base = median(times.get('kernel') ?? [])
  console.log(`\nAn M/M/1 queue with ${CUSTOMERS.toLocaleString('en-US')} customers (median of ${runs})`)
  for (const [name, found] of figures) {
    if (!ours || !isAlike(found, ours)) throw new Error(`${name} comes to other statistics: ${JSON.stringify(found)}`)
    const time = median(times.get(name) ?? [])
    const note = name === 'kernel' ? '' : `the kernel is ${ratio(time / base)} as fast`
    row(
      name,
      ms(time),
      `${(found.dwell / 1000).toFixed(2)} s in the system, ${found.length.toFixed(2)} customers; ${note}`,
    )
  }
}

/** The same customers have the same fate; the length is an average over times that the three begin a little differently. */
function isAlike(one: QueueFigures, other: QueueFigures): boolean {
  const near = (a: number, b: number, part: number): boolean => Math.abs(a - b) <= part * b
  return one.served === other.served && near(one.dwell, other.dwell, 1e-9) && near(one.length, other.length, 1e-3)
}
