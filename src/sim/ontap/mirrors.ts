import { must } from '@/base/invariant'
import { finding, type Finding, type Subject } from '@/domain/finding'
import type { SnapshotId, StorageSystemId, VolumeId } from '@/domain/ids'
import { isLive, type MirrorRelationship } from '@/domain/ontap/mirror'
import type { MirrorAction, MirrorFacts, MirrorVolumeFacts, TransferSystemFacts } from '@/domain/ontap/mirror-rules'
import type { StorageLicense, Volume } from '@/domain/ontap/storage'
import { lunsOfVm } from '../hyperv/vm-facts'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { lockOf, newestCommon } from './mirror-copies'
import { cloneUser } from './mirror-luns'
import { checkRoom, checkSnapshotCreation, volumeSubject } from './snapshot-copies'

type Row = Readonly<MirrorRelationship>

/** The relationship that copies a volume elsewhere; of several, one that is kept up to date. */
export function mirrorOf(world: ReadonlyWorld, sourceVolumeId: VolumeId): Row | undefined {
  const all = Object.values(world.mirrors).filter((mirror) => mirror.sourceVolumeId === sourceVolumeId)
  return all.find(isLive) ?? all[0]
}

/** Why the relationship of a volume could not be updated now; warnings, since the local backup is good without. */
export function checkMirrorUpdate(world: ReadonlyWorld, sourceVolumeId: VolumeId): Finding[] {
  const volume = world.volumes[sourceVolumeId]
  if (!volume) return []
  const subject = volumeSubject(world, volume)
  const mirror = mirrorOf(world, sourceVolumeId)
  if (!mirror) return [finding('mirror/missing', { subject })]
  const findings: Finding[] = []
  if (mirror.state !== 'snapmirrored') findings.push(finding('mirror/not-updatable', { subject, detail: mirror.state }))
  else if (mirror.status !== 'idle') {
    findings.push(finding('mirror/not-updatable', { subject, detail: 'another transfer is running' }))
  }
  const destination = world.volumes[mirror.destinationVolumeId]
  for (const { subject: system, online, licensed, license } of transferSystems(world, mirror, 'snapmirror')) {
    if (!online) findings.push(finding('storage/offline', { subject: system, severity: 'warning' }))
    if (!licensed) {
      findings.push(finding('storage/license-missing', { subject: system, detail: license, severity: 'warning' }))
    }
  }
  const full = destination ? checkRoom(world, destination) : []
  return [...findings, ...full.map((found): Finding => ({ ...found, severity: 'warning' }))]
}

/** Both ends of a transfer, each once. */
export function transferSystems(
  world: ReadonlyWorld,
  { sourceVolumeId, destinationVolumeId }: Pick<Row, 'sourceVolumeId' | 'destinationVolumeId'>,
  licenses: StorageLicense | readonly [StorageLicense, StorageLicense],
): TransferSystemFacts[] {
  const ends = new Map<StorageSystemId, StorageLicense>()
  for (const [index, volumeId] of [sourceVolumeId, destinationVolumeId].entries()) {
    const license = typeof licenses === 'string' ? licenses : (licenses[index] ?? licenses[0])
    const volume = world.volumes[volumeId]
    if (volume) ends.set(volume.storageSystemId, license)
  }
  return [...ends].map(([id, license]) => {
    const system = must(world.storageSystems[id], `storage system ${id}`)
    const licensed = system.licenses.includes(license)
    return { subject: subjectOf('storage-system', system), online: system.online, licensed, license }
  })
}

/** `test02:csv01 → test03:csv01` */
export function mirrorName(world: ReadonlyWorld, mirror: Pick<Row, 'sourceVolumeId' | 'destinationVolumeId'>): string {
  return `${volumeAddress(world, mirror.sourceVolumeId)} → ${volumeAddress(world, mirror.destinationVolumeId)}`
}

/** `test02:csv01`, as Data ONTAP writes it. */
export function volumeAddress(world: ReadonlyWorld, id: VolumeId): string {
  const volume = world.volumes[id]
  return volume ? volumeSubject(world, volume).name : id
}

