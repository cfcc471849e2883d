import type { ControllerFacts } from '@/domain/ontap/controller-rules'
import type { StorageSystem } from '@/domain/ontap/storage'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'

/** A controller as its rules see it. */
export function controllerFacts(world: ReadonlyWorld, system: Readonly<StorageSystem>): ControllerFacts {
  const { controller, partnerId, takeoverEnabled, paths, pathsLost } = system
  const partner = partnerId === null ? null : (world.storageSystems[partnerId]?.controller ?? null)
  return { subject: subjectOf('storage-system', system), controller, partner, takeoverEnabled, paths, pathsLost }
}
