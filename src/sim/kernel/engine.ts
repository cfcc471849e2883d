import { invariant } from '@/base/invariant'
import { ok, type Result } from '@/base/result'
import type { SimTime } from '@/base/sim-time'
import type { Context, EventOf, KernelWorld } from './context'
import { popEntry } from './event-queue'
import { hashPlain } from './hash'
import type { CommandMeta, JournalEntry } from './journal'
import { KernelContext } from './kernel-context'
import { OUTCOMES_KEPT } from './kernel-state'
import { copyPlain, findShared } from './plain-data'
import type { Advance, AdvanceLimits, KernelSimulation } from './simulation'
import {
  FIRST_FORMAT,
  readSnapshot,
  type Snapshot,
  type SnapshotError,
  type SnapshotFormat,
  takeSnapshot,
} from './snapshot'

/** What makes a kernel the engine of a certain world. */
export interface EngineDefinition<World extends KernelWorld, Command, Outcome, Refusal, Due, Events extends object> {
  /** Checks first, then changes the world: when it refuses, it has changed nothing. */
  execute(context: Context<World, Due, Events>, command: Command, meta: CommandMeta): Result<Outcome, Refusal>
  /** Lets a scheduled thing happen, or does nothing when the record it speaks of has moved on. */
  due(context: Context<World, Due, Events>, due: Due): void
  /** Throws when the world is not as it must be. Called after every command and due event of a checked simulation. */
  invariants?(world: World): void
  readonly format?: SnapshotFormat
}

export interface SimulationOptions {
  /**
   * For tests: checks the invariants after every step, that a refusing handler has neither scheduled nor emitted, and at
   * a snapshot that no two places in the world share an object, which a copy would take apart.
   */
  readonly checked?: boolean
}

export interface Engine<World, Command, Outcome, Refusal, Events extends object> {
  /** Sets a world going. It belongs to the simulation from now on. */
  start(world: World, options?: SimulationOptions): KernelSimulation<World, Command, Outcome, Refusal, Events>
  fromSnapshot(
    snapshot: unknown,
    options?: SimulationOptions,
  ): Result<KernelSimulation<World, Command, Outcome, Refusal, Events>, SnapshotError>
}

/** More events than this at one time mean that something schedules itself at the same time over and over. */
const MAX_EVENTS_PER_INSTANT = 1_000_000

/** The engine of a world, made from its handlers. */
export function createEngine<World extends KernelWorld, Command, Outcome, Refusal, Due, Events extends object>(
  definition: EngineDefinition<World, Command, Outcome, Refusal, Due, Events>,
): Engine<World, Command, Outcome, Refusal, Events> {
  const start = (world: World, options: SimulationOptions = {}) =>
    new EngineRun(definition, world, options.checked ?? false)
  return {
    start,
    fromSnapshot: (snapshot, options) => {
      const world = readSnapshot<World>(snapshot, definition.format ?? FIRST_FORMAT)
      return world.ok ? ok(start(world.value, options)) : world
    },
  }
}

class EngineRun<
  World extends KernelWorld,
  Command,
  Outcome,
  Refusal,
  Due,
  Events extends object,
