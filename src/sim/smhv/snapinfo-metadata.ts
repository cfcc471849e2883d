import { finding, type Finding } from '@/domain/finding'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { ConsoleId, LunId } from '@/domain/ids'
import type { Backup, BackupVm } from '@/domain/smhv/backup'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { ReadonlyWorld } from '../world/world'
import { isOnLine } from './backup-facts'
import { diskOfTargetPath, type HostTarget, targetSubject } from './host-target'
import { settingsInForce } from './settings-in-force'
import { snapInfoOwner } from './snapinfo-directories'
import { backupOfEntry, folderOn, sameFolder } from './snapinfo-files'

/** What SnapInfo tells of one backup: of the VMs whose metadata lies in this directory. */
export interface BackupMetadata {
  readonly backup: Readonly<Backup>
  readonly vms: readonly Readonly<BackupVm>[]
}

/** What SMHV reads in the SnapInfo directory of a host or cluster, oldest first (R196). */
export interface SnapInfoMetadata {
  /** What keeps it from being read; nothing is read then. */
  readonly findings: readonly Finding[]
  readonly managed: Readonly<ManagedHost> | null
  /** `S:\SnapInfo`; null = not configured. */
  readonly path: string | null
  readonly backups: readonly BackupMetadata[]
}

/** Reads the SnapInfo directory of a host or cluster that a console manages, as it is set and connected now (R196, R202). */
export function readSnapInfo(world: ReadonlyWorld, consoleId: ConsoleId, target: HostTarget): SnapInfoMetadata {
  const named = targetSubject(world, target)
  const subject = named ? { subject: named } : {}
  const managed = Object.values(world.managedHosts).find(
    (row) => row.consoleId === consoleId && row.hostId === target.hostId && row.clusterId === target.clusterId,
  )
  const nothing = (found: Finding): SnapInfoMetadata => ({
    findings: [found],
    managed: managed ?? null,
    path: (managed && settingsInForce(world, managed).snapInfo?.path) ?? null,
    backups: [],
  })
  if (!managed) return nothing(finding('vm/host-not-managed', { ...subject, field: 'server' }))
  const path = settingsInForce(world, managed).snapInfo?.path
  if (path === undefined) return nothing(finding('settings/snapinfo-missing', { ...subject, field: 'server' }))
  const disk = diskOfTargetPath(world, target, path)
  if (!disk?.lunId || !isOnLine(world, disk)) {
    return nothing(finding('backup/snapinfo-unavailable', { ...subject, field: 'server', detail: path }))
  }
  if (world.snapInfoFiles[disk.lunId]?.image) {
    return nothing(finding('snapinfo/not-restored', { ...subject, field: 'server', detail: path }))
  }
  return { findings: [], managed, path, backups: metadataIn(world, directoryAt(disk.lunId, disk, path)) }
}

/** A directory on a LUN. */
export interface SnapInfoDirectory {
  readonly lunId: LunId
  readonly folder: string
}

export function directoryAt(lunId: LunId, disk: Pick<WindowsDisk, 'mountPoint'>, path: string): SnapInfoDirectory {
  return { lunId, folder: folderOn(disk, path) }
}

/** What a directory tells, whatever its state. */
function metadataIn(world: ReadonlyWorld, { lunId, folder }: SnapInfoDirectory): BackupMetadata[] {
  const found = new Map<string, { backup: Readonly<Backup>; vms: Readonly<BackupVm>[] }>()
  for (const entry of world.snapInfoFiles[lunId]?.entries ?? []) {
    const backup = sameFolder(entry.folder, folder) ? backupOfEntry(world, entry) : undefined
    if (!backup) continue
    const row = found.get(backup.id) ?? { backup, vms: [] }
    row.vms.push(...backup.vms.filter((vm) => snapInfoOwner(vm) === entry.owner))
    found.set(backup.id, row)
  }
  return [...found.values()].toSorted((a, b) => a.backup.createdAt - b.backup.createdAt)
}
