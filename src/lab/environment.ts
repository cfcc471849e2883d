import { type SimTime, toIso } from '@/base/sim-time'
import type { EventResource, SimulationResource } from '@/contract'
import type { AdvanceState } from '@/service/service'
import type { Simulation } from '@/sim'
import type { AdvanceGoal } from './advance-goal'
import { Commit } from './commit'
import { Pace, TICK_MS } from './pace'
import { SAVED_FORMAT, SAVED_VERSION, type SavedHead, type SavedSnapshot, type Saving } from './saving'
import { SnapshotPolicy } from './snapshot-policy'
import { yieldTurn } from './yield-turn'

export interface EnvironmentStart {
  readonly simulation: Simulation
  readonly scenario: string
  readonly seed: number
  readonly state: SimulationResource['state']
  readonly speed: number
  readonly entryCount: number
  /** How many of them the newest saved snapshot covers. */
  readonly snapshotCount: number
}

export interface EnvironmentHost {
  nextSequence(): number
  /** These are saved: tell those who listen. */
  deliver(events: readonly EventResource[]): void
  /** It cannot go on: nothing can be saved, or the engine has met an error of its own. */
  onFailed(error: unknown): void
}

/** Longest time that the engine has the thread to itself, so that requests are answered in between. */
const SLICE_MS = 30
/** After this many due events the clock on the wall is looked at. */
const EVENTS_PER_LOOK = 16
const CLOCK_EVENT_MS = 250

type Described = Omit<EnvironmentStart, 'snapshotCount'>

/** What is saved of an environment besides its world. */
export function headOf({ simulation, scenario, seed, state, speed, entryCount }: Described): SavedHead {
  const clock = simulation.now
  return { format: SAVED_FORMAT, version: SAVED_VERSION, scenario, seed, clock, state, speed, entryCount }
}

/** Its world, as it is saved. */
export function snapshotOf({ simulation, entryCount }: Pick<Described, 'simulation' | 'entryCount'>): SavedSnapshot {
  return { text: JSON.stringify(simulation.snapshot()), entryCount }
}

/** One simulation that is kept running, saved, and told about. It lasts until a reset or a failure puts another in its place. */
export class Environment {
  readonly simulation: Simulation
  readonly scenario: string
  readonly seed: number
  readonly commit: Commit
  private readonly pace: Pace
  private readonly host: EnvironmentHost
  private readonly snapshots: SnapshotPolicy
  private count: number
  private advancing: (AdvanceState & { stopped: boolean }) | undefined
  private advanceDone: Promise<unknown> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private clockToldAt = 0
  private disposed = false
  private readonly leave: (() => void)[]

  constructor(start: EnvironmentStart, saving: Saving, host: EnvironmentHost) {
    this.simulation = start.simulation
    this.scenario = start.scenario
    this.seed = start.seed
    this.host = host
    this.count = start.entryCount
    this.pace = new Pace(start.state, start.speed)
    this.snapshots = new SnapshotPolicy(start.snapshotCount)
    this.commit = new Commit(saving, {
      head: () => this.head(),
      snapshot: () => this.snapshots.take(this.simulation, this.count),
      onSaved: (events) => host.deliver(events),
      onFailed: (error) => host.onFailed(error),
    })
    this.leave = [
      this.simulation.record((entry) => {
        this.count++
        this.commit.noteEntry(entry)
      }),
      this.simulation.subscribe(({ at, type, data }) => this.tell(type, data, at)),
    ]
  }

  /** Lets time go on from now; until then the environment only stands there. */
  run(): void {
    this.pace.restart()
    this.tick()
  }

  get entryCount(): number {
    return this.count
  }

  get state(): SimulationResource['state'] {
    return this.pace.state
  }

  get speed(): number {
    return this.pace.speed
  }

  get advance(): AdvanceState | null {
    if (!this.advancing) return null
    const { from, to, until } = this.advancing
    return { from, to, until }
  }

  head(): SavedHead {
    return headOf(this)
  }

  /** The present world, to be saved. */
  snapshot(): SavedSnapshot {
    return snapshotOf(this)
  }

  /** Tells those who listen, as soon as it is saved. */
  tell(type: EventResource['type'], data: object, at: SimTime = this.simulation.now): void {
    const sequence = this.host.nextSequence()
    this.commit.noteEvent({ sequence, at: toIso(at), type, data: data as EventResource['data'] })
  }

  change(change: { readonly state?: SimulationResource['state']; readonly speed?: number }): void {
    this.pace.change(change)
    this.tell('simulation.changed', {})
    this.tellClock(true)
  }

  /** Runs forward as fast as it goes, unless it does already. Resolves when the goal is reached or the run was stopped. */
  async runForward({ to, met }: AdvanceGoal, until: string | null): Promise<void> {
    const run = { from: this.simulation.now, to: met ? null : to, until, stopped: false }
    this.advancing = run
    const done = this.runSlices(to, () => !run.stopped && !this.disposed, met)
    this.advanceDone = done.catch(() => undefined)
    this.tell('simulation.changed', {})
    try {
      await done
    } finally {
      this.advancing = undefined
      this.pace.restart()
      if (!this.disposed) {
        this.tell('simulation.changed', {})
        this.tellClock(true)
      }
    }
  }

  async stopAdvance(): Promise<void> {
    if (this.advancing) this.advancing.stopped = true
    await this.advanceDone
  }

  /** Lets go of the simulation. What is noted but not saved by now stays with the commit. */
  dispose(): void {
    this.disposed = true
    clearTimeout(this.timer)
    for (const leave of this.leave) leave()
  }

  private tick(): void {
    this.timer = setTimeout(() => {
      void this.catchUp().then((goesOn) => {
        if (goesOn) this.tick()
      })
    }, TICK_MS)
  }

  /** Goes to where the clock should be by now, unless a run forward moves it. */
  private async catchUp(): Promise<boolean> {
    if (this.advancing) return true
    const target = this.pace.target(this.simulation.now)
    if (target === undefined || target === this.simulation.now) return true
    const { speed } = this.pace
    const goesOn = (): boolean =>
      !this.disposed && !this.advancing && this.pace.state === 'running' && this.pace.speed === speed
    try {
      await this.runSlices(target, goesOn)
    } catch (error) {
      this.host.onFailed(error)
      return false
    }
    return !this.disposed
  }

  private async runSlices(to: SimTime, goesOn: () => boolean, met?: AdvanceGoal['met']): Promise<void> {
    while (!this.slice(to, met)) {
      await yieldTurn()
      if (!goesOn()) return
    }
  }

  /** One stretch of simulated time; says whether the goal is reached. */
  private slice(to: SimTime, met: AdvanceGoal['met']): boolean {
    const { simulation } = this
    const start = performance.now()
    const before = simulation.now
    let spent = 0
    let done: boolean
    do {
      const limits = { to, maxEvents: EVENTS_PER_LOOK }
      const advance = met ? simulation.runUntil(met, limits) : simulation.advance(limits)
      done = advance.reached || advance.met
      spent = performance.now() - start
    } while (!done && spent < SLICE_MS)
    this.snapshots.work(spent)
    if (simulation.now > before) {
      this.commit.noteChange()
      this.tellClock(false)
    }
    return done
  }

  private tellClock(now: boolean): void {
    const wall = performance.now()
    if (!now && wall - this.clockToldAt < CLOCK_EVENT_MS) return
    this.clockToldAt = wall
    const next = this.simulation.nextEventAt()
    this.tell('clock.advanced', {
      now: toIso(this.simulation.now),
      nextEventAt: next === undefined ? null : toIso(next),
    })
  }
}
