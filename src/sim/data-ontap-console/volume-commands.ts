import { KiB, MiB, GiB } from '@/base/units'
import type { Volume } from '@/domain/ontap/storage'
import { checkVolumeOnline, isMirrorDestination } from '../ontap/snapshot-copies'
import { aggregateSpace, volumeSpace } from '../ontap/volume-space'
import type { ReadonlyWorld } from '../world/world'
import { columns, percent, roughSize } from './columns'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { aggregatesOf, noVolume, volumeNamed, volumesOf } from './storage-names'
import { volumeCreateCommand } from './volume-create-command'

/** Volumes and aggregates with their space. */
export const volumeCommands: readonly ConsoleCommand[] = [
  {
    name: 'vol status',
    summary: 'display the status of volumes',
    usage: ['[<vol-name>]'],
    args: [0, 1],
    names: ['volume'],
    run(call) {
      const { world, system, args } = call
      const [name] = args
      const one = name === undefined ? undefined : volumeNamed(call, name)
      if (name !== undefined && !one) return fail(noVolume(call.name, name))
      const aggregate = one && world.aggregates[one.aggregateId]
      return say(
        statusLine('Volume', 'State', 'Status', 'Options'),
        ...(one ? [one] : volumesOf(world, system)).flatMap((volume) => volumeLines(world, volume)),
        ...(aggregate ? [`                Containing aggregate: '${aggregate.name}'`] : []),
      )
    },
  },
  volumeCreateCommand,
  {
    name: 'aggr status',
    summary: 'display the status of aggregates',
    usage: ['[<aggr-name>]'],
    args: [0, 1],
    names: ['aggregate'],
    run(call) {
      const [name] = call.args
      const all = aggregatesOf(call)
      const shown = name === undefined ? all : all.filter((aggregate) => aggregate.name === name)
      if (name !== undefined && shown.length === 0) return fail(`${call.name}: No aggregate named '${name}' exists.`)
      const state = call.system.online ? 'online' : 'failed'
      return say(
        statusLine('Aggr', 'State', 'Status', 'Options'),
        ...shown.flatMap((aggregate) => [
          statusLine(aggregate.name, state, 'raid_dp, aggr', ''),
          statusLine('', '', '64-bit', ''),
        ]),
      )
    },
  },
  {
    name: 'df',
    summary: 'display free disk space',
    usage: ['[-h | -k | -m | -g] [-A | -s] [<path> | <name>]'],
    options: { h: 'flag', k: 'flag', m: 'flag', g: 'flag', A: 'flag', s: 'flag' },
    args: [0, 1],
    names: ['volume-path'],
    run: (call) => (call.options.has('A') ? freeOfAggregates(call) : freeOfVolumes(call)),
  },
]

function statusLine(name: string, state: string, status: string, options: string): string {
  return `${name.padStart(15)} ${columns([state, status, options], [15, 23])}`.trimEnd()
}

function volumeLines(world: ReadonlyWorld, volume: Readonly<Volume>): string[] {
  const away = checkVolumeOnline(world, volume).length > 0
  const isImage = isMirrorDestination(world, volume.id)
  const isMirrored = Object.values(world.mirrors).some((mirror) => mirror.destinationVolumeId === volume.id)
  const status = [
    'raid_dp',
    'flex',
    ...(isMirrored ? ['snapmirrored'] : []),
    ...(isImage ? ['read-only'] : []),
    ...(volume.dedupe ? ['sis'] : []),
    '64-bit',
  ]
  const options = [...(isMirrored ? ['snapmirrored=on', 'fs_size_fixed=on'] : []), ...guarantee(volume)]
  const lines: string[] = []
  for (let index = 0; index * 2 < Math.max(status.length, options.length * 2); index++) {
    const cell = status.slice(index * 2, index * 2 + 2).join(', ')
    const more = index < options.length - 1 ? ',' : ''
    const option = options[index] === undefined ? '' : `${options[index]}${more}`
    lines.push(
      statusLine(index === 0 ? volume.name : '', index === 0 ? (away ? 'offline' : 'online') : '', cell, option),
    )
  }
  return lines
}

