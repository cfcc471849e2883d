import { toIso } from '@/base/sim-time'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { SnapshotId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import { runCommand } from '../../bare-engine'
import type { Command } from '../../commands'
import { initiatorName } from '../../ontap/igroups'
import type { Cmdlet, CmdletCall } from '../cmdlet'
import { toText } from '../to-text'
import { elementsOf } from '../value'
import { findingSentence } from './refused'

const MIB = 1024 * 1024

/** The command line of SnapDrive for Windows: what the report's administrators do with it (R182, R189). */
const FORMS: Readonly<Record<string, string>> = {
  'snap list': '-d <disk>',
  'snap create': '-s <Snapshot copy> -d <disk> [-u]',
  'snap rename': '-d <disk> -o <Snapshot copy> -n <new name>',
  'snap delete': '-s <Snapshot copy> -d <disk>',
  'snap mount': '-k <disk> -s <Snapshot copy> -d <new drive letter or mount point>',
  'snap unmount': '-d <disk> [-f]',
  'snap restore': '-s <Snapshot copy> -d <disk>',
  'snap update_mirror': '-d <disk>',
  'disk list': '',
  'disk create': '-p <storage system>:<LUN path> -d <drive letter or mount point> -z <size in MB>',
  'disk connect': '-p <storage system>:<LUN path> -d <drive letter or mount point>',
  'disk disconnect': '-d <disk> [-f]',
  'disk delete': '-d <disk>',
  'sysconfig list': '',
}

/** How the commands that begin so are called. */
function usage(start = ''): string {
  const known = Object.entries(FORMS).filter(([name]) => name.startsWith(start))
  const rows = (known.length > 0 ? known : Object.entries(FORMS)).map(([name, form]) =>
    `  sdcli ${name} [-m <host>] ${form}`.trimEnd(),
  )
  return ['Usage:', ...rows].join('\n')
}

/** What is to be done, or text that says why it cannot. */
type Plan = { readonly command: Command } | { readonly says: string }

export const sdcli: Cmdlet = {
  name: 'sdcli',
  kind: 'Application',
  module: '',
  synopsis: 'The command line of SnapDrive for Windows: disks, their Snapshot copies, mounting and restoring them.',
  parameters: [],
  run: (call) => {
    const [object = '', verb = '', ...rest] = elementsOf(call.bound['arguments'] ?? []).map(toText)
    call.emit(answer(call, `${object} ${verb}`.toLowerCase().trim(), optionsOf(rest)))
    return undefined
  },
}

function answer(given: CmdletCall, what: string, options: ReadonlyMap<string, string>): string {
  if (!Object.hasOwn(FORMS, what) || options.has('?') || options.has('h'))
    return usage(what.replace(/ ?(?:help|\/\?)$/, ''))
  const call = onHost(given, options.get('m'))
  if (!call) return `Error: '${options.get('m')}' is no host that answers.`
  const plan = planOf(call, what, options)
  if ('says' in plan) return plan.says
  const done = told(call, plan.command)
  if (done !== SUCCESS || what !== 'snap create' || !options.has('u')) return done
  const disk = diskAt(call, options.get('d') ?? '')
  const update: Plan = disk ? updateMirror(call, disk) : { says: SUCCESS }
  return 'says' in update ? update.says : told(call, update.command)
}

const SUCCESS = 'The operation completed successfully.'

function told(call: CmdletCall, command: Command): string {
  const result = runCommand(call.context, command)
  return result.ok ? SUCCESS : result.error.findings.map((found) => `Error: ${findingSentence(found)}`).join('\n')
}

/** -m: SnapDrive of another host. */
function onHost(call: CmdletCall, name: string | undefined): CmdletCall | undefined {
  if (name === undefined) return call
  const host = Object.values(call.context.world.hosts).find((row) => row.name.toLowerCase() === name.toLowerCase())
  return host?.up === true ? { ...call, session: { ...call.session, hostId: host.id } } : undefined
}

/** `-d X` gives d; `-f`, which has no value, gives an empty text. */
function optionsOf(words: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>()
  words.forEach((word, index) => {
    if (!/^-[a-z]/i.test(word)) return
    const next = words[index + 1] ?? ''
    options.set(word.slice(1).toLowerCase(), /^-[a-z]/i.test(next) ? '' : next)
  })
  return options
}

function planOf(call: CmdletCall, what: string, options: ReadonlyMap<string, string>): Plan {
  const at = (option: string): string => options.get(option) ?? ''
  if (what === 'disk list') return { says: diskList(call) }
  if (what === 'sysconfig list') return { says: sysconfig(call) }
  if (what === 'disk create') return create(call, at('p'), at('d'), Number(at('z')))
  if (what === 'disk connect') return connect(call, at('p'), at('d'))
  if (what === 'snap mount') return mount(call, at('k'), at('s'), at('d'))
  const disk = diskAt(call, at('d'))
  if (at('d') === '') return { says: usage(what) }
  if (!disk) return { says: `Error: '${at('d')}' is no disk of this host that SnapDrive manages.` }
  const force = options.has('f')
  switch (what) {
    case 'disk disconnect':
    case 'snap unmount':
      return { command: { type: 'disconnectDisk', diskId: disk.id, force } }
    case 'disk delete':
      return { command: { type: 'deleteDisk', diskId: disk.id } }
    case 'snap rename':
      return withCopy(call, disk, at('o'), (snapshotId) => ({ type: 'renameDiskSnapshot', snapshotId, name: at('n') }))
    case 'snap create':
      return { command: { type: 'createDiskSnapshot', diskId: disk.id, name: at('s') } }
    case 'snap update_mirror':
      return updateMirror(call, disk)
    case 'snap list':
      return {
        says:
          copies(call, disk)
            .map(({ name, createdAt }) => `${name.padEnd(60)} ${toIso(createdAt)}`)
            .join('\n') || `${disk.mountPoint} has no Snapshot copies.`,
      }
    default:
      return withCopy(call, disk, at('s'), (snapshotId) =>
        what === 'snap delete'
          ? { type: 'deleteDiskSnapshot', snapshotId }
          : { type: 'restoreDisk', diskId: disk.id, snapshotId, hostId: null },
      )
  }
}

function disksOf({ context: { world }, session }: CmdletCall): Readonly<WindowsDisk>[] {
  const clusterId = world.hosts[session.hostId]?.clusterId ?? null
  return Object.values(world.disks).filter(
    (disk) =>
      disk.lunId !== null && (disk.hostId === session.hostId || (clusterId !== null && disk.clusterId === clusterId)),
  )
}

/** `G`, `G:` and `G:\` are one. */
const mountPoint = (text: string): string =>
  /^[a-z]:?\\?$/i.test(text) ? `${text.slice(0, 1).toUpperCase()}:\\` : text.endsWith('\\') ? text : `${text}\\`

function diskAt(call: CmdletCall, text: string): Readonly<WindowsDisk> | undefined {
  const wanted = mountPoint(text).toLowerCase()
  return disksOf(call).find((disk) => disk.mountPoint.toLowerCase() === wanted)
}

function lunOf({ context: { world } }: CmdletCall, { lunId }: Readonly<WindowsDisk>): Readonly<Lun> | undefined {
  return lunId === null ? undefined : world.luns[lunId]
}

function diskList(call: CmdletCall): string {
  const { world } = call.context
  const rows = disksOf(call).map((disk) => {
    const lun = lunOf(call, disk)
    const volume = lun && world.volumes[lun.volumeId]
    const system = volume && world.storageSystems[volume.storageSystemId]?.name
    return [`Disk: ${disk.mountPoint}`, `  LUN path: ${system ?? ''}:${lun?.path ?? ''}`, `  Type: ${disk.kind}`].join(
      '\n',
    )
  })
  return rows.length === 0 ? 'No disks that SnapDrive manages.' : rows.join('\n\n')
}

function copies(call: CmdletCall, disk: Readonly<WindowsDisk>) {
  const { world } = call.context
  const lun = lunOf(call, disk)
  return (lun ? (world.volumes[lun.volumeId]?.snapshotIds ?? []) : []).flatMap((id) => world.snapshots[id] ?? [])
}

function withCopy(
  call: CmdletCall,
  disk: Readonly<WindowsDisk>,
  name: string,
  command: (id: SnapshotId) => Command,
): Plan {
  const copy = copies(call, disk).find((row) => row.name === name)
  return copy ? { command: command(copy.id) } : { says: `Error: ${disk.mountPoint} has no Snapshot copy '${name}'.` }
}

/** As a disk of this host alone, by its own initiator. */
function placement(call: CmdletCall, to: string) {
  const { hostId } = call.session
  const host = call.context.world.hosts[hostId]
  const initiators = host ? [initiatorName(host)] : []
  return { hostId, sharing: 'dedicated', group: null, mountPoint: mountPoint(to), initiators, igroupIds: null } as const
}

function placed(call: CmdletCall, lun: Readonly<Lun>, snapshotId: SnapshotId | null, to: string): Plan {
  if (to === '') return { says: usage(snapshotId === null ? 'disk connect' : 'snap mount') }
  return { command: { type: 'connectDisk', lunId: lun.id, snapshotId, ...placement(call, to) } }
}

function create(call: CmdletCall, address: string, to: string, megabytes: number): Plan {
  const { world } = call.context
  const [, system = '', volumeName = '', name = ''] = /^([^:]+):\/vol\/([^/]+)\/(.+?)(?:\.lun)?$/.exec(address) ?? []
  if (name === '' || to === '' || !(megabytes > 0)) return { says: usage('disk create') }
  const volume = Object.values(world.volumes).find(
    (row) => row.name === volumeName && world.storageSystems[row.storageSystemId]?.name === system,
  )
  if (!volume) return { says: `Error: there is no volume '${system}:${volumeName}'.` }
  const size = Math.trunc(megabytes * MIB)
  return { command: { type: 'createDisk', volumeId: volume.id, name, size, ...placement(call, to) } }
}

function sysconfig(call: CmdletCall): string {
  const host = call.context.world.hosts[call.session.hostId]
  const version = host?.snapDrive?.version
  return version === undefined
    ? 'Error: SnapDrive is not installed on this host.'
    : [`Host: ${host?.name ?? ''}`, `  SnapDrive for Windows: ${version}`].join('\n')
}

function mount(call: CmdletCall, from: string, name: string, to: string): Plan {
  const disk = diskAt(call, from)
  const lun = disk && lunOf(call, disk)
  if (!disk || !lun) return { says: `Error: '${from}' is no disk of this host that SnapDrive manages.` }
  const copy = copies(call, disk).find((row) => row.name === name)
  return copy ? placed(call, lun, copy.id, to) : { says: `Error: ${disk.mountPoint} has no Snapshot copy '${name}'.` }
}

function connect(call: CmdletCall, address: string, to: string): Plan {
  const { world } = call.context
  if (address === '') return { says: usage('disk connect') }
  const lun = Object.values(world.luns).find((row) => {
    const volume = world.volumes[row.volumeId]
    return volume && `${world.storageSystems[volume.storageSystemId]?.name ?? ''}:${row.path}` === address
  })
  return lun ? placed(call, lun, null, to) : { says: `Error: there is no LUN '${address}'.` }
}

function updateMirror(call: CmdletCall, disk: Readonly<WindowsDisk>): Plan {
  const lun = lunOf(call, disk)
  const mirror = Object.values(call.context.world.mirrors).find((row) => row.sourceVolumeId === lun?.volumeId)
  if (!mirror) return { says: `Error: the volume of ${disk.mountPoint} is the source of no SnapMirror relationship.` }
  return { command: { type: 'changeMirror', mirrorId: mirror.id, action: 'update' } }
}
