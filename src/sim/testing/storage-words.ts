import { must } from '@/base/invariant'
import type { FaultKindName } from '@/domain/faults'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import type { WorldNames } from '../scenarios/world-names'
import type { Driver } from './drive'

/** Short words for tests of the storage side. */

/** The relationship of a volume by the source's address. */
export function mirrorFrom({ names }: Driver, source: string): Readonly<MirrorRelationship> {
  return must(names.world.mirrors[names.mirror(source)], source)
}

/** An action on the relationship of a source volume. */
export function mirror(driver: Driver, action: MirrorAction, source = 'test02:csvA'): Driver {
  return driver.do((names) => ({ type: 'changeMirror', mirrorId: names.mirror(source), action }))
}

export function mirrorRefused(driver: Driver, action: MirrorAction, source = 'test02:csvA'): string {
  return driver.refused((names) => ({ type: 'changeMirror', mirrorId: names.mirror(source), action })).code
}

/** Until no transfer is under way. */
export function untilTransferred(driver: Driver): Driver {
  return driver.until('an end of all transfers', (world) =>
    [...Object.values(world.mirrors), ...Object.values(world.vaults)].every((row) => row.transfer === null),
  )
}

export function volumeAt({ names }: Driver, address: string): Readonly<Volume> {
  return must(names.world.volumes[names.volume(address)], address)
}

/** All Snapshot copies of a volume, oldest first. */
export function copiesAt(driver: Driver, address: string): Readonly<SnapshotCopy>[] {
  return volumeAt(driver, address).snapshotIds.map((id) => must(driver.names.world.snapshots[id], id))
}

export function fault(driver: Driver, kind: FaultKindName, target: (names: WorldNames) => string): Driver {
  return driver.do((names) => ({ type: 'injectFault', kind, targetId: target(names) }))
}

export function undo(driver: Driver, kind: FaultKindName): Driver {
  return driver.do((names) => ({ type: 'clearFault', faultId: names.fault(kind) }))
}

export function systemNamed(name: string): (names: WorldNames) => keyof WorldNames['world']['storageSystems'] {
  return ({ world }) =>
    must(
      Object.values(world.storageSystems).find((system) => system.name === name),
      name,
    ).id
}
