import type { MirrorId, StorageSystemId } from '@/domain/ids'
import type { SimEventMap } from '@/domain/sim-events'
import type { Due } from '../context'
import { KernelContext } from '../kernel/kernel-context'
import { mapLuns } from '../ontap/igroups'
import { newMirrorRow } from '../ontap/mirror-commands'
import { establishMirror } from '../ontap/mirror-transfers'
import { drawSystemId } from '../scenarios/place-storage'
import type { World } from './world'

/** Version 2: controllers, transfers with Snapshot copies of their own, SnapVault, deduplication, igroups. */
export function upgradeStorage(old: Record<string, unknown>): Record<string, unknown> {
  const world = old as unknown as World
  const context = new KernelContext<World, Due, SimEventMap>(world)
  context.active = true
  Object.assign(world, { vaults: {}, vaultSchedules: {}, igroups: {}, lostSnapshots: {} })
  Object.assign(world, { formerBackups: {}, snapInfoFiles: {} })
  for (const id of Object.keys(world.storageSystems) as StorageSystemId[]) {
    const systemId = drawSystemId(context)
    const controller = world.storageSystems[id]?.online ? 'running' : 'halted'
    Object.assign(world.storageSystems[id] ?? {}, {
      systemId,
      takeoverEnabled: true,
      controller,
      paths: 2,
      pathsLost: 0,
    })
  }
  for (const volume of Object.values(world.volumes)) Object.assign(volume, { otherBytes: 0, dedupe: null })
  for (const lun of Object.values(world.luns)) Object.assign(lun, { maps: [], clone: null })
  mapLuns(context)
  for (const { id, sourceVolumeId, destinationVolumeId, state } of Object.values(world.mirrors)) {
    const mirror = newMirrorRow(id, sourceVolumeId, destinationVolumeId)
    world.mirrors[id] = mirror
    if (state === 'uninitialized') continue
    // Whatever was on its way has arrived.
    establishMirror(context, id satisfies MirrorId)
    if (mirror.state === 'snapmirrored') mirror.state = state
  }
  return old
}
