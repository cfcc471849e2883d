import { expect, test } from 'vitest'
import { err, ok } from '@/base/result'
import type { SimTime } from '@/base/sim-time'
import type { Context, KernelWorld } from './context'
import { createEngine } from './engine'
import { newKernelState, OUTCOMES_KEPT } from './kernel-state'
import { at, startWorkshop, workshopEngine } from './testing/toy-world'

interface Bench extends KernelWorld {
  log: string[]
}

type Act = (context: Context<Bench, string, { 'bench.used': { n: number } }>) => boolean

/** An engine whose commands do what the test says: they are refused when `act` gives false. */
function bench(act: Act, due: (context: Parameters<Act>[0], name: string) => void = () => {}, checked = false) {
  const engine = createEngine<Bench, string, string, string, string, { 'bench.used': { n: number } }>({
    execute: (context, command) => (act(context) ? ok(command) : err('refused')),
    due: (context, name) => {
      context.world.log.push(`${context.now} ${name}`)
      due(context, name)
    },
  })
  return engine.start({ kernel: newKernelState({ now: at(0), seed: 1 }), log: [] }, { checked })
}

const log = (simulation: ReturnType<typeof bench>) => simulation.read((world) => [...world.log])

test('due events happen in the order of time, then of scheduling, and the clock ends where it was sent', () => {
  const simulation = bench((context) => {
    for (const [ms, name] of [[5, 'b'], [3, 'a'], [5, 'c'], [9, 'late']] as const) context.schedule(at(ms), name)
    return true
  }) // prettier-ignore
  simulation.execute('go')
  expect(simulation.nextEventAt()).toBe(3)
  simulation.advanceTo(at(7))
  expect(log(simulation)).toEqual(['3 a', '5 b', '5 c'])
  expect(simulation.now).toBe(7)
  expect(simulation.nextEventAt()).toBe(9)
})

test('what a command schedules for now happens with it, after the command itself', () => {
  const simulation = bench((context) => {
    context.schedule(context.now, 'at once')
    context.world.log.push('command')
    return true
  })
  simulation.execute('go')
  expect(log(simulation)).toEqual(['command', '0 at once'])
})

test('a budget of events ends an advance between two instants, never within one', () => {
  const simulation = bench((context) => {
    for (const ms of [1, 1, 1, 2, 3]) context.schedule(at(ms), 'x')
    return true
  })
  simulation.execute('go')
  expect(simulation.advance({ to: at(10), maxEvents: 2 })).toEqual({ reached: false, met: false, events: 3 })
  expect(simulation.now).toBe(1)
  expect(simulation.advance({ to: at(10), maxEvents: 2 })).toEqual({ reached: true, met: false, events: 2 })
  expect(simulation.now).toBe(10)
})

test('running until something holds stops at the instant in which it came true', () => {
  const simulation = startWorkshop()
  simulation.execute({ type: 'tick', every: 10, times: 9 })
  const ticks = (count: number) => simulation.runUntil((world) => world.log.length >= count, { to: at(1000) })
  expect(ticks(4)).toEqual({ reached: false, met: true, events: 3 })
  expect(simulation.now).toBe(30)
  expect(ticks(4)).toEqual({ reached: false, met: true, events: 0 })
  expect(ticks(99)).toEqual({ reached: true, met: false, events: 6 })
  expect(simulation.now).toBe(1000)
})

test('events are numbered, dated and told when everything due at their time is through', () => {
  const simulation = startWorkshop()
  const heard: unknown[] = []
  simulation.subscribe((event) => heard.push([event, simulation.read((world) => world.log.length)]))
  simulation.execute({ type: 'tick', every: 10, times: 1 })
  simulation.advanceTo(at(50))
  expect(heard).toEqual([
    [{ sequence: 1, at: 0, type: 'clock.ticked', data: { left: 1 } }, 1],
    [{ sequence: 2, at: 10, type: 'clock.ticked', data: { left: 0 } }, 2],
  ])
})

