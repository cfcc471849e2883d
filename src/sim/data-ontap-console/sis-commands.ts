import type { Dedupe, Volume } from '@/domain/ontap/storage'
import { runCommand } from '../bare-engine'
import { volumeSpace } from '../ontap/volume-space'
import { columns, lagText, roughSize } from './columns'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { volumeNamed, volumesOf } from './storage-names'

/** Deduplication (R240). */
export const sisCommands: readonly ConsoleCommand[] = [
  {
    name: 'sis on',
    summary: 'enable deduplication on a volume',
    usage: ['<path>'],
    args: [1, 1],
    names: ['volume-path'],
    run: (call) =>
      change(call, 'on', (path) => [
        `SIS for "${path}" is enabled.`,
        `Already existing data could be processed by running "sis start -s ${path}".`,
      ]),
  },
  {
    name: 'sis off',
    summary: 'disable deduplication on a volume',
    usage: ['<path>'],
    args: [1, 1],
    names: ['volume-path'],
    run: (call) => change(call, 'off', (path) => [`SIS for "${path}" is disabled.`]),
  },
  {
    name: 'sis start',
    summary: 'deduplicate a volume now',
    usage: ['[-s] <path>'],
    options: { s: 'flag' },
    args: [1, 1],
    names: ['volume-path'],
    run: (call) => change(call, 'start', (path) => [`The SIS operation for "${path}" is started.`]),
  },
  {
    name: 'sis status',
    summary: 'display the status of deduplication',
    usage: ['[<path>]'],
    args: [0, 1],
    names: ['volume-path'],
    run(call) {
      const { world, system, args } = call
      const [path] = args
      const one = path === undefined ? undefined : pathVolume(call, path)
      if (path !== undefined && !one) return noPath(call, path)
      const volumes = (one ? [one] : volumesOf(world, system)).filter(({ dedupe }) => dedupe !== null)
      if (volumes.length === 0) return say('No status entry found.')
      return say(
        columns(['Path', 'State', 'Status', 'Progress'], WIDTHS),
        ...volumes.map((volume) => statusLine(call, volume)),
      )
    },
  },
]

const WIDTHS = [30, 10, 10]

/** Deduplication knows volumes by their path only. */
function pathVolume(call: ConsoleCall, path: string): Readonly<Volume> | undefined {
  return path.startsWith('/vol/') ? volumeNamed(call, path) : undefined
}

function noPath({ name }: ConsoleCall, path: string): ConsoleReply {
  return fail(`${name}: ${path}: not a volume. The path has the form /vol/<vol-name>.`)
}

function change(
  call: ConsoleCall,
  action: 'on' | 'off' | 'start',
  said: (path: string) => readonly string[],
): ConsoleReply {
  const [path = ''] = call.args
  const volume = pathVolume(call, path)
  if (!volume) return noPath(call, path)
  const done = runCommand(call.context, { type: 'changeDedupe', volumeId: volume.id, action })
  if (done.ok) return say(...said(`/vol/${volume.name}`))
  if (done.error.code !== 'dedupe/state') return fail(...refusalLines(call.name, done.error))
  return fail(`${call.name}: ${stateText(action, volume.dedupe, `/vol/${volume.name}`)}`)
}

function stateText(action: 'on' | 'off' | 'start', dedupe: Readonly<Dedupe> | null, path: string): string {
  if (action === 'on') return `SIS for "${path}" is already enabled.`
  if (dedupe === null) return `SIS for "${path}" is not enabled.`
  return `The SIS operation for "${path}" is already active.`
}

function statusLine({ world, context }: ConsoleCall, volume: Readonly<Volume>): string {
  const { dedupe } = volume
  const path = `/vol/${volume.name}`
  if (dedupe?.scan) {
    const left = Math.max(0, dedupe.scan.endsAt - context.now)
    return columns(
      [path, 'Enabled', 'Active', `${roughSize(volumeSpace(world, volume).used)} to scan, ${lagText(left)} left`],
      WIDTHS,
    )
  }
  const idle = dedupe?.scannedAt == null ? 'Idle' : `Idle for ${lagText(context.now - dedupe.scannedAt)}`
  return columns([path, 'Enabled', 'Idle', idle], WIDTHS)
}
