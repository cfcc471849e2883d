import { invariant, unreachable } from '@/base/invariant'
import { err, ok, type Result } from '@/base/result'
import { addTime, type SimTime } from '@/base/sim-time'
import type { Context, KernelWorld } from '../context'
import { createEngine, type EngineDefinition } from '../engine'
import { newKernelState } from '../kernel-state'
import type { LockTable } from '../lock'
import type { AnyOperation, OperationDue } from '../operation'
import { defineOperations } from '../operation-machine'

/** A workshop with a store of parts and orders that go through benches: small, yet it uses everything the kernel has. */
export interface Workshop extends KernelWorld {
  parts: number
  bins: Record<string, { id: string; parts: number }>
  orders: Record<string, AnyOperation<OrderKinds, string>>
  locks: LockTable
  log: string[]
}

export type OrderKinds = {
  order: {
    data: { made: string[] }
    steps: {
      cut: { ms: number }
      weld: { perMillion: number }
      dry: { tries: number }
      unfold: { steps: number }
      tidy: object
    }
  }
}

export type WorkshopCommand =
  | { readonly type: 'fill'; readonly parts: number }
  | { readonly type: 'take'; readonly parts: number }
  | { readonly type: 'tick'; readonly every: number; readonly times: number }
  | {
      readonly type: 'order'
      readonly bench: string
      readonly ms: number
      readonly perMillion: number
      readonly tries: number
      readonly unfold: number
    }
  | { readonly type: 'cancel'; readonly order: number }

export type WorkshopDue = OperationDue | { readonly type: 'tick'; readonly every: number; readonly left: number }

export interface WorkshopEvents {
  'bin.filled': { readonly id: string }
  'clock.ticked': { readonly left: number }
  'order.ended': { readonly id: string; readonly phase: string }
  'step.started': { readonly id: string; readonly title: string }
  'step.ended': { readonly id: string; readonly step: string; readonly findings: readonly string[] }
}

type WorkshopContext = Context<Workshop, WorkshopDue, WorkshopEvents>

export const orders = defineOperations<
  Workshop,
  WorkshopDue,
  WorkshopEvents,
  OrderKinds,
  string,
  'saw' | 'torch' | 'air'
>({
  tables: (world) => ({ operations: world.orders, locks: world.locks }),
  kinds: {
    order: {
      steps: {
        cut: {
          component: 'saw',
          title: (_order, { ms }) => `Cut for ${ms} ms`,
          duration: (_world, _order, { ms }) => ms,
          effect: (_context, order) => {
            order.data.made.push('cut')
            return { kind: 'done' }
          },
        },
        weld: {
          component: 'torch',
          title: () => 'Weld',
          duration: () => 20,
          effect: (context, order, { perMillion }) => {
            if (context.random('weld.crack').chance(perMillion)) return { kind: 'failed', findings: ['cracked'] }
            order.data.made.push('weld')
            return { kind: 'done' }
          },
        },
        dry: {
          component: 'air',
          title: (order) => `Dry ${order.id}`,
          duration: () => 5,
          effect: (_context, order, { tries }) => {
            if (order.attempt < tries) return { kind: 'retry', after: 7 }
            order.data.made.push(`dry after ${order.attempt}`)
            return { kind: 'done' }
          },
        },
        unfold: {
          component: 'saw',
          title: () => 'Unfold',
          duration: () => 0,
          effect: (_context, _order, { steps }) => ({
            kind: 'insert',
            steps: Array.from({ length: steps }, (_, ms) => ({ step: 'cut' as const, ms })),
          }),
        },
        tidy: {
          component: 'air',
          title: () => 'Tidy up',
          duration: () => 3,
          effect: (_context, order) => {
            order.data.made.push('tidy')
            return order.data.made.includes('weld') ? { kind: 'failed', findings: ['too heavy'] } : { kind: 'done' }
          },
        },
      },
      cleanUp: () => [{ step: 'tidy' }, { step: 'tidy' }],
      onStepStarted: (context, order, { title }) => context.emit('step.started', { id: order.id, title }),
      onStepEnded: (context, order, { step, findings }) => context.emit('step.ended', { id: order.id, step, findings }),
      onSucceeded: (context, { id, phase }) => context.emit('order.ended', { id, phase }),
      onFailed: (context, { id, phase }) => context.emit('order.ended', { id, phase }),
    },
  },
})

function execute(context: WorkshopContext, command: WorkshopCommand): Result<string, string> {
  const { world } = context
  switch (command.type) {
    case 'fill': {
      const id = context.nextId('bin')
      world.bins[id] = { id, parts: command.parts + context.random('fill').between(0, 9) }
      world.parts += world.bins[id].parts
      context.emit('bin.filled', { id })
      return ok(id)
    }
    case 'take': {
      // Draws before it refuses, so that the kernel must give back what was drawn.
      const id = context.nextId('take')
      const wanted = command.parts + context.random('take').int(5)
      if (wanted > world.parts) return err(`only ${world.parts} parts`)
      world.parts -= wanted
      return ok(id)
    }
    case 'tick':
      context.schedule(context.now, { type: 'tick', every: command.every, left: command.times })
      return ok('ticking')
    case 'order': {
      const { bench, ms, perMillion, tries, unfold } = command
      const started = orders.start(context, {
        id: context.nextId('order'),
        kind: 'order',
        data: { made: [] },
        locks: [bench, { name: 'workshop', mode: 'shared' }],
        plan: [
          { step: 'cut', ms },
          { step: 'unfold', steps: unfold },
          { step: 'dry', tries },
          { step: 'weld', perMillion },
        ],
      })
      return started.ok ? ok(started.value.id) : err(`${started.error.lock} is held by ${started.error.holder}`)
    }
    case 'cancel': {
      const id = `order-${command.order}`
      if (world.orders[id]?.phase !== 'running') return err(`${id} is not under way`)
      orders.fail(context, id, ['cancelled'])
      return ok(id)
    }
    default:
      return unreachable(command)
  }
}

function due(context: WorkshopContext, event: WorkshopDue): void {
  if (event.type === 'operation.step') return orders.due(context, event)
  const { every, left } = event
  context.world.log.push(`${context.now} ${context.random('tick').int(1000)}`)
  context.emit('clock.ticked', { left })
  if (left > 0) context.schedule(addTime(context.now, every), { type: 'tick', every, left: left - 1 })
}

function invariants(world: Workshop): void {
  invariant(world.parts >= 0, 'parts are missing')
  for (const [lock, { holders, mode }] of Object.entries(world.locks)) {
    invariant(holders.length > 0 && (mode === 'shared' || holders.length === 1), `${lock} is held wrongly`)
    for (const id of holders) invariant(world.orders[id]?.phase === 'running', `${lock} is held by the ended ${id}`)
  }
}

export const workshopDefinition: EngineDefinition<
  Workshop,
  WorkshopCommand,
  string,
  string,
  WorkshopDue,
  WorkshopEvents
> = { execute, due, invariants }

export const workshopEngine = createEngine(workshopDefinition)

export const at = (ms: number): SimTime => ms as SimTime

export function newWorkshop(seed = 1): Workshop {
  return { kernel: newKernelState({ now: at(0), seed }), parts: 0, bins: {}, orders: {}, locks: {}, log: [] }
}

export const startWorkshop = (seed = 1) => workshopEngine.start(newWorkshop(seed), { checked: true })

export type WorkshopSimulation = ReturnType<typeof startWorkshop>
