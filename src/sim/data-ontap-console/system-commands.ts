import { toCivil, type SimTime, pad } from '@/base/sim-time'
import { type ConsoleCommand, say } from './console-command'

/** The system itself. */
export const systemCommands: readonly ConsoleCommand[] = [
  {
    name: 'version',
    summary: 'display Data ONTAP version',
    usage: [''],
    run: ({ system }) => say(`NetApp Release ${system.ontapVersion}`),
  },
  {
    name: 'hostname',
    summary: 'display the name of the storage system',
    usage: [''],
    run: ({ system }) => say(system.name),
  },
  {
    name: 'date',
    summary: 'display the date and time',
    usage: ['[-u]'],
    options: { u: 'flag' },
    run: ({ context }) => say(dateText(context.now)),
  },
  {
    name: 'sysconfig',
    summary: 'display the configuration of the storage system',
    usage: ['[-a | -v]'],
    options: { a: 'flag', v: 'flag' },
    run({ world, system }) {
      const partner = system.partnerId === null ? undefined : world.storageSystems[system.partnerId]
      const ids = `System ID: ${system.systemId} (${system.name})`
      const cabling = `${system.paths > 1 ? 'Multi-Path' : 'Single-Path'}${partner ? ' HA' : ''}`
      return say(
        `        NetApp Release ${system.ontapVersion}`,
        `        ${ids}${partner ? `; partner ID: ${partner.systemId} (${partner.name})` : ''}`,
        `        System Storage Configuration: ${cabling}`,
        ...(system.pathsLost > 0 ? [`        Paths to the shelves lost: ${system.pathsLost} of ${system.paths}`] : []),
      )
    },
  },
]

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
export const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Mon Oct 14 06:00:00 GMT 2013` */
function dateText(time: SimTime): string {
  const { year, month, day, hour, minute, second, weekday } = toCivil(time)
  const clock = `${pad(hour)}:${pad(minute)}:${pad(second)}`
  return `${WEEKDAYS[weekday]} ${MONTHS[month - 1]} ${String(day).padStart(2)} ${clock} GMT ${year}`
}
