import { invariant } from '@/base/invariant'
import type { SimTime } from '@/base/sim-time'
import type { Context, EventOf, KernelWorld } from './context'
import { pushEntry, type QueueEntry } from './event-queue'
import { copyPlain } from './plain-data'
import { type RandomState, type RandomStream, randomStream, seedRandom } from './random'

/** What a command has drawn, so that it can be given back if the command is refused. */
interface Drawn {
  readonly nextSequence: number
  readonly eventSequence: number
  readonly counters: Map<string, number | undefined>
  readonly random: Map<string, RandomState | undefined>
  /** Not in the queue before the command is accepted: a heap does not forget an entry without a trace. */
  readonly scheduled: QueueEntry[]
}

/** The context of one simulation, used for every command and due event in turn. */
export class KernelContext<World extends KernelWorld, Due, Events extends object> implements Context<
  World,
  Due,
  Events
> {
  readonly world: World
  /** Whether a handler is running: a context that was kept for later must not change the world. */
  active = false
  /** Whether anybody hears of events; if not, they are only counted. */
  heard = false
  private readonly streams = new Map<string, RandomStream>()
  private emitted: EventOf<Events>[] = []
  private drawn: Drawn | undefined

  constructor(world: World) {
    this.world = world
  }

  get now(): SimTime {
    return this.world.kernel.now
  }

  random(name: string): RandomStream {
    invariant(this.active, 'a context is used outside its handler')
    const states = this.world.kernel.random
    if (this.drawn && !this.drawn.random.has(name)) {
      const state = states[name]
      this.drawn.random.set(name, state && [...state])
    }
    let stream = this.streams.get(name)
    if (!stream) {
      stream = randomStream((states[name] ??= seedRandom(this.world.kernel.seed, name)))
      this.streams.set(name, stream)
    }
    return stream
  }

  nextId<Id extends string>(kind: string): Id {
    invariant(this.active, 'a context is used outside its handler')
    const counters = this.world.kernel.counters
    const last = counters[kind]
    if (this.drawn && !this.drawn.counters.has(kind)) this.drawn.counters.set(kind, last)
    const next = (last ?? 0) + 1
    counters[kind] = next
    return `${kind}-${next}` as Id
  }

  schedule(at: SimTime, due: Due): number {
    const kernel = this.world.kernel
    invariant(this.active, 'a context is used outside its handler')
    invariant(at >= kernel.now && Number.isSafeInteger(at), 'an event is scheduled in the past or between milliseconds')
    const entry = { at, sequence: kernel.nextSequence++, due }
    if (this.drawn) this.drawn.scheduled.push(entry)
    else pushEntry(kernel.queue, entry)
    return entry.sequence
  }

  emit<T extends keyof Events & string>(type: T, data: Events[T]): void {
    const kernel = this.world.kernel
    invariant(this.active, 'a context is used outside its handler')
    const sequence = ++kernel.eventSequence
    if (this.heard) this.emitted.push({ sequence, at: kernel.now, type, data: copyPlain(data) })
  }

  /** From here on, what is drawn can be given back. */
  begin(): void {
    const { nextSequence, eventSequence } = this.world.kernel
    this.drawn = { nextSequence, eventSequence, counters: new Map(), random: new Map(), scheduled: [] }
  }

  /** Keeps everything that was drawn, scheduled and emitted since `begin`. */
  commit(): void {
    const { drawn } = this
    invariant(drawn, 'commit without begin')
    this.drawn = undefined
    for (const entry of drawn.scheduled) pushEntry(this.world.kernel.queue, entry)
  }

  /** Gives everything back; says whether something had been scheduled or emitted, which a refusing handler should not. */
  rollback(): boolean {
    const { drawn } = this
    invariant(drawn, 'rollback without begin')
    this.drawn = undefined
    const kernel = this.world.kernel
    const acted = drawn.nextSequence !== kernel.nextSequence || drawn.eventSequence !== kernel.eventSequence
    kernel.nextSequence = drawn.nextSequence
    kernel.eventSequence = drawn.eventSequence
    this.emitted = []
    for (const [kind, last] of drawn.counters) {
      if (last === undefined) delete kernel.counters[kind]
      else kernel.counters[kind] = last
    }
    for (const [name, state] of drawn.random) {
      this.streams.delete(name)
      if (state === undefined) delete kernel.random[name]
      else kernel.random[name] = state
    }
    return acted
  }

  /** The events emitted since the last call. */
  takeEvents(): readonly EventOf<Events>[] {
    const events = this.emitted
    if (events.length > 0) this.emitted = []
    return events
  }
}
