import { addTime, DAY, MINUTE, type SimTime } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { DatasetId, PolicyId, VmId } from '@/domain/ids'
import type { Policy } from '@/domain/smhv/policy'
import { sameName } from '@/domain/smhv/name-rules'
import {
  type BackupOptionsFacts,
  checkPolicy as checkFacts,
  checkSchedule,
  type PolicyFacts,
} from '@/domain/smhv/policy-rules'
import { checkKeptCopies } from '@/domain/smhv/kept-copies-rules'
import { checkRetention, checkRetentionLoad } from '@/domain/smhv/retention-rules'
import type { Schedule } from '@/domain/smhv/schedule'
import { nextOccurrence } from '@/domain/smhv/schedule-rules'
import type { PolicyFields } from '../commands'
import { mirrorOf } from '../ontap/mirrors'
import type { ReadonlyWorld } from '../world/world'
import { mayRunOn, memberHostIds } from '../hyperv/vm-index'
import { keptOnVolumes, volumeName } from './kept-copies'
import { copiesByVolume, isOnCsvfs, volumesOf } from './policy-copies'

/** What adding a policy to a dataset, or modifying one, would meet. */
export function checkPolicy(
  world: ReadonlyWorld,
  datasetId: DatasetId,
  fields: PolicyFields,
  policyId: PolicyId | null = null,
): Finding[] {
  const alone = policyFindings(world, datasetId, fields, policyId)
  const dataset = world.datasets[datasetId]
  if (!dataset || alone.some(({ code, severity }) => severity === 'error' || FULL.has(code))) return alone
  const volumes = copiesByVolume(world, dataset.vmIds, fields)
  const together = [...keptOnVolumes(world, { datasetId, policyId, fields })].flatMap(([volumeId, loads]) =>
    volumes.has(volumeId) ? checkKeptCopies(volumeName(world, volumeId), loads) : [],
  )
  return [...alone, ...together.map((found) => ({ ...found, field: 'retention.rule' }))]
}

/** What says already that the volume would fill. */
const FULL: ReadonlySet<FindingCode> = new Set<FindingCode>(['retention/exceeds-snapshot-limit'])

/** The same for the policy alone, without what other policies keep on its volumes. */
export function policyFindings(
  world: ReadonlyWorld,
  datasetId: DatasetId,
  fields: PolicyFields,
  policyId: PolicyId | null,
): Finding[] {
  const dataset = world.datasets[datasetId]
  if (!dataset) return []
  const options = optionsFacts(world, dataset.vmIds)
  const facts: PolicyFacts = {
    ...options,
    now: world.kernel.now,
    nameTaken: dataset.policyIds.some(
      (id) => id !== policyId && sameName(world.policies[id]?.name ?? '', fields.name) && fields.name !== '',
    ),
    overlaps: overlapsOf(world, datasetId, options, fields),
  }
  const { retention, schedule } = fields
  const wrong = [...checkFacts(facts, fields), ...checkRetention(retention)]
  if (wrong.some((found) => found.severity === 'error')) return wrong
  const copies = copiesByVolume(world, dataset.vmIds, fields)
  const copiesPerBackup = Math.max(fields.backupType === 'crash-consistent' ? 1 : 2, ...copies.values())
  return [...wrong, ...checkRetentionLoad({ retention, schedule, copiesPerBackup, field: 'retention' })]
}

/** What the rules on the options of a backup need to know of its dataset's VMs. */
export function optionsFacts(world: ReadonlyWorld, vmIds: readonly VmId[]): BackupOptionsFacts {
  const unmirrored = new Set<string>()
  for (const volumeId of new Set(vmIds.flatMap((vmId) => volumesOf(world, vmId)))) {
    const volume = world.volumes[volumeId]
    if (!volume || mirrorOf(world, volumeId)) continue
    unmirrored.add(`${world.storageSystems[volume.storageSystemId]?.name ?? ''}:${volume.name}`)
  }
  return {
    memberHostIds: memberHostIds(world, vmIds),
    vmsOnCsvfs: vmIds.filter((vmId) => isOnCsvfs(world, vmId)).length,
    unmirroredVolumes: [...unmirrored],
  }
}

/** Jobs that start closer together than this are at the same time: a backup of a few VMs takes about as long. */
const OVERLAP = 5 * MINUTE
const LOOK_AHEAD = 35 * DAY
const MOST_RUNS = 2000

/** Application-consistent jobs of other datasets on the same hosts that start when this one does (R104, R115). */
function overlapsOf(
  world: ReadonlyWorld,
  datasetId: DatasetId,
  { memberHostIds: hostIds }: BackupOptionsFacts,
  { backupType, schedule }: PolicyFields,
): string[] {
  const { now } = world.kernel
  if (!schedule || backupType === 'crash-consistent') return []
  if (checkSchedule(schedule, now).some((found) => found.severity === 'error')) return []
  const hosts = new Set(hostIds)
  const overlaps: string[] = []
  for (const dataset of Object.values(world.datasets)) {
    if (dataset.id === datasetId || !mayRunOn(world, dataset.vmIds, hosts)) continue
    for (const policy of dataset.policyIds.flatMap((id) => world.policies[id] ?? [])) {
      if (meets(policy, schedule, now)) overlaps.push(`${dataset.name}: ${policy.schedule?.jobName ?? policy.name}`)
    }
  }
  return overlaps
}

function meets(policy: Readonly<Policy>, schedule: Schedule, now: SimTime): boolean {
  const other = policy.schedule
  if (!other || policy.backupType === 'crash-consistent') return false
  const end = addTime(now, LOOK_AHEAD)
  let mine = nextOccurrence(schedule, now)
  let theirs = nextOccurrence(other, now)
  for (let run = 0; run < MOST_RUNS && mine !== null && theirs !== null; run++) {
    if (mine > end || theirs > end) return false
    if (Math.abs(mine - theirs) < OVERLAP) return true
    if (mine < theirs) mine = nextOccurrence(schedule, mine)
    else theirs = nextOccurrence(other, theirs)
  }
  return false
}
