import type { Result } from '@/base/result'
import type { JournalEntry, Simulation, SnapshotError } from '@/sim'
import type { CreateService } from '@/service/service'

/** What the lab runs: the real engine and service in the worker, smaller ones in tests. */
export interface LabEngine {
  readonly defaultScenario: string
  /** The seed that a scenario has of its own; undefined when there is none of this name. */
  seedOf(scenario: string): number | undefined
  /** The environment as the scenario begins. May take a while: a big scenario is fetched or built. */
  start(scenario: string, seed: number): Promise<Simulation>
  open(snapshot: unknown): Result<Simulation, SnapshotError>
  replay(simulation: Simulation, entries: readonly JournalEntry[]): Result<unknown, { readonly code: string }>
  readonly createService: CreateService
}
