import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import { type CommandHandler, refuseWith } from '../context'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { ReadonlyWorld, World } from '../world/world'
import type { MoveSnapInfoRequest } from './administration-command'
import { isOnLine } from './backup-facts'
import { diskOfTargetPath, type HostTarget, targetSubject } from './host-target'
import { recordConfiguration } from './host-commands'
import { refuseByRule } from './refusals'
import { settingsInForce } from './settings-in-force'
import { directoriesLeft, sameDirectory } from './snapinfo-directories'
import { carryEntries, folderOn } from './snapinfo-files'

/** What moving the files of a SnapInfo directory would meet: both disks must be there, and something to move. */
function checkMoveSnapInfoFiles(world: ReadonlyWorld, { managedHostId, from }: MoveSnapInfoRequest): Finding[] {
  const managed = world.managedHosts[managedHostId]
  if (!managed) return [finding('request/unknown')]
  const { snapInfo } = settingsInForce(world, managed)
  const named = targetSubject(world, managed)
  const subject = named ? { subject: named } : {}
  if (!snapInfo) return [finding('settings/snapinfo-missing', subject)]
  const left = directoriesLeft(world, managed.consoleId, managed, snapInfo.path)
  if (!left.some(({ path }) => sameDirectory(path, from))) {
    return [finding('settings/snapinfo-nothing-left', { ...subject, field: 'from', detail: from })]
  }
  const away = [from, snapInfo.path].filter((path) => !isReachable(world, managed, path))
  return away.map((path) => finding('backup/snapinfo-unavailable', { ...subject, detail: path }))
}

/** What an administrator does by hand after the SnapInfo path was changed (R57): from then on SMHV finds the backups. */
export const moveSnapInfoFiles: CommandHandler<'moveSnapInfoFiles'> = (context, command) => {
  const { world } = context
  const managed = world.managedHosts[command.managedHostId]
  if (!managed) return refuseWith('unknown', 'request/unknown')
  const findings = checkMoveSnapInfoFiles(world, command)
  if (hasErrors(findings)) return refuseByRule(findings)
  const owner = managed.clusterId ?? managed.hostId ?? ''
  const to = settingsInForce(world, managed).snapInfo?.path ?? ''
  carryBetween(world, managed, { from: command.from, to })
  for (const backup of Object.values(world.backups)) {
    const path = backup.consoleId === managed.consoleId ? backup.snapInfoPaths[owner] : undefined
    if (path !== undefined && sameDirectory(path, command.from)) backup.snapInfoPaths[owner] = to
  }
  context.emit('host.configured', { managedHostId: managed.id })
  recordConfiguration(context, managed, 'Move the SnapInfo files of')
  return ok({ id: managed.id, jobId: null })
}

function carryBetween(
  world: World,
  managed: Readonly<ManagedHost>,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const [source, target] = [diskOfTargetPath(world, managed, from), diskOfTargetPath(world, managed, to)]
  if (!source?.lunId || !target?.lunId) return
  carryEntries(
    world,
    { lunId: source.lunId, folder: folderOn(source, from) },
    { lunId: target.lunId, folder: folderOn(target, to) },
    { move: true, owner: managed.clusterId ?? managed.hostId ?? '' },
  )
}

function isReachable(world: ReadonlyWorld, target: HostTarget, path: string): boolean {
  const disk = diskOfTargetPath(world, target, path)
  return disk !== undefined && isOnLine(world, disk)
}
