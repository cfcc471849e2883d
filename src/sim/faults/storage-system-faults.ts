import { must } from '@/base/invariant'
import type { StorageSystemId } from '@/domain/ids'
import { takesOver } from '@/domain/ontap/controller-rules'
import type { StorageLicense } from '@/domain/ontap/storage'
import type { SimContext } from '../context'
import { controllerFacts } from '../ontap/controller-facts'
import { failTransfers, setController, setPathsLost, stopController } from '../ontap/controllers'
import type { ReadonlyWorld, World } from '../world/world'
import { defineFault } from './fault'

const target = (world: ReadonlyWorld, id: string): string | undefined =>
  world.storageSystems[id as StorageSystemId]?.name

function systemOf(world: World, id: string) {
  return must(world.storageSystems[id as StorageSystemId], `storage system ${id}`)
}

/** Takes those of these licenses away that the storage system has. */
const licenseFault = (...licenses: readonly StorageLicense[]) =>
  defineFault<{ removed: StorageLicense[] }>({
    target,
    canInject: (world, id) =>
      world.storageSystems[id as StorageSystemId]?.licenses.some((license) => licenses.includes(license)) ?? false,
    inject(context, id) {
      const system = systemOf(context.world, id)
      const removed = system.licenses.filter((license) => licenses.includes(license))
      system.licenses = system.licenses.filter((license) => !licenses.includes(license))
      if (TRANSFER_LICENSES.some((license) => removed.includes(license))) {
        failTransfers(context, system.id, 'storage/license-missing')
      }
      tell(context, system.id)
      return { removed }
    },
    canClear: () => true,
    clear(context, id, { removed }) {
      const system = systemOf(context.world, id)
      for (const license of removed) if (!system.licenses.includes(license)) system.licenses.push(license)
      tell(context, system.id)
    },
  })

const TRANSFER_LICENSES: readonly StorageLicense[] = ['snapmirror', 'sv_ontap_pri', 'sv_ontap_sec']

function tell(context: SimContext, storageSystemId: StorageSystemId): void {
  context.emit('storage-system.changed', { storageSystemId })
}

export const snapRestoreLicenseRemoved = licenseFault('snaprestore')
export const smhvLicenseRemoved = licenseFault('snapmanager_hyperv')
export const protocolLicenseRemoved = licenseFault('fcp', 'iscsi')
export const snapMirrorLicenseRemoved = licenseFault('snapmirror')
export const snapVaultLicenseRemoved = licenseFault('sv_ontap_pri', 'sv_ontap_sec')

/** A planned takeover: its partner serves its LUNs until giveback (R192). */
export const controllerTakenOver = defineFault<null>({
  target,
  canInject(world, id) {
    const system = world.storageSystems[id as StorageSystemId]
    return system?.controller === 'running' && takesOver(controllerFacts(world, system))
  },
  inject(context, id) {
    setController(context, id as StorageSystemId, 'taken-over')
    return null
  },
  canClear: () => true,
  clear: (context, id) => bringBack(context, id, 'taken-over'),
})

/** The controller stops: taken over by its partner if that can, otherwise its LUNs are offline (R191). */
export const controllerDown = defineFault<null>({
  target,
  canInject: (world, id) => world.storageSystems[id as StorageSystemId]?.controller === 'running',
  inject(context, id) {
    stopController(context, id as StorageSystemId)
    return null
  },
  canClear: () => true,
  clear: (context, id) => bringBack(context, id, 'halted', 'taken-over'),
})

/** Runs again, unless it does so already or something else keeps it from running. */
function bringBack(context: SimContext, id: string, ...states: readonly ('halted' | 'taken-over')[]): void {
  const system = systemOf(context.world, id)
  if (system.controller !== 'running' && states.includes(system.controller))
    setController(context, system.id, 'running')
}

/** An adapter, port, cable or shelf module fails: multipath HA carries on over the other path (R193). */
export const pathLost = defineFault<null>({
  target,
  canInject(world, id) {
    const system = world.storageSystems[id as StorageSystemId]
    return system !== undefined && system.pathsLost < system.paths
  },
  inject(context, id) {
    const { pathsLost } = systemOf(context.world, id)
    setPathsLost(context, id as StorageSystemId, pathsLost + 1)
    return null
  },
  canClear: () => true,
  clear(context, id) {
    const { pathsLost } = systemOf(context.world, id)
    setPathsLost(context, id as StorageSystemId, Math.max(0, pathsLost - 1))
  },
})
