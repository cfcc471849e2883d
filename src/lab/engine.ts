import type { Result } from '@/base/result'
import type { JournalEntry, Simulation, SnapshotError } from '@/sim'
import type { LabControls, Service } from '@/service/service'
import type { WireAnswer, WireRequest } from '@/service/wire'
import type { LabInside } from './lab-controls'

export interface Started {
  readonly simulation: Simulation
  readonly scenario: string
  readonly seed: number
}

/** Why a request cannot even be passed on. */
export type RefusalCode = 'environment/not-open' | 'environment/not-saved' | 'environment/failed'

/** What the lab runs: the real engine and service in the worker, smaller ones in tests. */
export interface LabEngine {
  /**
   * The environment as a scenario begins: without a name the default one, without a seed with its own. May take a while, as a
   * big scenario is fetched or built. undefined: there is none of this name.
   */
  start(scenario: string | undefined, seed: number | undefined): Promise<Started | undefined>
  /** Answers what a console asks first, if this is it, in an environment in which nothing can happen yet. */
  firstAnswer(lab: Pick<LabControls, 'getState' | 'simulation'>, request: WireRequest): WireAnswer | undefined
  /** Loads the larger part, which lets things happen. */
  load(): Promise<ActingEngine>
  /** If nothing has to be loaded. */
  readonly acting?: ActingEngine
}

/** The part of the engine and the service that a console does not need in order to open. */
export interface ActingEngine {
  open(snapshot: unknown): Result<Simulation, SnapshotError>
  replay(simulation: Simulation, entries: readonly JournalEntry[]): Result<unknown, { readonly code: string }>
  serve(simulation: Simulation, lab: LabInside): Service
  dispatch(service: Service, request: WireRequest): WireAnswer | Promise<WireAnswer>
  refuse(code: RefusalCode): WireAnswer
}
