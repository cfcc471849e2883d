import { finding, type Finding, type Subject } from '@/domain/finding'
import type { LunId } from '@/domain/ids'
import { isLive, type MirrorRelationship } from '@/domain/ontap/mirror'
import { stateAfterConnect } from '@/domain/ontap/mirror-rules'
import type { Lun, Volume } from '@/domain/ontap/storage'
import { checkConnectTarget } from '@/domain/snapdrive/disk-rules'
import type { DiskConnection } from '@/domain/snapdrive/disk-connection'
import { checkChangeMirror, copyAtConnect } from '../ontap/mirror-commands'
import { checkMountSnapshot } from '../ontap/mounts'
import { checkVolumeOnline } from '../ontap/snapshot-copies'
import { lunName, subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { placementFindings } from './placement-facts'

/** What connecting a disk would meet, page by page of the wizard; the command refuses by the same findings. */
export function checkConnectDisk(world: ReadonlyWorld, request: DiskConnection): Finding[] {
  const lun = world.luns[request.lunId]
  const volume = lun && world.volumes[lun.volumeId]
  if (!lun || !volume) {
    return [finding((request.lunId as string) === '' ? 'disk/lun-not-chosen' : 'lun/unknown', { field: 'lunId' })]
  }
  const system = world.storageSystems[volume.storageSystemId]
  return [...targetFindings(world, request, lun, volume), ...placementFindings(world, request, system)]
}

function targetFindings(
  world: ReadonlyWorld,
  { snapshotId }: DiskConnection,
  lun: Readonly<Lun>,
  volume: Readonly<Volume>,
): Finding[] {
  const copy = snapshotId === null ? undefined : world.snapshots[snapshotId]
  if (snapshotId !== null && !copy) return [finding('snapshot/unknown', { field: 'snapshotId' })]
  const mirror = copy ? undefined : liveMirrorInto(world, volume)
  return checkConnectTarget({
    subject: lunSubject(world, lun),
    usedBy: usersOfLun(world, lun.id),
    storage: copy ? checkMountSnapshot(world, copy.id, lun.id) : volumeFindings(world, volume, mirror),
    copy: copy ? { subject: subjectOf('snapshot', copy), firstOfPair: isFirstOfPair(world, volume, copy) } : null,
    clonedFrom: mirror ? cloneAtConnect(world, mirror) : null,
    mirrorBecomes: mirror ? stateAfterConnect(lunsIn(world, volume).length) : null,
  })
}

/** In the `_backup` copy of SMHV the LUN is a clone. */
function cloneAtConnect(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>): string | null {
  const id = copyAtConnect(world, mirror)
  const copy = id === undefined ? undefined : world.snapshots[id]
  return copy?.kind === 'vm-backup' ? copy.name : null
}

/** The relationship that keeps the volume a read-only image. */
export function liveMirrorInto(
  world: ReadonlyWorld,
  { id }: Readonly<Volume>,
): Readonly<MirrorRelationship> | undefined {
  return Object.values(world.mirrors).find((mirror) => mirror.destinationVolumeId === id && isLive(mirror))
}

function volumeFindings(
  world: ReadonlyWorld,
  volume: Readonly<Volume>,
  mirror: Readonly<MirrorRelationship> | undefined,
): Finding[] {
  const offline = checkVolumeOnline(world, volume)
  if (offline.length > 0) return offline
  if (!mirror) return emptyMirrorFindings(world, volume)
  const system = world.storageSystems[volume.storageSystemId]
  const licensed = !system || system.licenses.includes('snaprestore')
  return [
    ...checkChangeMirror(world, mirror.id, 'connect'),
    ...(licensed
      ? []
      : [finding('storage/license-missing', { subject: subjectOf('storage-system', system), detail: 'snaprestore' })]),
  ]
}

/** A destination to which nothing was ever transferred holds no LUNs yet. */
function emptyMirrorFindings(world: ReadonlyWorld, { id, snapshotIds }: Readonly<Volume>): Finding[] {
  const never = Object.values(world.mirrors).some(
    (mirror) => mirror.destinationVolumeId === id && mirror.state === 'uninitialized' && mirror.transfers === 0,
  )
  return never && snapshotIds.length === 0 ? [finding('mirror/is-uninitialized')] : []
}

/** LUNs of their own in a volume: clones do not count. */
export function lunsIn(world: ReadonlyWorld, { id }: Readonly<Volume>): Readonly<Lun>[] {
  return Object.values(world.luns).filter((lun) => lun.volumeId === id && lun.clone === null)
}

export function lunSubject(world: ReadonlyWorld, lun: Readonly<Lun>): Subject {
  return { type: 'lun', id: lun.id, name: lunName(world, lun) }
}

/** Names of the hosts and clusters that have a LUN as a disk. */
function usersOfLun(world: ReadonlyWorld, lunId: LunId): string[] {
  return Object.values(world.disks).flatMap((disk) => {
    if (disk.lunId !== lunId) return []
    const owner = disk.clusterId === null ? disk.hostId && world.hosts[disk.hostId] : world.clusters[disk.clusterId]
    return owner ? [owner.name] : []
  })
}

/** Whether its second copy, which SMHV restores from, stands beside it. */
function isFirstOfPair(world: ReadonlyWorld, volume: Readonly<Volume>, copy: { kind: string; name: string }): boolean {
  const second = `${copy.name}_backup`
  return copy.kind === 'vm' && volume.snapshotIds.some((id) => world.snapshots[id]?.name === second)
}
