import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import { type CommandHandler, refuseWith } from '../context'
import type { ReadonlyWorld } from '../world/world'
import type { CopySnapInfoRequest } from './administration-command'
import { isOnLine } from './backup-facts'
import { recordConfiguration } from './host-commands'
import { diskOfTargetPath, targetSubject } from './host-target'
import { refuseByRule } from './refusals'
import { settingsInForce } from './settings-in-force'
import { sameDirectory } from './snapinfo-directories'
import { carryEntries } from './snapinfo-files'
import { directoryAt, type SnapInfoDirectory } from './snapinfo-metadata'

/** What copying the contents of another site's SnapInfo directory into that of a managed host would meet (R206). */
export function checkCopySnapInfo(world: ReadonlyWorld, request: CopySnapInfoRequest): Finding[] {
  return directoriesOf(world, request).findings
}

interface Directories {
  readonly findings: Finding[]
  readonly from?: SnapInfoDirectory
  readonly to?: SnapInfoDirectory
}

function directoriesOf(world: ReadonlyWorld, { managedHostId, from }: CopySnapInfoRequest): Directories {
  const managed = world.managedHosts[managedHostId]
  if (!managed) return { findings: [finding('request/unknown')] }
  const named = targetSubject(world, managed)
  const subject = named ? { subject: named } : {}
  const to = settingsInForce(world, managed).snapInfo?.path
  if (to === undefined) return { findings: [finding('settings/snapinfo-missing', subject)] }
  const about = { ...subject, field: 'from', detail: from }
  if (sameDirectory(from, to)) return { findings: [finding('snapinfo/same-directory', about)] }
  const [source, target] = [diskOfTargetPath(world, managed, from), diskOfTargetPath(world, managed, to)]
  const away = [
    ...(source?.lunId && isOnLine(world, source) ? [] : [finding('backup/snapinfo-unavailable', about)]),
    ...(target?.lunId && isOnLine(world, target)
      ? []
      : [finding('backup/snapinfo-unavailable', { ...subject, detail: to })]),
  ]
  if (away.length > 0 || !source?.lunId || !target?.lunId) return { findings: away }
  const files = world.snapInfoFiles[source.lunId]
  const directories = { from: directoryAt(source.lunId, source, from), to: directoryAt(target.lunId, target, to) }
  if (!files?.entries.some(({ folder }) => folder.toLowerCase() === directories.from.folder.toLowerCase())) {
    return { findings: [finding('snapinfo/nothing-to-copy', about)] }
  }
  if (files.image) return { findings: [finding('snapinfo/not-restored', about)] }
  return { findings: [], ...directories }
}

/**
 * Copies the metadata of the other site into the SnapInfo directory of an active site, beside what it has (R206): from then
 * on its console knows the backups of both.
 */
export const copySnapInfoFiles: CommandHandler<'copySnapInfoFiles'> = (context, command) => {
  const { world } = context
  const managed = world.managedHosts[command.managedHostId]
  if (!managed) return refuseWith('unknown', 'request/unknown')
  const { findings, from, to } = directoriesOf(world, command)
  if (hasErrors(findings) || !from || !to) return refuseByRule(findings)
  carryEntries(world, from, to, { move: false })
  context.emit('host.configured', { managedHostId: managed.id })
  recordConfiguration(context, managed, 'Copy SnapInfo metadata to')
  return ok({ id: managed.id, jobId: null })
}
