import type { Result } from '@/base/result'
import type { SimTime } from '@/base/sim-time'
import type {
  AnswerOf,
  BodyOutput,
  EndpointName,
  EndpointOf,
  PathParams,
  QueryOutput,
  SimulationResource,
} from '@/contract'
import type { ConsoleId } from '@/domain/ids'
import type { SimError, Simulation } from '@/sim'

/** A request that has been understood: its path matched, its query and body valid. */
export interface ServiceRequest<K extends EndpointName> {
  readonly params: PathParams<EndpointOf<K>>
  readonly query: QueryOutput<EndpointOf<K>>
  readonly body: BodyOutput<EndpointOf<K>>
  /** The management console that asks: has the form console-1, but need not exist. */
  readonly consoleId: ConsoleId
  /** The version from `If-Match`; a PUT without one never gets here, one that is no version of ours is −1. */
  readonly ifMatch: EndpointOf<K>['method'] extends 'PUT' ? number : number | undefined
  /** From `Idempotency-Key`, made unique by console and endpoint: goes on as the key of the command. */
  readonly idempotencyKey: string | undefined
}

/** What an endpoint answers when all went well; all but the body goes into status and headers. */
export interface ServiceAnswer<K extends EndpointName> {
  readonly body: AnswerOf<EndpointOf<K>>
  /** The version of the resource; sent as `ETag: "3"`. */
  readonly etag?: number
  /** Path below the prefix, such as `/jobs/job-7`; sent as an absolute path in `Location`. */
  readonly location?: string
  /** Where it differs from that of the endpoint table. */
  readonly status?: 200 | 201 | 202 | 204
}

/** A refusal becomes a problem document (errors.ts) where the answer is sent. Anything thrown is a mistake of the program. */
export type ServiceResult<K extends EndpointName> = Result<ServiceAnswer<K>, SimError>

/** One function for every endpoint: an endpoint without an answer does not compile. */
export type Service = {
  readonly [K in EndpointName]: (request: ServiceRequest<K>) => ServiceResult<K> | Promise<ServiceResult<K>>
}

/** How the environment is kept running, as far as no world knows it. */
export interface LabState {
  readonly state: SimulationResource['state']
  readonly speed: number
  readonly advance: AdvanceState | null
  readonly saving: SimulationResource['saving']
}

/** A run forward that is under way. */
export interface AdvanceState {
  readonly from: SimTime
  readonly to: SimTime | null
  readonly until: string | null
}

/** How far to run; `until` is `next-event`, `idle` or `job:<id>`. */
export type AdvanceTarget = { readonly to: SimTime } | { readonly by: number } | { readonly until: string }

/** A state of the environment that one can go back to. */
export interface Checkpoint {
  readonly id: string
  readonly name: string
  readonly at: SimTime
  /** Size as saved. */
  readonly bytes: number
}

/** Everything that was asked of the environment since its scenario began. */
export interface LabJournal {
  readonly scenario: string
  readonly seed: number
  readonly now: SimTime
  /** Of the whole environment at that time. */
  readonly hash: string
  readonly entries: readonly { readonly at: SimTime; readonly command: unknown; readonly meta: unknown }[]
}

/**
 * What the service's answers about the environment itself need from whoever keeps it running. `simulation` is the
 * present one: `reset` and `restoreCheckpoint` replace it, so read it again after waiting for them.
 */
export interface LabControls {
  readonly simulation: Simulation
  getState(): LabState
  change(change: { readonly state?: SimulationResource['state']; readonly speed?: number }): void
  /** Resolves when the target is reached or the run was stopped. */
  advance(target: AdvanceTarget): Promise<Result<void, SimError>>
  /** Resolves when nothing runs any more. */
  stopAdvance(): Promise<void>
  /** Without a seed: that of the scenario. */
  reset(start: { readonly scenario: string; readonly seed?: number }): Promise<Result<void, SimError>>
  listCheckpoints(): Promise<readonly Checkpoint[]>
  createCheckpoint(name: string): Promise<Checkpoint>
  restoreCheckpoint(id: string): Promise<Result<void, SimError>>
  deleteCheckpoint(id: string): Promise<Result<void, SimError>>
  journal(): Promise<LabJournal>
  /** Opens what a journal leads to, if it does; otherwise nothing changes. */
  importJournal(journal: LabJournal): Promise<Result<void, SimError>>
}

/** Answers the contract from one simulation; made anew when the simulation is replaced. */
export type CreateService = (simulation: Simulation, lab: LabControls) => Service
