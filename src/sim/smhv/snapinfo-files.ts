import type { SimTime } from '@/base/sim-time'
import { holdsPath } from '@/domain/hyperv/mount-point'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { BackupId, ClusterId, HostId, LunId, SnapshotId, VolumeId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import type { Backup } from '@/domain/smhv/backup'
import type { SnapInfoEntry, SnapInfoFiles } from '@/domain/smhv/snapinfo'
import type { SimContext } from '../context'
import { copyPlain } from '../kernel/plain-data'
import type { ReadonlyWorld, World } from '../world/world'
import { disksOfTarget, managedHostIndex } from './host-target'
import { settingsInForce } from './settings-in-force'
import { snapInfoOwner } from './snapinfo-directories'

// What the SnapInfo directories hold, LUN by LUN: written by backups, carried to the other site by SnapMirror, taken back by
// SnapRestore, copied by hand.

/** `SnapInfo`, of `S:\SnapInfo` on the disk `S:\`. */
export function folderOn({ mountPoint }: Pick<WindowsDisk, 'mountPoint'>, path: string): string {
  return holdsPath(mountPoint, path) ? path.slice(mountPoint.length).replace(/\\+$/, '') : path
}

/** As Windows compares paths. */
export function sameFolder(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** `csv01/csv01.lun`, of `/vol/csv01/csv01/csv01.lun`: what of its path a LUN keeps on a mirror. */
export function pathInVolume({ path }: Pick<Lun, 'path'>): string {
  return path.split('/').slice(3).join('/')
}

function filesOn(world: World, lunId: LunId): SnapInfoFiles {
  return (world.snapInfoFiles[lunId] ??= { image: false, entries: [] })
}

/** Writes the metadata of a backup where SnapInfo of the hosts and clusters of its VMs is now. */
export function writeMetadata({ world, now }: SimContext, backup: Readonly<Backup>): void {
  const managedHostOf = managedHostIndex(world, backup.consoleId)
  const owners = new Map(backup.vms.map((vm) => [snapInfoOwner(vm), vm]))
  for (const [owner, vm] of owners) {
    const managed = managedHostOf(vm)
    const snapInfo = managed && settingsInForce(world, managed).snapInfo
    const disk = snapInfo ? world.disks[snapInfo.diskId] : undefined
    if (!snapInfo || !disk?.lunId) continue
    const folder = folderOn(disk, snapInfo.path)
    filesOn(world, disk.lunId).entries.push({ backupId: backup.id, owner, folder, writtenAt: now })
  }
}

/** Erases the metadata of a backup that is deleted where its host or cluster sees it: copies elsewhere stay (R196). */
export function eraseMetadata({ world }: SimContext, backup: Readonly<Backup>): void {
  for (const owner of Object.keys(backup.snapInfoPaths) as (HostId | ClusterId)[]) {
    const target =
      world.clusters[owner as ClusterId] === undefined
        ? { hostId: owner as HostId, clusterId: null }
        : { hostId: null, clusterId: owner as ClusterId }
    const meant = (entry: SnapInfoEntry): boolean => entry.backupId === backup.id && entry.owner === owner
    const holding = (Object.keys(world.snapInfoFiles) as LunId[]).filter((id) =>
      world.snapInfoFiles[id]?.entries.some(meant),
    )
    if (holding.length === 0) continue
    const seen = new Set(disksOfTarget(world, target).map(({ lunId }) => lunId))
    for (const lunId of holding) {
      const files = world.snapInfoFiles[lunId]
      if (files && seen.has(lunId)) files.entries = files.entries.filter((entry) => !meant(entry))
    }
  }
  if (isListed(world, backup.id)) world.formerBackups[backup.id] = copyPlain({ ...backup })
}

function isListed(world: ReadonlyWorld, id: BackupId): boolean {
  return Object.values(world.snapInfoFiles).some(({ entries }) => entries.some(({ backupId }) => backupId === id))
}

/** A backup that was deleted is known as long as some SnapInfo directory still tells of it. */
function forgetFormer(world: World): void {
  for (const id of Object.keys(world.formerBackups) as BackupId[]) {
    if (!isListed(world, id)) delete world.formerBackups[id]
  }
}

/** The backup that an entry tells of. */
export function backupOfEntry(world: ReadonlyWorld, { backupId }: SnapInfoEntry): Readonly<Backup> | undefined {
  return world.backups[backupId] ?? world.formerBackups[backupId]
}

/** Takes entries from a directory of one LUN into one of another, or of the same. Gives how many there were. */
export function carryEntries(
  world: World,
  from: { readonly lunId: LunId; readonly folder: string },
  to: { readonly lunId: LunId; readonly folder: string },
  { move, owner }: { readonly move: boolean; readonly owner?: string },
): number {
  const source = world.snapInfoFiles[from.lunId]
  const meant = (entry: SnapInfoEntry) =>
    sameFolder(entry.folder, from.folder) && (owner === undefined || entry.owner === owner)
  const carried = source?.entries.filter(meant) ?? []
  if (!source || carried.length === 0) return 0
  if (move) source.entries = source.entries.filter((entry) => !meant(entry))
  const target = filesOn(world, to.lunId)
  const isThere = (entry: SnapInfoEntry) =>
    target.entries.some(
      ({ backupId, owner: other, folder }) =>
        backupId === entry.backupId && other === entry.owner && sameFolder(folder, to.folder),
    )
  target.entries.push(...carried.filter((entry) => !isThere(entry)).map((entry) => ({ ...entry, folder: to.folder })))
  return carried.length
}

function lunsIn(world: ReadonlyWorld, volumeId: VolumeId): Readonly<Lun>[] {
  return Object.values(world.luns).filter((lun) => lun.volumeId === volumeId && lun.clone === null)
}

/** The LUNs of a mirror's destination hold what those of its source held at the Snapshot copy that was transferred. */
export function mirrorFiles(world: World, sourceId: VolumeId, destinationId: VolumeId, at: SimTime): void {
  const twins = new Map(lunsIn(world, destinationId).map((lun) => [pathInVolume(lun), lun.id]))
  for (const lun of lunsIn(world, sourceId)) {
    const twin = twins.get(pathInVolume(lun))
    if (twin === undefined) continue
    const entries = world.snapInfoFiles[lun.id]?.entries.filter(({ writtenAt }) => writtenAt <= at) ?? []
    if (entries.length > 0) world.snapInfoFiles[twin] = { image: true, entries: copyPlain(entries) }
    else delete world.snapInfoFiles[twin]
  }
  forgetFormer(world)
}

/** What was written to a volume since one of its Snapshot copies is gone. */
export function rewindFiles(world: World, volumeId: VolumeId, at: SimTime): void {
  for (const { id } of lunsIn(world, volumeId)) {
    const files = world.snapInfoFiles[id]
    if (files) files.entries = files.entries.filter(({ writtenAt }) => writtenAt <= at)
  }
  forgetFormer(world)
}

/** A volume is emptied. */
export function loseFiles(world: World, volumeId: VolumeId): void {
  for (const { id } of lunsIn(world, volumeId)) delete world.snapInfoFiles[id]
  forgetFormer(world)
}

/** A LUN is deleted. */
export function dropFiles(world: World, lunId: LunId): void {
  delete world.snapInfoFiles[lunId]
  forgetFormer(world)
}

/**
 * SnapDrive restores a LUN from a Snapshot copy: metadata that is younger is gone, and what a mirror has left is whole if
 * SMHV made the copy for it (R202).
 */
export function restoreFiles({ world }: SimContext, lunId: LunId, snapshotId: SnapshotId): void {
  const files = world.snapInfoFiles[lunId]
  const copy = world.snapshots[snapshotId]
  if (!files || !copy) return
  files.entries = files.entries.filter(({ writtenAt }) => writtenAt <= copy.createdAt)
  if (copy.kind === 'snapinfo') files.image = false
  forgetFormer(world)
}