function guarantee(volume: Readonly<Volume>): string[] {
  return volume.guarantee === 'none' ? ['guarantee=none'] : []
}

/** Room for the names. One that is longer pushes only its own line, as far as its figures have no room left. */
const NAMES = 19

/** Where figures stand: names to the left, sizes to the right. */
function spaceLine(name: string, figures: readonly string[], capacity: string, mounted: string): string {
  let line = name
  for (const [index, figure] of [...figures, capacity].entries()) {
    const end = NAMES + 11 * Math.min(index + 1, figures.length) + (index < figures.length ? 0 : 9)
    line += ` ${figure.padStart(end - line.length - 1)}`
  }
  return `${line}  ${mounted}`.trimEnd()
}

/** The unit of the options: what it is called in the heading, and how a size is written in it. */
function unitOf({ options }: ConsoleCall): { readonly title: string; readonly text: (bytes: number) => string } {
  if (options.has('h')) return { title: 'total', text: (bytes) => (bytes === 0 ? '0KB' : roughSize(bytes)) }
  const whole = (size: number, suffix: string) => (bytes: number) => `${Math.floor(bytes / size)}${suffix}`
  if (options.has('m')) return { title: 'total', text: whole(MiB, 'MB') }
  if (options.has('g')) return { title: 'total', text: whole(GiB, 'GB') }
  return { title: 'kbytes', text: whole(KiB, '') }
}

function shownVolumes(call: ConsoleCall): Readonly<Volume>[] | undefined {
  const [name] = call.args
  if (name === undefined) return volumesOf(call.world, call.system)
  const volume = volumeNamed(call, name)
  return volume && [volume]
}

function freeOfVolumes(call: ConsoleCall): ConsoleReply {
  const volumes = shownVolumes(call)
  if (!volumes) return fail(`df: ${call.args[0]}: No such file or directory`)
  const { title, text } = unitOf(call)
  if (call.options.has('s')) {
    return say(
      spaceLine('Filesystem', ['used', 'saved'], '%saved', ''),
      ...volumes.map((volume) => {
        const { used } = volumeSpace(call.world, volume)
        const saved = volume.dedupe?.savedBytes ?? 0
        return spaceLine(`/vol/${volume.name}/`, [text(used), text(saved)], `${percent(saved, used + saved)}%`, '')
      }),
    )
  }
  return say(
    spaceLine('Filesystem', [title, 'used', 'avail'], 'capacity', 'Mounted on'),
    ...volumes.flatMap((volume) => {
      const { size, used, free, held } = volumeSpace(call.world, volume)
      const [path, copies] = [`/vol/${volume.name}/`, `/vol/${volume.name}/.snapshot`]
      const figures = [text(size), text(used), text(free)]
      return [
        spaceLine(path, figures, `${percent(used, size)}%`, path),
        // No room is reserved for Snapshot copies: what they hold comes out of the volume.
        spaceLine(copies, [text(0), text(held), text(0)], held > 0 ? '---%' : '0%', copies),
      ]
    }),
  )
}

function freeOfAggregates(call: ConsoleCall): ConsoleReply {
  const [name] = call.args
  const shown = aggregatesOf(call).filter((aggregate) => name === undefined || aggregate.name === name)
  if (shown.length === 0) return fail(`df: ${name ?? ''}: No such aggregate`)
  const { title, text } = unitOf(call)
  return say(
    spaceLine('Aggregate', [title, 'used', 'avail'], 'capacity', ''),
    ...shown.map((aggregate) => {
      const { size, used, free } = aggregateSpace(call.world, aggregate)
      return spaceLine(aggregate.name, [text(size), text(used), text(free)], `${percent(used, size)}%`, '')
    }),
  )
}
