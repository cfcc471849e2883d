import { architectureRequirements } from './architecture-requirements'
import { availabilityRequirements } from './availability-requirements'
import { backupRequirements } from './backup-requirements'
import { backupTypeRequirements } from './backup-type-requirements'
import { clusterBackupRequirements } from './cluster-backup-requirements'
import { designRequirements } from './design-requirements'
import { hostRequirements } from './host-requirements'
import { mountRequirements } from './mount-requirements'
import { prerequisiteRequirements } from './prerequisite-requirements'
import { restoreRequirements } from './restore-requirements'
import { scheduleRequirements } from './schedule-requirements'
import { vaultRequirements } from './vault-requirements'
import { vmStateRequirements } from './vm-state-requirements'
import type { Requirement } from './requirement'

/** Every requirement of the report, R1 to R254, in the order of their numbers. */
export const requirementTable: readonly Requirement[] = [
  ...prerequisiteRequirements,
  ...architectureRequirements,
  ...backupTypeRequirements,
  ...hostRequirements,
  ...backupRequirements,
  ...clusterBackupRequirements,
  ...scheduleRequirements,
  ...vmStateRequirements,
  ...restoreRequirements,
  ...mountRequirements,
  ...availabilityRequirements,
  ...designRequirements,
  ...vaultRequirements,
].toSorted((a, b) => numberOf(a) - numberOf(b))

function numberOf({ id }: Requirement): number {
  return Number(id.slice(1))
}