export function mirrorSubject(world: ReadonlyWorld, mirror: Row): Subject {
  return { type: 'mirror', id: mirror.id, name: mirrorName(world, mirror) }
}

/** A relationship as its rules see it before an action. */
export function mirrorFacts(world: ReadonlyWorld, mirror: Row, action: MirrorAction): MirrorFacts {
  const source = must(world.volumes[mirror.sourceVolumeId], mirror.sourceVolumeId)
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const common = newestCommon(world, source, destination)
  return {
    subject: mirrorSubject(world, mirror),
    state: mirror.state,
    status: mirror.status,
    systems: transferSystems(world, mirror, 'snapmirror'),
    destination: volumeFacts(world, mirror, destination, source, action, common?.destinationId),
    source: volumeFacts(world, mirror, source, destination, action, common?.sourceId),
    common: common !== null,
  }
}

function volumeFacts(
  world: ReadonlyWorld,
  mirror: Row,
  volume: Readonly<Volume>,
  other: Readonly<Volume>,
  action: MirrorAction,
  commonId: SnapshotId | undefined,
): MirrorVolumeFacts {
  const taken = Object.values(world.mirrors).some(
    (row) =>
      row.id !== mirror.id &&
      (isLive(row) || row.transfer !== null) &&
      (row.destinationVolumeId === volume.id ||
        // What is an image of this volume cannot be its source as well.
        (row.destinationVolumeId === other.id && row.sourceVolumeId === volume.id)),
  )
  return {
    subject: volumeSubject(world, volume),
    taken,
    inUse: volume.writeRate > 0,
    busyCopies: copiesToGo(volume, action, commonId).flatMap((id) => usersOf(world, mirror, id)),
    room: checkRoom(world, volume),
    copying: checkSnapshotCreation(world, volume, 1),
  }
}

/** Snapshot copies that an action would take from the volume that it overwrites. */
function copiesToGo(volume: Readonly<Volume>, action: MirrorAction, commonId: SnapshotId | undefined): SnapshotId[] {
  if (action === 'initialize') return [...volume.snapshotIds]
  if (action !== 'resync' && action !== 'reverse-resync') return []
  return commonId === undefined ? [] : volume.snapshotIds.slice(volume.snapshotIds.indexOf(commonId) + 1)
}

/** The volume that an action on a relationship overwrites, its Snapshot copies that would go, newest first, and its VMs. */
export interface MirrorLosses {
  readonly volumeId: VolumeId
  readonly snapshotIds: readonly SnapshotId[]
  readonly vmNames: readonly string[]
}

/** What an action would take away for good; null = it overwrites nothing. */
export function mirrorLosses(world: ReadonlyWorld, mirror: Row, action: MirrorAction): MirrorLosses | null {
  if (action !== 'initialize' && action !== 'resync' && action !== 'reverse-resync') return null
  const volumeId = action === 'reverse-resync' ? mirror.sourceVolumeId : mirror.destinationVolumeId
  const source = must(world.volumes[mirror.sourceVolumeId], mirror.sourceVolumeId)
  const destination = must(world.volumes[mirror.destinationVolumeId], mirror.destinationVolumeId)
  const common = newestCommon(world, source, destination)
  const commonId = action === 'reverse-resync' ? common?.sourceId : common?.destinationId
  const snapshotIds = copiesToGo(action === 'reverse-resync' ? source : destination, action, commonId).toReversed()
  const vms = Object.values(world.vms).filter((vm) => lunsOfVm(world, vm).some((lun) => lun.volumeId === volumeId))
  return { volumeId, snapshotIds, vmNames: vms.map(({ name }) => name) }
}

function usersOf(world: ReadonlyWorld, mirror: Row, id: SnapshotId): string[] {
  const copy = world.snapshots[id]
  if (!copy) return []
  // Its own copies are no obstacle to a relationship.
  const own = [lockOf(world, mirror, 'source'), lockOf(world, mirror, 'destination')]
  // Nor are LUNs that are overwritten with their volume.
  for (const lun of Object.values(world.luns)) if (lun.backedBy === id) own.push(cloneUser(lun))
  return copy.busyWith.filter((user) => !own.includes(user)).map((user) => `${copy.name}: ${user}`)
}