test('a listener hears nothing more once it has left', () => {
  const simulation = startWorkshop()
  let heard = 0
  const leave = simulation.subscribe(() => {
    heard++
    leave()
  })
  simulation.execute({ type: 'fill', parts: 1 })
  simulation.execute({ type: 'fill', parts: 1 })
  expect(heard).toBe(1)
})

test('a listener may take a snapshot, but not act', () => {
  const simulation = startWorkshop()
  const errors: string[] = []
  simulation.subscribe(() => {
    expect(simulation.snapshot().world.parts).toBeGreaterThan(0)
    expect(() => simulation.execute({ type: 'fill', parts: 1 })).toThrow('acts on the simulation')
    errors.push('refused')
  })
  simulation.execute({ type: 'fill', parts: 1 })
  expect(errors).toEqual(['refused'])
})

test('a refusal gives back draws, ids, scheduled things and events', () => {
  const draws: number[] = []
  let refuse = true
  const simulation = bench((context) => {
    draws.push(context.random('dice').int(1000))
    context.nextId('row')
    if (refuse) {
      context.schedule(at(5), 'never')
      context.emit('bench.used', { n: 1 })
    }
    return !refuse
  })
  const before = simulation.hash()
  simulation.subscribe(() => draws.push(-1))
  expect(simulation.execute('go')).toEqual({ ok: false, error: 'refused' })
  expect(simulation.hash()).toBe(before)
  refuse = false
  simulation.execute('go')
  expect(draws).toEqual([draws[0], draws[0]])
  refuse = true
  simulation.execute('go')
  refuse = false
  simulation.execute('go')
  expect(draws[3]).toBe(draws[2])
})

test('a handler that schedules or emits and then refuses is found in a checked simulation', () => {
  const emits = bench((context) => (context.emit('bench.used', { n: 1 }), false), undefined, true)
  expect(() => emits.execute('go')).toThrow('refused after it had')
  const schedules = bench((context) => context.schedule(at(9), 'x') < 0, undefined, true)
  expect(() => schedules.execute('go')).toThrow('refused after it had')
})

test('the same key gives the same outcome and acts once, also after a restore', () => {
  const simulation = startWorkshop()
  const journal: unknown[] = []
  simulation.record((entry) => journal.push(entry))
  const first = simulation.execute({ type: 'fill', parts: 3 }, { key: 'k' })
  const before = simulation.hash()
  expect(simulation.execute({ type: 'fill', parts: 3 }, { key: 'k' })).toEqual(first)
  expect(simulation.hash()).toBe(before)
  expect(journal).toEqual([{ at: 0, command: { type: 'fill', parts: 3 }, meta: { key: 'k' } }])
  const restored = workshopEngine.fromSnapshot(simulation.snapshot())
  expect(restored.ok && restored.value.execute({ type: 'fill', parts: 9 }, { key: 'k' })).toEqual(first)
})

test('a refusal is not kept under its key: the command may succeed later', () => {
  const simulation = startWorkshop()
  expect(simulation.execute({ type: 'take', parts: 1 }, { key: 'k' }).ok).toBe(false)
  simulation.execute({ type: 'fill', parts: 50 })
  expect(simulation.execute({ type: 'take', parts: 1 }, { key: 'k' }).ok).toBe(true)
})

test('the oldest outcomes are forgotten, one for each new one', () => {
  const simulation = bench((context) => context.nextId('n') !== '')
  for (let n = 0; n <= OUTCOMES_KEPT; n++) simulation.execute(`c${n}`, { key: `k${n}` })
  expect(simulation.read((world) => world.kernel.outcomes.entries.length)).toBe(OUTCOMES_KEPT)
  const acted = () => simulation.read((world) => world.kernel.counters['n'] ?? 0)
  expect(simulation.execute('other', { key: 'k1' })).toEqual(ok('c1'))
  expect(acted()).toBe(OUTCOMES_KEPT + 1)
  expect(simulation.execute('other', { key: 'k0' })).toEqual(ok('other'))
  expect(acted()).toBe(OUTCOMES_KEPT + 2)
})

