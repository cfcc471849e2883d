import type { Volume } from '@/domain/ontap/storage'
import type { VaultSchedule } from '@/domain/ontap/vault'
import { runCommand } from '../bare-engine'
import { archivedCopies } from '../ontap/vault-archive'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say, usageOf } from './console-command'
import { refusalLines } from './refusal-text'
import { readSchedule, scheduleText } from './snapvault-schedule'
import { noVolume, volumeNamed, volumesOf } from './storage-names'

/** Schedules of the secondary and what they archive (R239). */
export const snapvaultSnapCommands: readonly ConsoleCommand[] = [
  {
    name: 'snapvault snap sched',
    summary: 'display schedules, or set one',
    usage: ['[-x] [<vol-name> [<snapshot-name> [<count>@[<day>@]<hour> | <count>@-]]]'],
    options: { x: 'flag' },
    args: [0, 3],
    names: ['volume'],
    run: (call) => (call.args.length < 3 ? list(call) : set(call)),
  },
  {
    name: 'snapvault snap unsched',
    summary: 'remove schedules; what they have archived stays',
    usage: ['[-f] [<vol-name> [<snapshot-name>]]'],
    options: { f: 'flag' },
    args: [0, 2],
    names: ['volume'],
    run: unset,
  },
  {
    name: 'snapvault snap create',
    summary: 'archive a volume now under the name of a schedule',
    usage: ['<vol-name> <snapshot-name>'],
    args: [2, 2],
    names: ['volume'],
    run: create,
  },
]

/** Schedules by the volume and name that a command gives; all where it gives none. */
function schedulesOf(call: ConsoleCall): readonly Readonly<VaultSchedule>[] | { readonly problem: string } {
  const { world, system, args } = call
  const [volumeName, name] = args
  const one = volumeName === undefined ? undefined : volumeNamed(call, volumeName)
  if (volumeName !== undefined && !one) return { problem: noVolume('snapvault', volumeName) }
  const ids = (one ? [one] : volumesOf(world, system)).map((volume) => volume.id)
  return Object.values(world.vaultSchedules).filter(
    (schedule) => ids.includes(schedule.volumeId) && (name === undefined || schedule.name === name),
  )
}

function list(call: ConsoleCall): ConsoleReply {
  const schedules = schedulesOf(call)
  if ('problem' in schedules) return fail(schedules.problem)
  if (schedules.length === 0) return say('There are no schedules.')
  return say(
    ...schedules.map((schedule) => {
      const volume = call.world.volumes[schedule.volumeId]?.name ?? ''
      // What fetches before it archives is a transfer; what is archived by hand only is not.
      const kind = schedule.frequency === 'none' ? 'create' : 'xfer'
      return `${kind.padEnd(6)} ${volume} ${schedule.name} ${scheduleText(schedule)}`
    }),
  )
}

function set(call: ConsoleCall): ConsoleReply {
  const [volumeName = '', name = '', text = ''] = call.args
  const volume = volumeNamed(call, volumeName)
  if (!volume) return fail(noVolume('snapvault', volumeName))
  const times = readSchedule(text)
  if (!times) return fail(`snapvault: ${text}: not a schedule.`, ...usageOf({ name: call.name, usage: SCHEDULE_FORMS }))
  const done = runCommand(call.context, { type: 'scheduleVault', volumeId: volume.id, name, ...times })
  return done.ok ? say() : fail(...refusalLines('snapvault', done.error))
}

const SCHEDULE_FORMS = [
  '[-x] <vol-name> <snapshot-name> <count>@-             by hand only',
  '[-x] <vol-name> <snapshot-name> <count>@0-23          every hour',
  '[-x] <vol-name> <snapshot-name> <count>@<hour>        every day',
  '[-x] <vol-name> <snapshot-name> <count>@<day>@<hour>  every week',
]

function unset(call: ConsoleCall): ConsoleReply {
  const schedules = schedulesOf(call)
  if ('problem' in schedules) return fail(schedules.problem)
  if (schedules.length === 0) return fail('snapvault: There is no such schedule.')
  if (!call.confirmed && !call.options.has('f')) {
    return {
      lines: [],
      question: `Do you really want to unset ${schedules.length === 1 ? 'this schedule' : `these ${schedules.length} schedules`}? `,
    }
  }
  for (const { id } of schedules) runCommand(call.context, { type: 'unscheduleVault', scheduleId: id })
  return say()
}

function create(call: ConsoleCall): ConsoleReply {
  const schedules = schedulesOf(call)
  if ('problem' in schedules) return fail(schedules.problem)
  const [schedule] = schedules
  const [volumeName, name] = call.args
  if (!schedule) return fail(`snapvault: ${volumeName} has no schedule ${name}: set one with snapvault snap sched.`)
  const done = runCommand(call.context, { type: 'archiveVault', scheduleId: schedule.id })
  if (!done.ok) return fail(...refusalLines('snapvault', done.error))
  const newest = archivedCopies(call.world, schedule).at(-1)
  const copy = newest === undefined ? undefined : call.world.snapshots[newest]
  return say(`snapvault: snapshot ${copy?.name ?? name} of volume ${nameOf(call, schedule)} has been created`)
}

function nameOf({ world }: ConsoleCall, { volumeId }: Readonly<VaultSchedule>): string {
  const volume: Readonly<Volume> | undefined = world.volumes[volumeId]
  return volume?.name ?? volumeId
}
