import { addTime, type SimTime } from '@/base/sim-time'
import type { SimulationResource } from '@/contract'

/** How often time goes on while the environment runs. */
export const TICK_MS = 100
/** More wall time than this between two ticks is no running: the computer slept, or could not keep up. */
const LONGEST_TICK_MS = 1000

/**
 * The one place where wall time becomes simulated time. It only says how far the clock should be by now; moving it there is
 * the business of the environment.
 */
export class Pace {
  private present: { readonly state: SimulationResource['state']; readonly speed: number }
  /** Wall time up to which simulated time has been given out, and the fraction of a millisecond that is left of it. */
  private since: number
  private rest = 0

  constructor(state: SimulationResource['state'], speed: number) {
    this.present = { state, speed }
    this.since = performance.now()
  }

  get state(): SimulationResource['state'] {
    return this.present.state
  }

  get speed(): number {
    return this.present.speed
  }

  change(change: { readonly state?: SimulationResource['state']; readonly speed?: number }): void {
    this.present = { ...this.present, ...change }
    this.restart()
  }

  /** Lets the time that has gone by since the last tick count for nothing. */
  restart(): void {
    this.since = performance.now()
    this.rest = 0
  }

  /** Where a clock that stands at `now` should go; undefined while paused. */
  target(now: SimTime): SimTime | undefined {
    if (this.state === 'paused') return undefined
    const wall = performance.now()
    const exact = Math.min(wall - this.since, LONGEST_TICK_MS) * this.speed + this.rest
    const whole = Math.floor(exact)
    this.since = wall
    this.rest = exact - whole
    return addTime(now, whole)
  }
}
