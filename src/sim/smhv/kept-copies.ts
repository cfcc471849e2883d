import type { DatasetId, PolicyId, VolumeId } from '@/domain/ids'
import type { KeptCopies } from '@/domain/smhv/kept-copies-rules'
import { keptBackups } from '@/domain/smhv/retention-rules'
import type { PolicyFields } from '../commands'
import type { ReadonlyWorld } from '../world/world'
import { copiesByVolume } from './policy-copies'

/** A policy as it would be: added to a dataset, or in place of the one that it edits. */
export interface PolicyDraft {
  readonly datasetId: DatasetId
  readonly policyId: PolicyId | null
  readonly fields: PolicyFields
}

type Loads = Map<VolumeId, KeptCopies[]>

/** What the policies of all datasets, those of other consoles too, keep on each volume (R140). */
export function keptOnVolumes(world: ReadonlyWorld, draft?: PolicyDraft): Loads {
  const loads: Loads = new Map()
  for (const dataset of Object.values(world.datasets)) {
    const policies: PolicyFields[] = dataset.policyIds.flatMap((id) =>
      id === draft?.policyId ? [] : (world.policies[id] ?? []),
    )
    if (dataset.id === draft?.datasetId) policies.push(draft.fields)
    for (const fields of policies) {
      const kept = keptBackups(fields.retention, fields.schedule) ?? 0
      for (const [volumeId, copies] of copiesByVolume(world, dataset.vmIds, fields)) {
        const ofVolume = loads.get(volumeId) ?? []
        loads.set(volumeId, ofVolume)
        ofVolume.push({ policy: `${dataset.name}: ${fields.name}`, kept, copies })
      }
    }
  }
  return loads
}

/** `test02:csv01` */
export function volumeName(world: ReadonlyWorld, volumeId: VolumeId): string {
  const volume = world.volumes[volumeId]
  return volume ? `${world.storageSystems[volume.storageSystemId]?.name ?? ''}:${volume.name}` : volumeId
}
