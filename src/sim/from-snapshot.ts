import type { Result } from '@/base/result'
import { engine } from './engine'
import type { SimulationOptions } from './kernel/engine'
import type { SnapshotError } from './kernel/snapshot'
import type { Simulation } from './simulation'

/** Goes on from a snapshot, in its current format whatever edition wrote it. */
export function fromSnapshot(snapshot: unknown, options?: SimulationOptions): Result<Simulation, SnapshotError> {
  return engine.fromSnapshot(snapshot, options)
}
