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

/** The command line of SnapDrive for Windows: what the report's administrators do with it (R182, R189). */
const USAGE = [
  'Usage: sdcli snap list -d <disk>',
  '       sdcli snap mount -k <disk> -s <Snapshot copy> -d <new drive letter or mount point>',
  '       sdcli snap unmount -d <disk> [-f]',
  '       sdcli snap restore -d <disk> -s <Snapshot copy>',
  '       sdcli snap create -d <disk> -s <Snapshot copy>',
  '       sdcli snap delete -d <disk> -s <Snapshot copy>',
  '       sdcli snap update_mirror -d <disk>',
  '       sdcli disk list',
  '       sdcli disk connect -p <storage system>:<LUN path> -d <drive letter or mount point>',
  '       sdcli disk disconnect -d <disk> [-f]',
].join('\n')

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
    const plan = planOf(call, `${object} ${verb}`.toLowerCase(), optionsOf(rest))
    if ('says' in plan) call.emit(plan.says)
    else {
      const result = runCommand(call.context, plan.command)
      call.emit(
        result.ok
          ? 'The operation completed successfully.'
          : result.error.findings.map((found) => `Error: ${findingSentence(found)}`).join('\n'),
      )
    }
    return undefined
  },
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
  if (what === 'disk connect') return connect(call, at('p'), at('d'))
  if (what === 'snap mount') return mount(call, at('k'), at('s'), at('d'))
  const disk = diskAt(call, at('d'))
  if (!KNOWN.has(what)) return { says: USAGE }
  if (!disk) return { says: `Error: '${at('d')}' is no disk of this host that SnapDrive manages.` }
  const force = options.has('f')
  switch (what) {
    case 'disk disconnect':
    case 'snap unmount':
      return { command: { type: 'disconnectDisk', diskId: disk.id, force } }
    case 'snap create':
      return { command: { type: 'createDiskSnapshot', diskId: disk.id, name: at('s') } }
    case 'snap update_mirror':
      return updateMirror(call, disk)
    case 'snap list':
      return {
        says: copies(call, disk)
          .map(({ name, createdAt }) => `${name.padEnd(60)} ${toIso(createdAt)}`)
          .join('\n'),
      }
    default:
      return withCopy(call, disk, at('s'), (snapshotId) =>
        what === 'snap delete'
          ? { type: 'deleteDiskSnapshot', snapshotId }
          : { type: 'restoreDisk', diskId: disk.id, snapshotId, hostId: null },
      )
  }
}

const KNOWN: ReadonlySet<string> = new Set(
  ['list', 'unmount', 'restore', 'create', 'delete', 'update_mirror']
    .map((verb) => `snap ${verb}`)
    .concat('disk disconnect'),
)

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

function placed(call: CmdletCall, lun: Readonly<Lun>, snapshotId: SnapshotId | null, to: string): Plan {
  const { hostId } = call.session
  const host = call.context.world.hosts[hostId]
  if (!host || to === '') return { says: USAGE }
  return {
    command: {
      type: 'connectDisk',
      lunId: lun.id,
      snapshotId,
      hostId,
      sharing: 'dedicated',
      group: null,
      mountPoint: mountPoint(to),
      initiators: [initiatorName(host)],
      igroupIds: null,
    },
  }
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
