import type { SimTime } from '@/base/sim-time'
import type { ConsoleId, DatasetId, PolicyId, VmId } from '../ids'

/** A group of VMs with the same protection needs (R32). */
export interface Dataset {
  readonly id: DatasetId
  consoleId: ConsoleId
  name: string
  description: string
  vmIds: readonly VmId[]
  policyIds: PolicyId[]
  createdAt: SimTime
  /** Counts edits; the resource's ETag. */
  version: number
}