test('a handler that throws is heard, and its half-changed world is only read from then on', () => {
  const simulation = bench(
    (context) => context.schedule(at(5), 'bang') > 0,
    () => {
      throw new Error('bang')
    },
  )
  simulation.execute('go')
  expect(() => simulation.advanceTo(at(9))).toThrow('bang')
  expect(simulation.failed).toBe(true)
  expect(log(simulation)).toEqual(['5 bang'])
  expect(() => simulation.execute('go')).toThrow('a handler has thrown')
  expect(() => simulation.advanceTo(at(20))).toThrow('a handler has thrown')
})

test('a listener that throws is heard, and the simulation goes on', () => {
  const simulation = startWorkshop()
  const leave = simulation.subscribe(() => {
    throw new Error('deaf')
  })
  expect(() => simulation.execute({ type: 'fill', parts: 1 })).toThrow('deaf')
  leave()
  expect(simulation.execute({ type: 'fill', parts: 1 })).toEqual(ok('bin-2'))
})

test('time does not go back, nor into the past, nor between milliseconds', () => {
  const simulation = bench((context) => context.schedule(addMs(context.now, -1), 'x') > 0)
  simulation.advanceTo(at(10))
  expect(() => simulation.advanceTo(at(9))).toThrow('never back')
  expect(() => simulation.advanceTo(at(10.5))).toThrow('whole milliseconds')
  expect(() => simulation.execute('go')).toThrow('scheduled in the past')
})

const addMs = (time: SimTime, ms: number): SimTime => at(time + ms)

test('something that schedules itself for the same time over and over is stopped', () => {
  const simulation = bench(
    (context) => context.schedule(at(5), 'again') > 0,
    (context) => {
      context.world.log.length = 0
      context.schedule(context.now, 'again')
    },
  )
  simulation.execute('go')
  expect(() => simulation.advanceTo(at(5))).toThrow('does not get past')
})

test('a context does nothing for a handler that has ended', () => {
  let kept: Parameters<Act>[0] | undefined
  const simulation = bench((context) => {
    kept = context
    return true
  })
  simulation.execute('go')
  expect(() => kept?.nextId('row')).toThrow('outside its handler')
  expect(() => kept?.random('x')).toThrow('outside its handler')
  expect(() => kept?.schedule(at(1), 'x')).toThrow('outside its handler')
  expect(() => kept?.emit('bench.used', { n: 1 })).toThrow('outside its handler')
})

test('what a caller does to its command, a journal entry or an outcome afterwards does not reach the world', () => {
  const engine = createEngine<KernelWorld & { kept: number[][] }, { list: number[] }, number[], string, string, object>(
    {
      execute: ({ world }, { list }) => {
        world.kept.push(list)
        return ok([...list])
      },
      due: () => {},
    },
  )
  const simulation = engine.start({ kernel: newKernelState({ now: at(0), seed: 1 }), kept: [] })
  const command = { list: [1] }
  const entries: { command: typeof command }[] = []
  simulation.record((entry) => entries.push(entry))
  const outcome = simulation.execute(command, { key: 'k' })
  const before = simulation.hash()
  command.list.push(2)
  entries[0]?.command.list.push(3)
  if (outcome.ok) outcome.value.push(4)
  expect(simulation.hash()).toBe(before)
  expect(simulation.execute(command, { key: 'k' })).toEqual(ok([1]))
})

test('an object that two rows share is found when a checked simulation is saved', () => {
  const engine = createEngine<KernelWorld & { rows: object[] }, string, string, string, string, object>({
    execute: ({ world }) => {
      const row = { used: 1 }
      world.rows.push({ row }, { row })
      return ok('done')
    },
    due: () => {},
  })
  const simulation = engine.start({ kernel: newKernelState({ now: at(0), seed: 1 }), rows: [] }, { checked: true })
  simulation.execute('go')
  expect(() => simulation.snapshot()).toThrow('two rows share it.rows.1.row')
})
