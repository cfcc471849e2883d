import { must } from '@/base/invariant'
import { hasErrors } from '@/domain/finding'
import type { MirrorId } from '@/domain/ids'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import type { MirrorAction } from '@/domain/ontap/mirror-rules'
import { runCommand } from '../bare-engine'
import { checkChangeMirror } from '../ontap/mirror-commands'
import { newestCommon } from '../ontap/mirror-copies'
import { volumeAddress } from '../ontap/mirrors'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { snapmirrorStatus } from './snapmirror-status'
import { findMirror, mirrorOfPair, type Named, sourceOf } from './snapmirror-names'
import { STARTED } from './transfer-text'

/** SnapMirror, from the destination but for `release`. */
export const snapmirrorCommands: readonly ConsoleCommand[] = [
  snapmirrorStatus,
  {
    name: 'snapmirror initialize',
    summary: 'make the first transfer of a relationship',
    usage: ['[-S <source>] [-w] <destination>'],
    options: { S: 'value', w: 'flag' },
    args: [1, 1],
    names: ['volume'],
    run: initialize,
  },
  transferring('update', 'transfer what has changed'),
  {
    name: 'snapmirror resync',
    summary: 'make a destination an image of its source again',
    usage: ['[-f] [-S <source>] [-w] <destination>'],
    options: { f: 'flag', S: 'value', w: 'flag' },
    args: [1, 1],
    names: ['volume'],
    run: resync,
  },
  simple('quiesce', 'stop the updates of a destination', (volume, { state }) => [
    'snapmirror quiesce: in progress',
    'This can be a long-running operation. Use Control - C (^C) to interrupt.',
    ...(state === 'quiesced' ? [`snapmirror quiesce: ${volume} : Successfully quiesced`] : []),
  ]),
  simple('resume', 'go on with the updates of a destination', (volume) => [
    `snapmirror resume: ${volume} : Successfully resumed`,
  ]),
  simple('break', 'make a destination writable', (volume) => [
    `snapmirror break: Destination ${volume} is now writable.`,
    'Volume size is being retained for potential snapmirror resync.',
  ]),
  simple('abort', 'end the transfer under way', (volume) => [`snapmirror abort: transfer to ${volume} aborted`]),
  {
    name: 'snapmirror release',
    summary: 'forget a relationship, on its source',
    usage: ['<source> <destination>'],
    args: [2, 2],
    names: ['volume'],
    run: release,
  },
]

/** A command on the destination that does one thing and says so. */
function simple(
  action: MirrorAction,
  summary: string,
  said: (volume: string, mirror: Readonly<MirrorRelationship>) => readonly string[],
): ConsoleCommand {
  return {
    name: `snapmirror ${action}`,
    summary,
    usage: ['<destination>'],
    args: [1, 1],
    names: ['volume'],
    run(call) {
      const found = findMirror(call)
      if ('problem' in found) return fail(found.problem)
      const done = runCommand(call.context, { type: 'changeMirror', mirrorId: found.mirror.id, action })
      if (!done.ok) return fail(...refusalLines(call.name, done.error))
      return say(...said(found.volume.name, call.world.mirrors[found.mirror.id] ?? found.mirror))
    },
  }
}

function transferring(action: 'update', summary: string): ConsoleCommand {
  return {
    name: `snapmirror ${action}`,
    summary,
    usage: ['[-S <source>] [-w] <destination>'],
    options: { S: 'value', w: 'flag' },
    args: [1, 1],
    names: ['volume'],
    run(call) {
      const found = findMirror(call)
      return 'problem' in found ? fail(found.problem) : begin(call, found.mirror.id, action)
    },
  }
}

function begin(call: ConsoleCall, mirrorId: MirrorId, action: MirrorAction): ConsoleReply {
  const done = runCommand(call.context, { type: 'changeMirror', mirrorId, action })
  if (!done.ok) return fail(...refusalLines(call.name, done.error))
  const id = done.value.id as MirrorId
  const number = call.world.mirrors[id]?.transfer?.number
  const lines = STARTED('snapmirror')
  return call.options.has('w') && number !== undefined ? { lines, awaits: { kind: 'mirror', id, number } } : { lines }
}

/** Creates the relationship where there is none yet; it does not stay if its first transfer is refused. */
function initialize(call: ConsoleCall): ConsoleReply {
  const found = findMirror(call)
  if (!('problem' in found)) return begin(call, found.mirror.id, 'initialize')
  const source = sourceOf(call)
  if (!source || !found.volume) return fail(found.problem)
  const created = runCommand(call.context, {
    type: 'createMirror',
    sourceVolumeId: source.id,
    destinationVolumeId: found.volume.id,
  })
  if (!created.ok) return fail(...refusalLines(call.name, created.error))
  const mirrorId = created.value.id as MirrorId
  const reply = begin(call, mirrorId, 'initialize')
  if (reply.failed === true) runCommand(call.context, { type: 'changeMirror', mirrorId, action: 'release' })
  return reply
}

/** The relationship itself, or the one in the other direction, which a resync turns round (R208). */
function resync(call: ConsoleCall): ConsoleReply {
  const found = findMirror(call)
  if (!('problem' in found)) return askResync(call, found, 'resync')
  const source = sourceOf(call)
  const reverse = source && found.volume && mirrorOfPair(call.world, found.volume.id, source.id)
  if (!source || !found.volume || !reverse) return fail(found.problem)
  return askResync(call, { mirror: reverse, volume: found.volume }, 'reverse-resync')
}

function askResync(call: ConsoleCall, { mirror, volume }: Named, action: MirrorAction): ConsoleReply {
  const { world, options, confirmed } = call
  const findings = checkChangeMirror(world, mirror.id, action)
  if (hasErrors(findings)) return fail(...refusalLines(call.name, { findings }))
  const sourceId = action === 'resync' ? mirror.sourceVolumeId : mirror.destinationVolumeId
  const common = newestCommon(world, must(world.volumes[sourceId], sourceId), volume)
  const newer = common ? volume.snapshotIds.slice(volume.snapshotIds.indexOf(common.destinationId) + 1) : []
  const base = common === null ? '-' : (world.snapshots[common.sourceId]?.name ?? '-')
  const preview = [
    `The resync base snapshot will be: ${base}`,
    ...(newer.length > 0 ? ['These newer snapshots will be deleted from the destination:'] : []),
    ...newer.map((id) => `    ${world.snapshots[id]?.name ?? id}`),
  ]
  if (!confirmed && !options.has('f')) {
    return { lines: preview, question: `Are you sure you want to resync the volume ${volume.name}? ` }
  }
  const reply = begin(call, mirror.id, action)
  if (reply.failed === true) return reply
  const shown = confirmed ? [] : preview
  return { ...reply, lines: [...shown, 'Revert to resync base snapshot was successful.', ...reply.lines] }
}

function release(call: ConsoleCall): ConsoleReply {
  const { world, system, args } = call
  const [from = '', to = ''] = args
  const mirror = Object.values(world.mirrors).find(
    (row) =>
      volumeAddress(world, row.sourceVolumeId) === (from.includes(':') ? from : `${system.name}:${from}`) &&
      volumeAddress(world, row.destinationVolumeId) === to &&
      world.volumes[row.sourceVolumeId]?.storageSystemId === system.id,
  )
  if (!mirror)
    return fail(`snapmirror release: ${from} ${to}: no release-able destination found that matches those parameters`)
  const done = runCommand(call.context, { type: 'changeMirror', mirrorId: mirror.id, action: 'release' })
  if (!done.ok) return fail(...refusalLines(call.name, done.error))
  return say(`snapmirror release: ${from} ${to} : released`)
}
