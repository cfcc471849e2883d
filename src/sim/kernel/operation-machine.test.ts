import { expect, test } from 'vitest'
import { must } from '@/base/invariant'
import { addTime } from '@/base/sim-time'
import { pushEntry } from './event-queue'
import {
  at,
  orders,
  startWorkshop,
  workshopEngine,
  type WorkshopCommand,
  type WorkshopSimulation,
} from './testing/toy-world'

const order = (options: Partial<Extract<WorkshopCommand, { type: 'order' }>> = {}): WorkshopCommand => ({
  type: 'order',
  bench: 'bench',
  ms: 10,
  perMillion: 0,
  tries: 0,
  unfold: 0,
  ...options,
})

function follow(simulation: WorkshopSimulation): string[] {
  const lines: string[] = []
  simulation.subscribe((event) => {
    if (event.type === 'step.started') lines.push(`${event.at} > ${event.data.title}`)
    if (event.type === 'step.ended')
      lines.push([`${event.at} < ${event.data.step}`, ...event.data.findings].join(' ! '))
    if (event.type === 'order.ended') lines.push(`${event.at} ${event.data.phase}`)
  })
  return lines
}

const row = (simulation: WorkshopSimulation, id = 'order-1') => simulation.read((world) => must(world.orders[id], id))

const locks = (simulation: WorkshopSimulation) => simulation.read((world) => Object.keys(world.locks))

test('an operation goes through its steps, each with its duration, and succeeds', () => {
  const simulation = startWorkshop()
  const lines = follow(simulation)
  simulation.execute(order())
  expect(row(simulation)).toMatchObject({ phase: 'running', position: 0, stepStartedAt: 0, stepDueAt: 10 })
  simulation.advanceTo(at(100))
  expect(lines).toEqual([
    '0 > Cut for 10 ms',
    '10 < cut',
    '10 > Unfold',
    '10 < unfold',
    '10 > Dry order-1',
    '15 < dry',
    '15 > Weld',
    '35 < weld',
    '35 succeeded',
  ])
  expect(row(simulation)).toMatchObject({
    phase: 'succeeded',
    endedAt: 35,
    data: { made: ['cut', 'dry after 0', 'weld'] },
  })
  expect(simulation.nextEventAt()).toBeUndefined()
})

test('a step that asks for another try gets it after the time that it names', () => {
  const simulation = startWorkshop()
  const lines = follow(simulation)
  simulation.execute(order({ tries: 2 }))
  simulation.advanceTo(at(100))
  expect(lines).toContain('29 < dry')
  expect(row(simulation).data.made).toContain('dry after 2')
  expect(row(simulation)).toMatchObject({ position: 4, attempt: 0 })
})

test('a step may put further steps behind itself', () => {
  const simulation = startWorkshop()
  simulation.execute(order({ unfold: 3 }))
  simulation.advanceTo(at(100))
  expect(row(simulation).plan.map(({ step }) => step)).toEqual(['cut', 'unfold', 'cut', 'cut', 'cut', 'dry', 'weld'])
  expect(row(simulation).phase).toBe('succeeded')
})

test('after a failed step the clean-up runs to its end, and then the operation has failed', () => {
  const simulation = startWorkshop()
  const lines = follow(simulation)
  simulation.execute(order({ perMillion: 1_000_000 }))
  simulation.advanceTo(at(36))
  expect(row(simulation)).toMatchObject({ phase: 'running', failure: { step: 'weld', findings: ['cracked'] } })
  expect(locks(simulation)).toEqual(['bench', 'workshop'])
  simulation.advanceTo(at(100))
  expect(lines.slice(-6)).toEqual([
    '35 < weld ! cracked',
    '35 > Tidy up',
    '38 < tidy',
    '38 > Tidy up',
    '41 < tidy',
    '41 failed',
  ])
  expect(row(simulation)).toMatchObject({ phase: 'failed', failure: { step: 'weld', position: 3 } })
  expect(locks(simulation)).toEqual([])
})

test('an operation that is made to fail drops its plan at once, and the step that was under way has no effect', () => {
  const simulation = startWorkshop()
  const lines = follow(simulation)
  simulation.execute(order({ ms: 50 }))
  simulation.advanceTo(at(20))
  simulation.execute({ type: 'cancel', order: 1 })
  simulation.advanceTo(at(100))
  expect(lines).toEqual([
    '0 > Cut for 50 ms',
    '20 < cut ! cancelled',
    '20 > Tidy up',
    '23 < tidy',
    '23 > Tidy up',
    '26 < tidy',
    '26 failed',
  ])
  expect(row(simulation).data.made).toEqual(['tidy', 'tidy'])
})

test('an operation that is cleaning up is not made to fail again', () => {
  const simulation = startWorkshop()
  simulation.execute(order())
  simulation.execute({ type: 'cancel', order: 1 })
  simulation.execute({ type: 'cancel', order: 1 })
  simulation.advanceTo(at(100))
  expect(row(simulation)).toMatchObject({ phase: 'failed', failure: { findings: ['cancelled'] } })
})

test('no two operations hold one lock: the second is refused and told who holds it, until the first has ended', () => {
  const simulation = startWorkshop()
  simulation.execute(order())
  const before = simulation.hash()
  expect(simulation.execute(order())).toEqual({ ok: false, error: 'bench is held by order-1' })
  expect(simulation.hash()).toBe(before)
  expect(simulation.execute(order({ bench: 'other' }))).toEqual({ ok: true, value: 'order-2' })
  expect(locks(simulation)).toEqual(['bench', 'workshop', 'other'])
  simulation.advanceTo(at(100))
  expect(simulation.execute(order())).toEqual({ ok: true, value: 'order-3' })
})

test('an effect that comes a second time, after its step was tried again or its operation has gone, does nothing', () => {
  const simulation = startWorkshop()
  simulation.execute(order({ tries: 3 }))
  simulation.advanceTo(at(16))
  expect(row(simulation)).toMatchObject({ position: 2, attempt: 1 })
  const snapshot = simulation.snapshot()
  const stale = [
    ['order-1', 1, 0],
    ['order-1', 2, 0],
    ['order-1', 2, 2],
    ['order-9', 0, 0],
  ] as const
  for (const [operationId, position, attempt] of stale) {
    const { kernel } = snapshot.world
    const due = { type: 'operation.step', operationId, position, attempt }
    pushEntry(kernel.queue, { at: addTime(kernel.now, 1), sequence: kernel.nextSequence++, due })
  }
  const restored = workshopEngine.fromSnapshot(snapshot, { checked: true })
  if (!restored.ok) throw new Error(restored.error.detail)
  simulation.advanceTo(at(100))
  restored.value.advanceTo(at(100))
  expect(row(restored.value)).toEqual(row(simulation))
})

test('an operation may take further locks while it runs, and gives them back with the others', () => {
  const simulation = startWorkshop()
  simulation.execute(order())
  simulation.execute(order({ bench: 'other' }))
  simulation.read((world) => {
    expect(orders.acquire(world, 'order-1', ['other', 'paint'])).toMatchObject({ error: { holder: 'order-2' } })
    expect(orders.acquire(world, 'order-1', ['bench', 'paint']).ok).toBe(true)
  })
  expect(row(simulation).locks).toEqual(['bench', 'workshop', 'paint'])
  simulation.advanceTo(at(100))
  expect(locks(simulation)).toEqual([])
})
