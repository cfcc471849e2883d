import type { ClusterId, ConsoleId, HostId } from '@/domain/ids'
import type { Backup, BackupVm } from '@/domain/smhv/backup'
import type { ReadonlyWorld } from '../world/world'
import { type HostTarget, managedHostIndex } from './host-target'
import { settingsInForce } from './settings-in-force'

/** Whose SnapInfo directory the metadata of a VM goes into: its cluster's, or its host's. */
export function snapInfoOwner({
  hostId,
  clusterId,
}: {
  hostId: HostId
  clusterId: ClusterId | null
}): HostId | ClusterId {
  return clusterId ?? hostId
}

/** A directory by its path, without regard to case and to a backslash at its end. */
export function sameDirectory(a: string, b: string): boolean {
  const plain = (path: string) => path.toLowerCase().replace(/\\+$/, '')
  return a === b || plain(a) === plain(b)
}

/** Says of the VMs of a console's backups whether their metadata lies where SMHV looks for it (R51, R57). */
export type MetadataReader = (backup: Readonly<Backup>, vm: Readonly<BackupVm>) => boolean

/**
 * SMHV looks into the SnapInfo directories as they are set now. What was written into another one before is not found
 * there until its files are moved (R57). Of a host that is not managed any more nobody knows better.
 */
export function metadataReader(world: ReadonlyWorld, consoleId: ConsoleId): MetadataReader {
  const managedHostOf = managedHostIndex(world, consoleId)
  return (backup, vm) => {
    const written = backup.snapInfoPaths[snapInfoOwner(vm)]
    const managed = managedHostOf(vm)
    if (written === undefined || !managed) return true
    const { snapInfo } = settingsInForce(world, managed)
    return snapInfo !== null && sameDirectory(snapInfo.path, written)
  }
}

/** Whether SMHV finds the metadata of any VM of a backup: others it neither lists nor manages. */
export function isFound(reader: MetadataReader, backup: Readonly<Backup>): boolean {
  return backup.vms.some((vm) => reader(backup, vm))
}

/** Directories other than the present one in which metadata of backups of this host or cluster lies, with their number. */
export function directoriesLeft(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  target: HostTarget,
  present: string | null,
): { readonly path: string; readonly backups: number }[] {
  const owner = target.clusterId ?? target.hostId ?? ''
  const counts = new Map<string, { path: string; backups: number }>()
  for (const backup of Object.values(world.backups)) {
    const path = backup.consoleId === consoleId ? backup.snapInfoPaths[owner] : undefined
    if (path === undefined || (present !== null && sameDirectory(present, path))) continue
    const entry = counts.get(path.toLowerCase()) ?? { path, backups: 0 }
    entry.backups++
    counts.set(path.toLowerCase(), entry)
  }
  return [...counts.values()]
}