> implements KernelSimulation<World, Command, Outcome, Refusal, Events> {
  failed = false
  private readonly definition: EngineDefinition<World, Command, Outcome, Refusal, Due, Events>
  private readonly world: World
  private readonly context: KernelContext<World, Due, Events>
  private readonly invariants: ((world: World) => void) | undefined
  private readonly checked: boolean
  private readonly outcomes = new Map<string, unknown>()
  /** Replaced, never changed, so that a listener may leave while events are told. */
  private listeners: readonly ((event: EventOf<Events>) => void)[] = []
  private recorders: readonly ((entry: JournalEntry<Command>) => void)[] = []
  private busy = false

  constructor(
    definition: EngineDefinition<World, Command, Outcome, Refusal, Due, Events>,
    world: World,
    checked: boolean,
  ) {
    this.definition = definition
    this.world = world
    this.checked = checked
    this.invariants = checked ? definition.invariants?.bind(definition) : undefined
    this.context = new KernelContext(world)
    for (const { key, outcome } of world.kernel.outcomes.entries) this.outcomes.set(key, outcome)
    this.advanceTo(world.kernel.now)
  }

  get now(): SimTime {
    return this.world.kernel.now
  }

  execute(command: Command, meta: CommandMeta = {}): Result<Outcome, Refusal> {
    this.enter()
    try {
      if (meta.key !== undefined && this.outcomes.has(meta.key)) {
        return ok(copyPlain(this.outcomes.get(meta.key)) as Outcome)
      }
      const entry = { at: this.now, command: copyPlain(command), meta: copyPlain(meta) }
      const result = this.act(command, meta)
      if (!result.ok) return result
      for (const recorder of this.recorders) recorder(entry)
      this.tell()
      return result
    } finally {
      this.busy = false
    }
  }

  advanceTo(time: SimTime): void {
    this.advance({ to: time })
  }

  advance(limits: AdvanceLimits): Advance {
    return this.runUntil(undefined, limits)
  }

  runUntil(predicate: ((world: Readonly<World>) => boolean) | undefined, limits: AdvanceLimits): Advance {
    const { kernel } = this.world
    const { to, maxEvents = Infinity } = limits
    invariant(Number.isSafeInteger(to) && to >= kernel.now, 'time goes on in whole milliseconds, and never back')
    this.enter()
    try {
      let events = 0
      if (predicate?.(this.world)) return { reached: kernel.now === to, met: true, events }
      for (;;) {
        const next = kernel.queue[0]
        if (!next || next.at > to) break
        if (events >= maxEvents) return { reached: false, met: false, events }
        events += this.runInstant(next.at)
        this.tell()
        if (predicate?.(this.world)) return { reached: kernel.now === to, met: true, events }
      }
      kernel.now = to
      return { reached: true, met: false, events }
    } finally {
      this.busy = false
    }
  }

  nextEventAt(): SimTime | undefined {
    return this.world.kernel.queue[0]?.at
  }

  read<T>(view: (world: Readonly<World>) => T): T {
    return view(this.world)
  }

  subscribe(listener: (event: EventOf<Events>) => void): () => void {
    this.listeners = [...this.listeners, listener]
    this.context.heard = true
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener)
      this.context.heard = this.listeners.length > 0
    }
  }

  record(listener: (entry: JournalEntry<Command>) => void): () => void {
    this.recorders = [...this.recorders, listener]
    return () => {
      this.recorders = this.recorders.filter((other) => other !== listener)
    }
  }

  snapshot(): Snapshot<World> {
    if (this.checked) invariant(!findShared(this.world), `two rows share ${findShared(this.world)}`)
    return takeSnapshot(this.world, this.definition.format ?? FIRST_FORMAT)
  }

  hash(): string {
    return hashPlain(this.world)
  }

  private enter(): void {
    invariant(!this.busy, 'a listener or handler acts on the simulation that is calling it')
    invariant(!this.failed, 'a handler has thrown, so that the world may be half changed')
    this.busy = true
  }

  /** The command and everything that it causes at the same time. */
  private act(command: Command, meta: CommandMeta): Result<Outcome, Refusal> {
    const { context } = this
    this.failed = true
    context.active = true
    context.begin()
    // A copy, since the handler may keep parts of it in the world.
    const result = this.definition.execute(context, copyPlain(command), meta)
    if (result.ok) {
      context.commit()
      if (meta.key !== undefined) this.remember(meta.key, copyPlain(result.value))
      this.invariants?.(this.world)
      if (this.nextEventAt() === this.now) this.runInstant(this.now)
    } else {
      const acted = context.rollback()
      invariant(!acted || !this.checked, 'a command was refused after it had scheduled or emitted something')
    }
    context.active = false
    this.failed = false
    return result
  }

  /** Everything due at one time, including what is added for that time meanwhile. Gives how many events that were. */
  private runInstant(at: SimTime): number {
    const { context, definition, invariants, world } = this
    const { queue } = world.kernel
    let events = 0
    // Stays true when a handler throws.
    this.failed = true
    context.active = true
    world.kernel.now = at
    for (let next = queue[0]; next !== undefined && next.at <= at; next = queue[0]) {
      popEntry(queue)
      definition.due(context, next.due as Due)
      if (invariants) invariants(world)
      if (++events > MAX_EVENTS_PER_INSTANT) invariant(false, `the world does not get past the time ${at}`)
    }
    context.active = false
    this.failed = false
    return events
  }

  private remember(key: string, outcome: unknown): void {
    const ring = this.world.kernel.outcomes
    const oldest = ring.entries[ring.next]
    if (oldest) this.outcomes.delete(oldest.key)
    ring.entries[ring.next] = { key, outcome }
    ring.next = (ring.next + 1) % OUTCOMES_KEPT
    this.outcomes.set(key, outcome)
  }

  private tell(): void {
    const events = this.context.takeEvents()
    for (const event of events) for (const listener of this.listeners) listener(event)
  }
}
