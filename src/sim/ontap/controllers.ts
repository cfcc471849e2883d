import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { MirrorId, StorageSystemId, VaultId } from '@/domain/ids'
import { checkControllerAction, isServing, takesOver } from '@/domain/ontap/controller-rules'
import type { ControllerState, StorageSystem } from '@/domain/ontap/storage'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import type { World } from '../world/world'
import { controllerFacts } from './controller-facts'
import { failMirrorTransfer } from './mirror-transfers'
import { failVaultTransfer } from './vault-transfers'

/** `cf takeover`, `cf giveback`, `cf enable`, `cf disable` (R192). */
export const changeController: CommandHandler<'changeController'> = (context, { storageSystemId, action }) => {
  const system = context.world.storageSystems[storageSystemId]
  if (!system) return refuseWith('unknown', 'request/unknown')
  const findings = checkControllerAction(action, controllerFacts(context.world, system))
  if (hasErrors(findings)) return refuse('conflict', findings)
  if (action === 'takeover') setController(context, system.id, 'taken-over')
  else if (action === 'giveback') setController(context, system.id, 'running')
  else setTakeover(context, system, action === 'enable-takeover')
  return ok({ id: system.id, jobId: null })
}

/** Failover is a matter of the pair: both controllers take over for each other, or neither does. */
function setTakeover(context: SimContext, system: StorageSystem, enabled: boolean): void {
  for (const id of [system.id, system.partnerId]) {
    const one = id === null ? undefined : context.world.storageSystems[id]
    if (!one) continue
    one.takeoverEnabled = enabled
    context.emit('storage-system.changed', { storageSystemId: one.id })
  }
}

/** A controller stops; its partner takes over if it can. */
export function stopController(context: SimContext, id: StorageSystemId): void {
  const { world } = context
  const system = must(world.storageSystems[id], `storage system ${id}`)
  setController(context, id, takesOver(controllerFacts(world, system)) ? 'taken-over' : 'halted')
}

/** Brings what hangs on a controller up to date: whether it and its partner serve their volumes, transfers through them. */
export function setController(context: SimContext, id: StorageSystemId, controller: ControllerState): void {
  must(context.world.storageSystems[id], `storage system ${id}`).controller = controller
  refreshPair(context, id)
}

/** Says how many paths to hosts are lost, and brings up to date what hangs on it, as `setController` does. */
export function setPathsLost(context: SimContext, id: StorageSystemId, pathsLost: number): void {
  must(context.world.storageSystems[id], `storage system ${id}`).pathsLost = pathsLost
  refreshPair(context, id)
}

function refreshPair(context: SimContext, id: StorageSystemId): void {
  const { world } = context
  for (const each of [id, world.storageSystems[id]?.partnerId ?? null]) {
    const system = each === null ? undefined : world.storageSystems[each]
    if (!system) continue
    system.online = isServing(controllerFacts(world, system))
    context.emit('storage-system.changed', { storageSystemId: system.id })
    if (!system.online) failTransfers(context, system.id)
  }
}

/** Ends every transfer from or to a storage system that cannot go on. */
export function failTransfers(
  context: SimContext,
  systemId: StorageSystemId,
  reason: 'storage/offline' | 'storage/license-missing' = 'storage/offline',
): void {
  const { world } = context
  const isHere = (row: { sourceVolumeId: keyof World['volumes']; destinationVolumeId: keyof World['volumes'] }) =>
    [row.sourceVolumeId, row.destinationVolumeId].some((id) => world.volumes[id]?.storageSystemId === systemId)
  for (const id of Object.keys(world.mirrors) as MirrorId[]) {
    const mirror = world.mirrors[id]
    if (mirror?.transfer && isHere(mirror)) failMirrorTransfer(context, id, reason)
  }
  for (const id of Object.keys(world.vaults) as VaultId[]) {
    const vault = world.vaults[id]
    if (vault?.transfer && isHere(vault)) failVaultTransfer(context, id, reason)
  }
}
