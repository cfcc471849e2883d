import type { Result } from '@/base/result'
import type { JournalEntry, Simulation, SnapshotError } from '@/sim'
import type { CreateService } from '@/service/service'

export interface Started {
  readonly simulation: Simulation
  readonly scenario: string
  readonly seed: number
}

/** What the lab runs: the real engine and service in the worker, smaller ones in tests. */
export interface LabEngine {
  /**
   * The environment as a scenario begins: without a name the default one, without a seed with its own. May take a while, as a
   * big scenario is fetched or built. undefined: there is none of this name.
   */
  start(scenario: string | undefined, seed: number | undefined): Promise<Started | undefined>
  open(snapshot: unknown): Result<Simulation, SnapshotError>
  replay(simulation: Simulation, entries: readonly JournalEntry[]): Result<unknown, { readonly code: string }>
  readonly createService: CreateService
}
