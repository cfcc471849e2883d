import { must } from '@/base/invariant'
import { bytes } from '@/base/units'
import type { MirrorId, VaultId, VaultScheduleId, VolumeId } from '@/domain/ids'
import { nextVaultTime, type VaultScheduleFields } from '@/domain/ontap/vault-rules'
import type { SimContext } from '../context'
import { newMirrorRow } from '../ontap/mirror-commands'
import { establishMirror } from '../ontap/mirror-transfers'
import { newVaultRow } from '../ontap/vault-commands'
import { establishVault } from '../ontap/vault-transfers'
import type { PlacedStorage } from './place-storage'
import type { Topology } from './topology'

/** Puts SnapMirror and SnapVault relationships into the world, when the volumes hold what they hold. */
export function placeRelationships(context: SimContext, topology: Topology, storage: PlacedStorage): void {
  const { world } = context
  const volumeId = (address: string): VolumeId => must(storage.volumeIds.get(address), `volume ${address}`)
  for (const { source, destination, state = 'snapmirrored' } of topology.mirrors) {
    const id = context.nextId<MirrorId>('mirror')
    const mirror = newMirrorRow(id, volumeId(source), volumeId(destination))
    world.mirrors[id] = mirror
    if (state === 'uninitialized') continue
    establishMirror(context, id)
    mirror.state = state
  }
  for (const { source, destination, schedule, archives = [] } of topology.vaults ?? []) {
    const id = context.nextId<VaultId>('vault')
    const [from, to] = [volumeId(source), volumeId(destination)]
    const fromName = must(world.volumes[from], from).name
    const destinationVolume = must(world.volumes[to], to)
    world.vaults[id] = newVaultRow(id, {
      sourceVolumeId: from,
      sourcePath: `/vol/${fromName}/-`,
      destinationVolumeId: to,
      destinationPath: `/vol/${destinationVolume.name}/${fromName}`,
    })
    establishVault(context, id)
    for (const fields of [...(schedule ? [schedule] : []), ...archives]) placeSchedule(context, to, fields)
  }
  for (const system of topology.storageSystems) {
    for (const plan of system.volumes) {
      if (!plan.dedupe) continue
      const share = context.random('sis.share').between(220, 420)
      const volume = must(world.volumes[volumeId(`${system.name}:${plan.name}`)], plan.name)
      volume.dedupe = { share, savedBytes: bytes(0), scannedAt: null, scan: null, scans: 0 }
    }
  }
}

function placeSchedule(context: SimContext, volumeId: VolumeId, fields: VaultScheduleFields): void {
  const id = context.nextId<VaultScheduleId>('vault-schedule')
  const nextAt = nextVaultTime(fields, context.now)
  context.world.vaultSchedules[id] = { id, volumeId, ...fields, nextAt, waiting: [], arrived: false }
  if (nextAt !== null) context.schedule(nextAt, { type: 'vault.scheduled', scheduleId: id })
}
