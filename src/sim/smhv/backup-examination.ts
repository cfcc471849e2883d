import type { VmId } from '@/domain/ids'
import { type BackupVerdict, judgeBackup, judgeVm } from '@/domain/smhv/backup-rules'
import type { ReadonlyWorld } from '../world/world'
import { backupFacts, type BackupRequest } from './backup-facts'
import type { CopySet } from './backup-run'
import { planSets } from './backup-sets'

/** What a backup would meet now, and the sets of Snapshot copies that it would make. */
export interface Examination {
  readonly verdict: BackupVerdict
  readonly sets: CopySet[]
}

/** Looks at everything that a backup depends on: before it begins, and again when it really starts as job `self`. */
export function examineBackup(world: ReadonlyWorld, request: BackupRequest, self?: string): Examination {
  const { backupType, options, name } = request
  const asked = backupFacts(world, request, [], self)
  const vmIds = asked.vms.flatMap((vm): VmId[] => (judgeVm(vm, asked).kind === 'left-out' ? [] : [vm.vmId]))
  const sets = planSets(world, { backupType, distributed: options.distributed, name, vmIds })
  const { hosts, volumes, nameTaken } = backupFacts(world, { ...request, vmIds: [] }, sets, self)
  return { sets, verdict: judgeBackup({ ...asked, hosts, volumes, nameTaken }) }
}

/** Whether two plans of a backup come to the same. */
export function sameSets(some: readonly CopySet[], others: readonly CopySet[]): boolean {
  return JSON.stringify(some.map(planOf)) === JSON.stringify(others.map(planOf))
}

function planOf({ way, hostId, nodeIds, vmIds, volumeIds, lunIds, csvDiskIds, copyName }: CopySet) {
  return [way, hostId, nodeIds, vmIds, volumeIds, lunIds, csvDiskIds, copyName]
}
