import { must } from '@/base/invariant'
import { type Bytes, bytes } from '@/base/units'
import type { AggregateId, LunId, StorageSystemId, VolumeId } from '@/domain/ids'
import type { SimContext } from '../context'
import { forgetLuns } from '../ontap/lun-index'
import { drawSerial } from '../ontap/lun-serial'
import type { LunPlan, StorageSystemPlan, Topology, VolumePlan } from './topology'

/** What the storage part of a topology became. */
export interface PlacedStorage {
  /** By `test02:/vol/csv01/csv01`. */
  readonly lunIds: ReadonlyMap<string, LunId>
  /** By `test02:csv01`. */
  readonly volumeIds: ReadonlyMap<string, VolumeId>
}

/** Puts storage systems, aggregates, volumes and LUNs into the world. */
export function placeStorage(context: SimContext, topology: Topology): PlacedStorage {
  const { world } = context
  const systemIds = new Map<string, StorageSystemId>()
  for (const plan of topology.storageSystems) {
    const { name, site, ontapVersion, licenses } = plan
    const id = context.nextId<StorageSystemId>('storage-system')
    systemIds.set(name, id)
    world.storageSystems[id] = {
      id,
      name,
      site,
      ontapVersion,
      systemId: drawSystemId(context),
      partnerId: null,
      takeoverEnabled: plan.takeover ?? true,
      controller: 'running',
      paths: (plan.multipath ?? true) ? 2 : 1,
      pathsLost: 0,
      licenses: [...licenses],
      online: true,
    }
  }
  const lunIds = new Map<string, LunId>()
  const volumeIds = new Map<string, VolumeId>()
  for (const system of topology.storageSystems) {
    const id = must(systemIds.get(system.name), `storage system ${system.name}`)
    if (system.partner !== null) {
      must(world.storageSystems[id], id).partnerId = must(systemIds.get(system.partner), system.partner)
    }
    placeVolumes(context, system, id, volumeIds, lunIds)
  }
  return { lunIds, volumeIds }
}

/** Ten digits. */
export function drawSystemId(context: SimContext): string {
  return `0${context.random('scenario.system-ids').between(101_000_000, 999_999_999)}`
}

function placeVolumes(
  context: SimContext,
  system: StorageSystemPlan,
  storageSystemId: StorageSystemId,
  volumeIds: Map<string, VolumeId>,
  lunIds: Map<string, LunId>,
): void {
  const { world } = context
  const aggregateIds = new Map<string, AggregateId>()
  for (const { name, size } of system.aggregates) {
    const id = context.nextId<AggregateId>('aggregate')
    aggregateIds.set(name, id)
    world.aggregates[id] = { id, storageSystemId, name, size }
  }
  for (const volume of system.volumes) {
    const id = context.nextId<VolumeId>('volume')
    volumeIds.set(`${system.name}:${volume.name}`, id)
    world.volumes[id] = {
      id,
      storageSystemId,
      aggregateId: must(aggregateIds.get(volume.aggregate), `aggregate ${volume.aggregate}`),
      name: volume.name,
      size: volume.size,
      guarantee: volume.guarantee ?? 'none',
      activeBytes: reserved(volume),
      otherBytes: bytes(0),
      dedupe: null,
      snapshotIds: [],
      writtenBytes: 0,
      writtenAt: context.now,
      writeRate: 0,
      online: true,
    }
    for (const lun of volume.luns) {
      lunIds.set(`${system.name}:/vol/${volume.name}/${lun.name}`, placeLun(context, id, volume.name, lun))
    }
  }
}

/** A thick volume holds its LUNs whole from the beginning; a thin one what is in them. */
function reserved(volume: VolumePlan): Bytes {
  let total = 0
  for (const lun of volume.luns) total += volume.guarantee === 'volume' ? lun.size : (lun.otherUsed ?? 0)
  return bytes(total)
}

function placeLun(context: SimContext, volumeId: VolumeId, volumeName: string, lun: LunPlan): LunId {
  const id = context.nextId<LunId>('lun')
  context.world.luns[id] = {
    id,
    volumeId,
    path: `/vol/${volumeName}/${lun.name}`,
    size: lun.size,
    serial: drawSerial(context.random('scenario.serials')),
    partition: lun.partition ?? 'GPT',
    sanBoot: lun.sanBoot ?? false,
    online: true,
    maps: [],
    clone: null,
  }
  forgetLuns(context.world)
  return id
}
