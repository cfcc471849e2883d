import type { StartRestore } from '../commands'
import type { VmId } from '@/domain/ids'
import type { WorldNames } from '../scenarios/world-names'

/** Everything that a restore of a VM in good order can warn of. */
export const ACKNOWLEDGED: StartRestore['acknowledged'] = [
  'restore/vm-running',
  'restore/vm-not-running',
  'restore/cluster-configuration',
  'restore/fewer-disks',
  'restore/more-disks',
]

/** A restore from the latest backup of `ds`, with everything acknowledged. */
export function restoreFrom(
  names: WorldNames,
  vmId: VmId,
  more: Partial<Omit<StartRestore, 'type' | 'vmId'>> = {},
): StartRestore {
  return {
    type: 'startRestore',
    backupId: names.latestBackup('ds'),
    vmId,
    startVm: true,
    verify: true,
    postScript: null,
    acknowledged: ACKNOWLEDGED,
    ...more,
  }
}
