import { err, ok } from '@/base/result'
import { must } from '@/base/invariant'
import { parseIso, type SimTime, simTime, toIso } from '@/base/sim-time'
import type { Simulation } from '@/sim'
import { createEngine } from '@/sim/kernel/engine'
import type { KernelWorld } from '@/sim/kernel/context'
import { replay } from '@/sim/kernel/journal'
import { newKernelState } from '@/sim/kernel/kernel-state'
import { refusal } from '@/service/errors'
import type { CreateService, LabControls, Service } from '@/service/service'
import { problemAnswer } from '@/service/answer-request'
import { dispatch } from '@/service/dispatch'
import type { ActingEngine, LabEngine } from '../engine'
import { labControls } from '../lab-controls'

/** A world so small that a test can say what is in it: a sum, and a clock that ticks into a count. */
export interface CounterWorld extends KernelWorld {
  sum: number
  ticks: number
  operations: Record<string, { readonly end: number }>
  jobs: Record<string, { state: 'running' | 'completed' }>
}

export type CounterCommand = { readonly type: 'add'; readonly amount: number } | { readonly type: 'break' }
type CounterDue = { readonly type: 'tick' }
type CounterEvents = { 'volume.changed': { volumeId: string } }

export const TICK = 60_000

const engine = createEngine<CounterWorld, CounterCommand, { id: string | null }, never, CounterDue, CounterEvents>({
  execute(context, command) {
    if (command.type === 'break') throw new Error('broken on purpose')
    if (command.amount < 0) return err({ kind: 'refused', code: 'request/malformed', findings: [] }) as never
    context.world.sum += command.amount
    context.emit('volume.changed', { volumeId: `sum-${context.world.sum}` })
    return ok({ id: context.nextId<string>('add') })
  },
  due(context) {
    context.world.ticks++
    context.random('tick').int(10)
    context.schedule(simTime(context.now + TICK), { type: 'tick' })
  },
})

export interface CounterState {
  readonly sum: number
  readonly ticks: number
  readonly now: number
}

export function counterState(simulation: Simulation): CounterState {
  return simulation.read((world) => {
    const { sum, ticks, kernel } = world as unknown as CounterWorld
    return { sum, ticks, now: kernel.now }
  })
}

/** The scenarios with their seeds. */
const SEEDS: Readonly<Record<string, number>> = { 'tr-4234': 7, empty: 3 }

export const counterActs: ActingEngine = {
  open: (snapshot) => {
    const opened = engine.fromSnapshot(snapshot)
    return opened.ok ? ok(asSimulation(opened.value)) : opened
  },
  replay: (simulation, entries) => replay(simulation as never, { entries: entries }),
  serve: (simulation, lab) => counterService()(simulation, labControls(lab)),
  dispatch,
  refuse: (code) => problemAnswer(refusal('unavailable', code).error),
}

/** The lab's engine over counters. */
export const counterEngine: LabEngine = {
  start: (scenario = 'tr-4234', seed = SEEDS[scenario]) => {
    if (!(scenario in SEEDS)) return Promise.resolve(undefined)
    const kernel = newKernelState({ now: simTime(0), seed: seed ?? 0 })
    kernel.queue.push({ at: simTime(TICK), sequence: kernel.nextSequence++, due: { type: 'tick' } })
    const simulation = asSimulation(engine.start({ kernel, sum: 0, ticks: 0, operations: {}, jobs: {} }))
    return Promise.resolve({ simulation, scenario, seed: kernel.seed })
  },
  firstAnswer: () => undefined,
  load: () => Promise.resolve(counterActs),
  acting: counterActs,
}

function asSimulation(simulation: ReturnType<typeof engine.start>): Simulation {
  return simulation as unknown as Simulation
}

/**
 * `POST /simulation/faults { kind: 'add', target: '5' }` adds 5; `kind: 'break'` throws in the engine, `kind: 'slip'` in the
 * service. `GET /simulation/hash` says the sum instead.
 */
function counterService(): CreateService {
  return (simulation, lab) => {
    const service: Partial<Service> = {
      injectFault: ({ body, idempotencyKey }) => {
        if (body.kind === 'slip') throw new Error('a slip')
        const command = body.kind === 'break' ? { type: 'break' } : { type: 'add', amount: Number(body.target) }
        const result = simulation.execute(command as never, { key: idempotencyKey })
        return result.ok ? ok({ body: { id: result.value.id } as never }) : result
      },
      getHash: () => {
        const { sum, now } = counterState(simulation)
        return ok({ body: { hash: String(sum), now: toIso(simTime(now)) } })
      },
      ...labEndpoints(lab),
    }
    return service as Service
  }
}

function labEndpoints(lab: LabControls): Partial<Service> {
  const state = () => ok({ body: { ...lab.getState(), now: toIso(lab.simulation.now) } as never })
  return {
    getSimulation: state,
    changeSimulation: ({ body }) => {
      const { state: to, speed } = body
      lab.change({ ...(to === undefined ? {} : { state: to }), ...(speed === undefined ? {} : { speed }) })
      return state()
    },
    advanceSimulation: async ({ body }) => {
      const target = 'to' in body ? { to: simTime(Number(body.to)) } : body
      const result = await lab.advance(target)
      return result.ok ? state() : result
    },
    stopAdvance: async () => {
      await lab.stopAdvance()
      return state()
    },
    resetSimulation: async ({ body }) => {
      const { scenario, seed } = body
      const result = await lab.reset({ scenario, ...(seed === undefined ? {} : { seed }) })
      return result.ok ? state() : result
    },
    listCheckpoints: async () => {
      const items = (await lab.listCheckpoints()).map((row) => ({ ...row, at: toIso(row.at) }))
      return ok({ body: { items: items as never, total: items.length } })
    },
    createCheckpoint: async ({ body }) => {
      const row = await lab.createCheckpoint(body.name)
      return ok({ body: { ...row, at: toIso(row.at) } as never })
    },
    restoreCheckpoint: async ({ params }) => {
      const result = await lab.restoreCheckpoint(params.checkpointId)
      return result.ok ? state() : result
    },
    deleteCheckpoint: async ({ params }) => {
      const result = await lab.deleteCheckpoint(params.checkpointId)
      return result.ok ? ok({ body: undefined }) : result
    },
    getJournal: async () => {
      const { scenario, seed, now, hash, entries } = await lab.journal()
      const wire = entries.map((entry) => ({ ...entry, at: toIso(entry.at) }))
      const head = { format: 'smhv-journal' as const, version: 1, scenario, seed, now: toIso(now), hash }
      return ok({ body: { ...head, entries: wire as never } })
    },
    importJournal: async ({ body }) => {
      const { scenario, seed, hash } = body
      const time = (text: string): SimTime => must(parseIso(text), 'time')
      const entries = body.entries.map((entry) => ({ ...entry, at: time(entry.at) }))
      const result = await lab.importJournal({ scenario, seed, now: time(body.now), hash, entries })
      return result.ok ? state() : result
    },
    listFaults: () => refusal('unavailable', 'request/unknown'),
  }
}
