import { ok } from '../../src/base/result.ts'
import { simTime } from '../../src/base/sim-time.ts'
import { createEngine } from '../../src/sim/kernel/engine.ts'
import { type KernelState, newKernelState } from '../../src/sim/kernel/kernel-state.ts'
import { inTurn, rate, ratio, row } from './measure.ts'

const EVENTS = 400_000
const QUEUED = 1000

interface Tick {
  readonly type: 'tick'
  readonly gap: number
}

/** The engine with events that only schedule the next one. */
function kernelLoop(): void {
  interface World {
    kernel: KernelState
    ticks: number
  }
  const engine = createEngine<World, Tick, null, never, Tick, Record<string, never>>({
    execute: (context, command) => {
      context.schedule(simTime(context.now + command.gap), command)
      return ok(null)
    },
    due: (context, due) => {
      context.world.ticks++
      context.schedule(simTime(context.now + due.gap), due)
    },
  })
  const simulation = engine.start({ kernel: newKernelState({ now: simTime(0), seed: 1 }), ticks: 0 })
  for (let i = 0; i < QUEUED; i++) simulation.execute({ type: 'tick', gap: 900 + i })
  simulation.advance({ to: simTime(Number.MAX_SAFE_INTEGER), maxEvents: EVENTS })
}

interface Entry {
  at: number
  sequence: number
  gap: number
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.sequence < b.sequence)

/** The reference: nothing but a binary heap of the textbook, the same events pushed and popped. */
function bareLoop(): void {
  const heap: Entry[] = []
  const push = (entry: Entry): void => {
    heap.push(entry)
    let at = heap.length - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (!parent || !before(entry, parent)) break
      heap[at] = parent
      at = up
    }
    heap[at] = entry
  }
  const pop = (): Entry | undefined => {
    const top = heap[0]
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const right = heap[child + 1]
      let least = heap[child]
      if (!least) break
      if (right && before(right, least)) {
        child++
        least = right
      }
      if (!before(least, last)) break
      heap[at] = least
      at = child
    }
    heap[at] = last
    return top
  }
  let sequence = 0
  for (let i = 0; i < QUEUED; i++) push({ at: 900 + i, sequence: sequence++, gap: 900 + i })
  for (let i = 0; i < EVENTS; i++) {
    const entry = pop()
    if (entry) push({ at: entry.at + entry.gap, sequence: sequence++, gap: entry.gap })
  }
}

/** Events per second of the kernel beside a bare priority-queue loop in the same run. */
export function benchKernel(runs: number): void {
  bareLoop()
  kernelLoop()
  const times = inTurn(runs, { bare: bareLoop, kernel: kernelLoop })
  const bare = times['bare'] ?? 1
  const kernel = times['kernel'] ?? 1
  console.log(`\nKernel (${EVENTS.toLocaleString('en-US')} events, ${QUEUED} queued, median of ${runs})`)
  row('bare priority-queue loop', rate((EVENTS / bare) * 1000))
  row('kernel', rate((EVENTS / kernel) * 1000), `${ratio(bare / kernel)} of the bare loop`)
}
