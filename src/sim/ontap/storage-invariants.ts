import { invariant } from '@/base/invariant'
import { isServing } from '@/domain/ontap/controller-rules'
import { isLive, type MirrorRelationship } from '@/domain/ontap/mirror'
import type { ReadonlyWorld } from '../world/world'
import { controllerFacts } from './controller-facts'
import { lockOf, newestCommon } from './mirror-copies'
import { cloneUser } from './mirror-luns'
import { aggregateSpace } from './volume-space'

function hold(condition: unknown, what: () => string): void {
  if (!condition) invariant(false, what())
}

/** What always holds of controllers, aggregates, relationships and clones. */
export function checkStorage(world: ReadonlyWorld): void {
  for (const system of Object.values(world.storageSystems)) {
    hold(
      system.online === isServing(controllerFacts(world, system)),
      () => `${system.name} is online by mistake, or offline`,
    )
    hold(
      system.controller !== 'taken-over' || system.partnerId !== null,
      () => `${system.name} was taken over by nobody`,
    )
  }
  checkAggregates(world)
  for (const mirror of Object.values(world.mirrors)) checkMirror(world, mirror)
  for (const vault of Object.values(world.vaults)) {
    hold(
      (vault.baseId !== null) === (vault.state === 'snapvaulted'),
      () => `${vault.id} is ${vault.state} without its base`,
    )
  }
  for (const lun of Object.values(world.luns)) {
    const backing = lun.clone?.snapshotId ?? lun.backedBy
    const copy = backing && world.snapshots[backing]
    hold(
      !backing || (copy && copy.busyWith.includes(cloneUser(lun))),
      () => `the Snapshot copy of ${lun.path} is not busy`,
    )
  }
}

function checkAggregates(world: ReadonlyWorld): void {
  for (const aggregate of Object.values(world.aggregates)) {
    const { size, used, free } = aggregateSpace(world, aggregate)
    hold(used + free === size && free >= 0, () => `the space of ${aggregate.name} does not add up`)
  }
}

/** One that is snapmirrored shares its base with its destination, which nothing else overwrites. */
function checkMirror(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>): void {
  const { id, status, transfer, baseId } = mirror
  hold((status === 'idle') === (transfer === null), () => `${id} is ${status}, its transfer is not`)
  if (!isLive(mirror)) return
  const source = world.volumes[mirror.sourceVolumeId]
  const destination = world.volumes[mirror.destinationVolumeId]
  const common = source && destination ? newestCommon(world, source, destination) : null
  hold(common !== null && common.sourceId === baseId, () => `${id} is ${mirror.state} without its base on both sides`)
  const lock = lockOf(world, mirror, 'source')
  hold(baseId === null || world.snapshots[baseId]?.busyWith.includes(lock), () => `the base of ${id} is not locked`)
  for (const other of Object.values(world.mirrors)) {
    if (other.id === id || !isLive(other)) continue
    hold(other.destinationVolumeId !== mirror.destinationVolumeId, () => `${id} and ${other.id} have one destination`)
    const back =
      other.destinationVolumeId === mirror.sourceVolumeId && other.sourceVolumeId === mirror.destinationVolumeId
    hold(!back, () => `${id} and ${other.id} overwrite each other`)
  }
}
