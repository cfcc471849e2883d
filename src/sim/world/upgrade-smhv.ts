import { SNAPINFO_COPIES_DEFAULT, SNAPINFO_COPIES_VALUE } from '@/domain/smhv/managed-host'
import { folderOn, mirrorFiles } from '../smhv/snapinfo-files'
import { oldRow, type OldRow, oldRows } from './old-world'
import type { World } from './world'

/** Gives the rows of SMHV and of its hosts in a world of version 1 what came with version 2. */
export function upgradeSmhv(world: Record<string, unknown>): Record<string, unknown> {
  for (const host of oldRows(world, 'hosts')) {
    host['registry'] ??= {}
    host['transports'] ??= []
  }
  world['storageConnections'] ??= {}
  world['shells'] ??= {}
  world['configurationFiles'] ??= {}
  world['reports'] ??= {}
  for (const managed of oldRows(world, 'managedHosts')) managed['leftBehind'] ??= {}
  // What was licensed for SMHV was taken for licensed for SnapDrive.
  for (const system of oldRows(world, 'storageSystems')) {
    const licenses = system['licenses'] as string[]
    if (licenses.includes('snapmanager_hyperv') && !licenses.includes('snapdrive_windows')) {
      licenses.push('snapdrive_windows')
    }
  }
  for (const managed of oldRows(world, 'managedHosts')) moveSnapInfoCount(world, managed)
  for (const backup of oldRows(world, 'backups')) backup['snapInfoPaths'] ??= snapInfoPathsOf(world, backup)
  fillSnapInfo(world)
  return world
}

/** How many SnapInfo copies are kept is now written in the registry of the host, or of each node. */
function moveSnapInfoCount(world: Record<string, unknown>, managed: OldRow): void {
  const count = managed['snapInfoCopies']
  delete managed['snapInfoCopies']
  if (typeof count !== 'number' || count === SNAPINFO_COPIES_DEFAULT) return
  const cluster = oldRow(world, 'clusters', managed['clusterId'])
  const ids = cluster ? (cluster['nodeIds'] as string[]) : [managed['hostId']]
  for (const id of ids) {
    const registry = oldRow(world, 'hosts', id)?.['registry'] as Record<string, number> | undefined
    if (registry) registry[SNAPINFO_COPIES_VALUE[cluster ? 'cluster' : 'host']] = count
  }
}

/** The metadata of every backup lies where SnapInfo is now. */
function snapInfoPathsOf(world: Record<string, unknown>, backup: OldRow): Record<string, string> {
  const paths: Record<string, string> = {}
  for (const managed of oldRows(world, 'managedHosts')) {
    const { snapInfo } = managed['settings'] as { snapInfo: { path: string } | null }
    if (managed['consoleId'] !== backup['consoleId'] || !snapInfo) continue
    const owner = managed['clusterId'] ?? managed['hostId']
    const vms = backup['vms'] as OldRow[]
    if (vms.some((vm) => (vm['clusterId'] ?? vm['hostId']) === owner)) paths[owner as string] = snapInfo.path
  }
  return paths
}

/** The files of SnapInfo lie where its path says; mirrors carry them as they were at their last transfer. */
function fillSnapInfo(old: Record<string, unknown>): void {
  const world = old as unknown as World
  for (const managed of Object.values(world.managedHosts)) {
    const { snapInfo } = managed.settings
    const disk = snapInfo ? world.disks[snapInfo.diskId] : undefined
    const owner = managed.clusterId ?? managed.hostId
    if (!snapInfo || !disk?.lunId || !owner) continue
    const folder = folderOn(disk, snapInfo.path)
    const written = Object.values(world.backups).filter(
      (backup) => backup.consoleId === managed.consoleId && backup.snapInfoPaths[owner] === snapInfo.path,
    )
    if (written.length === 0) continue
    const files = (world.snapInfoFiles[disk.lunId] ??= { image: false, entries: [] })
    files.entries.push(...written.map(({ id, createdAt }) => ({ backupId: id, owner, folder, writtenAt: createdAt })))
  }
  for (const { sourceVolumeId, destinationVolumeId, updatedAt } of Object.values(world.mirrors)) {
    if (updatedAt !== null) mirrorFiles(world, sourceVolumeId, destinationVolumeId, updatedAt)
  }
}
