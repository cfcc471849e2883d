import type { Result } from '@/base/result'
import { bareEngine } from './bare-engine'
import type { SnapshotError } from './kernel/snapshot'
import type { Simulation } from './simulation'

/**
 * Opens a snapshot of the current version to be looked at. Nothing can happen in it before the rest of the engine is loaded,
 * which anything else of this door brings with it that makes, changes or goes on with an environment.
 */
export function openSnapshot(snapshot: unknown): Result<Simulation, SnapshotError> {
  return bareEngine.fromSnapshot(snapshot)
}
