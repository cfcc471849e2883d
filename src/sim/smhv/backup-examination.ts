import type { VmId } from '@/domain/ids'
import { type BackupVerdict, judgeBackup, judgeVms } from '@/domain/smhv/backup-rules'
import type { ReadonlyWorld } from '../world/world'
import { type BackupRequest, requestFacts, setFacts } from './backup-facts'
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
  const asked = requestFacts(world, request, self)
  const vms = judgeVms(asked)
  const vmIds = vms.flatMap(({ vmId, verdict }): VmId[] => (verdict.kind === 'left-out' ? [] : [vmId]))
  const sets = planSets(world, { backupType, distributed: options.distributed, name, vmIds })
  return { sets, verdict: judgeBackup({ ...asked, ...setFacts(world, request, sets, self) }, vms) }
}

/** Whether two plans of a backup come to the same. */
export function sameSets(some: readonly CopySet[], others: readonly CopySet[]): boolean {
  return some.length === others.length && some.every((set, index) => isSamePlan(set, others[index] as CopySet))
}

function isSamePlan(one: CopySet, other: CopySet): boolean {
  return (
    one.way === other.way &&
    one.hostId === other.hostId &&
    one.copyName === other.copyName &&
    isSameList(one.nodeIds, other.nodeIds) &&
    isSameList(one.vmIds, other.vmIds) &&
    isSameList(one.volumeIds, other.volumeIds) &&
    isSameList(one.lunIds, other.lunIds) &&
    isSameList(one.csvDiskIds, other.csvDiskIds)
  )
}

function isSameList(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((id, index) => id === others[index])
}
