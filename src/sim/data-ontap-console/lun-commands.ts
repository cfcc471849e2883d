import type { Lun } from '@/domain/ontap/storage'
import { runCommand } from '../bare-engine'
import { isLunOnline } from '../ontap/luns'
import { isMirrorDestination } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { lunSize } from './columns'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { lunAt, lunsOf } from './storage-names'

const INDENT = '        '

/** LUNs and igroups. */
export const lunCommands: readonly ConsoleCommand[] = [
  {
    name: 'lun show',
    summary: 'display LUNs',
    usage: ['[-v] [<lun-path>]', '-m'],
    options: { v: 'flag', m: 'flag' },
    args: [0, 1],
    names: ['lun-path'],
    run(call) {
      const { world, system, args, options } = call
      const [path] = args
      const one = path === undefined ? undefined : lunAt(call, path)
      if (path !== undefined && !one) return noLun(call, path)
      const luns = one ? [one] : lunsOf(world, system)
      if (options.has('m')) return say(...mapLines(world, luns))
      return say(
        ...luns.flatMap((lun) => [
          lunLine(world, lun, widthOf(luns)),
          ...(options.has('v') ? details(world, lun) : []),
        ]),
      )
    },
  },
  {
    name: 'lun online',
    summary: 'bring a LUN online',
    usage: ['<lun-path>'],
    args: [1, 1],
    names: ['lun-path'],
    run: (call) => change(call, true),
  },
  {
    name: 'lun offline',
    summary: 'take a LUN offline: hosts do not reach it any more',
    usage: ['<lun-path>'],
    args: [1, 1],
    names: ['lun-path'],
    run: (call) => change(call, false),
  },
  {
    name: 'igroup show',
    summary: 'display initiator groups',
    usage: ['[<initiator-group>]'],
    args: [0, 1],
    run({ name, world, system, args: [wanted] }) {
      const all = Object.values(world.igroups).filter((igroup) => igroup.storageSystemId === system.id)
      const shown = wanted === undefined ? all : all.filter((igroup) => igroup.name === wanted)
      if (wanted !== undefined && shown.length === 0) return fail(`${name}: ${wanted}: no such initiator group`)
      return say(
        ...shown.flatMap((igroup) => [
          `    ${igroup.name} (${PROTOCOLS[igroup.protocol]}) (ostype: windows):`,
          ...igroup.initiators.map((initiator) => `${INDENT}${initiator} (logged in)`),
        ]),
      )
    },
  },
]

const PROTOCOLS = { iscsi: 'iSCSI', fcp: 'FCP' } as const

function noLun({ name }: ConsoleCall, path: string): ConsoleReply {
  return fail(`${name}: ${path}: no such LUN`)
}

function change(call: ConsoleCall, online: boolean): ConsoleReply {
  const [path = ''] = call.args
  const lun = lunAt(call, path)
  if (!lun) return noLun(call, path)
  const done = runCommand(call.context, { type: 'changeLun', lunId: lun.id, online })
  return done.ok ? say() : fail(...refusalLines(call.name, done.error))
}

/** Of the column of paths. */
function widthOf(luns: readonly Readonly<Lun>[]): number {
  return Math.max(30, ...luns.map(({ path }) => path.length))
}

function lunLine(world: ReadonlyWorld, lun: Readonly<Lun>, width: number): string {
  const access = isMirrorDestination(world, lun.volumeId) ? 'r/o' : 'r/w'
  const isServed = isLunOnline(world, lun) || (access === 'r/o' && lun.online)
  const mapped = lun.maps.length > 0 ? ', mapped' : ''
  const state = `(${access}, ${isServed ? 'online' : 'offline'}${mapped})`
  return `${INDENT}${lun.path.padEnd(width)} ${lunSize(lun.size).padStart(6)} (${lun.size})  ${state}`
}

function details(world: ReadonlyWorld, lun: Readonly<Lun>): string[] {
  const volume = world.volumes[lun.volumeId]
  const original = lun.clone && world.luns[lun.clone.lunId]
  const copy = lun.clone && world.snapshots[lun.clone.snapshotId]
  const backing = original && copy ? backedBy(original.path, copy.name) : undefined
  const maps = lun.maps.flatMap(({ igroupId, number }) => {
    const igroup = world.igroups[igroupId]
    return igroup ? [`${igroup.name}=${number}`] : []
  })
  return [
    `Serial#: ${lun.serial}`,
    ...(backing === undefined ? [] : [`Backed by: ${backing}`]),
    'Share: none',
    `Space Reservation: ${volume?.guarantee === 'none' || lun.clone ? 'disabled' : 'enabled'}`,
    `Multiprotocol Type: ${lun.partition === 'GPT' ? 'windows_gpt' : 'windows'}`,
    ...(maps.length > 0 ? [`Maps: ${maps.join(' ')}`] : []),
  ].map((line) => `${INDENT}${INDENT}${line}`)
}

/** `/vol/vol1/.snapshot/snap1/lun` */
function backedBy(path: string, copyName: string): string {
  return path.replace(/^(\/vol\/[^/]+)\//, (_, volume: string) => `${volume}/.snapshot/${copyName}/`)
}

function mapLines(world: ReadonlyWorld, luns: readonly Readonly<Lun>[]): string[] {
  const groups = Math.max(20, ...Object.values(world.igroups).map(({ name }) => name.length))
  const line = (path: string, group: string, number: string, protocol: string) =>
    `${path.padEnd(widthOf(luns))}  ${group.padEnd(groups)}  ${number.padStart(6)}  ${protocol}`
  return [
    line('LUN path', 'Mapped to', 'LUN ID', 'Protocol'),
    '-'.repeat(widthOf(luns) + groups + 20),
    ...luns.flatMap((lun) =>
      lun.maps.map(({ igroupId, number }) => {
        const igroup = world.igroups[igroupId]
        return line(lun.path, igroup?.name ?? '', String(number), igroup ? PROTOCOLS[igroup.protocol] : '')
      }),
    ),
  ]
}
