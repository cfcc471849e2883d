import type { SnapshotId } from '@/domain/ids'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import { runCommand } from '../bare-engine'
import { heldBySnapshots, volumeSpace } from '../ontap/volume-space'
import type { ReadonlyWorld } from '../world/world'
import { percent, shortTime } from './columns'
import { type ConsoleCall, type ConsoleCommand, type ConsoleReply, fail, say } from './console-command'
import { refusalLines } from './refusal-text'
import { noVolume, volumeNamed, volumesOf } from './storage-names'

/** Snapshot copies. */
export const snapCommands: readonly ConsoleCommand[] = [
  {
    name: 'snap list',
    summary: 'display the Snapshot copies of a volume, newest first',
    usage: ['[<vol-name>]'],
    args: [0, 1],
    names: ['volume'],
    run(call) {
      const { world, system, args } = call
      const [name] = args
      const one = name === undefined ? undefined : volumeNamed(call, name)
      if (name !== undefined && !one) return fail(noVolume(call.name, name))
      const volumes = one ? [one] : volumesOf(world, system)
      return say(...volumes.flatMap((volume, index) => [...(index > 0 ? [''] : []), ...listLines(world, volume)]))
    },
  },
  {
    name: 'snap create',
    summary: 'create a Snapshot copy',
    usage: ['<vol-name> <snapshot-name>'],
    args: [2, 2],
    names: ['volume', 'snapshot'],
    run(call) {
      const [volumeName = '', name = ''] = call.args
      const volume = volumeNamed(call, volumeName)
      if (!volume) return fail(noVolume(call.name, volumeName))
      const done = runCommand(call.context, { type: 'createSnapshotCopy', volumeId: volume.id, name })
      return done.ok
        ? say(`snap create: snapshot ${name} has been created`)
        : fail(...refusalLines(call.name, done.error))
    },
  },
  {
    name: 'snap delete',
    summary: 'delete a Snapshot copy',
    usage: ['<vol-name> <snapshot-name>', '-a [-f] <vol-name>'],
    options: { a: 'flag', f: 'flag' },
    args: [1, 2],
    names: ['volume', 'snapshot'],
    run(call) {
      const [volumeName = '', name] = call.args
      const volume = volumeNamed(call, volumeName)
      if (!volume) return fail(noVolume(call.name, volumeName))
      if (call.options.has('a') === (name !== undefined)) {
        return fail('usage: snap delete <vol-name> <snapshot-name>', '       snap delete -a [-f] <vol-name>')
      }
      return name === undefined ? deleteAll(call, volume) : deleteOne(call, volume, name)
    },
  },
]

function deleteOne(call: ConsoleCall, volume: Readonly<Volume>, name: string): ConsoleReply {
  const id = volume.snapshotIds.findLast((each) => call.world.snapshots[each]?.name === name)
  if (id === undefined) return fail(`snap delete: Snapshot ${name} does not exist.`)
  const done = runCommand(call.context, { type: 'deleteDiskSnapshot', snapshotId: id })
  return done.ok ? say(`snap delete: snapshot ${name} has been deleted`) : fail(...refusalLines(call.name, done.error))
}

function deleteAll(call: ConsoleCall, volume: Readonly<Volume>): ConsoleReply {
  if (!call.confirmed && !call.options.has('f')) {
    return { lines: [], question: `Are you sure you want to delete all snapshots for volume ${volume.name}? ` }
  }
  const lines: string[] = []
  // Newest first: an elder one is kept by those after it.
  for (const id of volume.snapshotIds.toReversed()) {
    const name = call.world.snapshots[id]?.name ?? id
    const done = runCommand(call.context, { type: 'deleteDiskSnapshot', snapshotId: id })
    if (done.ok) lines.push(`snap delete: snapshot ${name} has been deleted`)
    else lines.push(...refusalLines(call.name, done.error))
  }
  return say(...lines)
}

/** The layout of the product: what each copy holds of the used and of the total space, summed up from the newest on. */
function listLines(world: ReadonlyWorld, volume: Readonly<Volume>): string[] {
  const head = [`Volume ${volume.name}`, 'working...', '']
  if (volume.snapshotIds.length === 0) return [...head, 'No snapshots exist.']
  const held = heldBySnapshots(world, volume)
  const { size, used, held: all } = volumeSpace(world, volume)
  const active = used - all
  let sum = 0
  const rows = volume.snapshotIds.toReversed().flatMap((id) => {
    const copy = world.snapshots[id]
    if (!copy) return []
    const own = held.get(id) ?? 0
    sum += own
    const ofUsed = share(percent(sum, sum + active), percent(own, own + active))
    const ofTotal = share(percent(sum, size), percent(own, size))
    const use = useOf(world, copy)
    return [
      `${ofUsed}  ${ofTotal}  ${shortTime(copy.createdAt)}  ${use === '' ? copy.name : `${copy.name.padEnd(15)}${use}`}`,
    ]
  })
  return [
    ...head,
    '  %/used       %/total  date          name',
    '----------  ----------  ------------  --------',
    ...rows,
  ]
}

const share = (sum: number, own: number): string => `${String(sum).padStart(3)}% (${String(own).padStart(2)}%)`

/** Behind the name: what keeps the copy. */
function useOf(world: ReadonlyWorld, { id, busyWith }: Readonly<SnapshotCopy>): string {
  const words = [
    ...(busyWith.some((user) => user.startsWith('LUN clone')) ? ['busy,LUNs'] : []),
    ...(busyWith.some((user) => user.startsWith('SnapMirror'))
      ? [transferring(world, id, 'mirrors', 'snapmirror')]
      : []),
    ...(busyWith.some((user) => user.startsWith('SnapVault')) ? [transferring(world, id, 'vaults', 'snapvault')] : []),
  ]
  return words.length > 0 ? ` (${words.join(',')})` : ''
}

function transferring(world: ReadonlyWorld, id: SnapshotId, table: 'mirrors' | 'vaults', word: string): string {
  const isUnderWay = Object.values(world[table]).some((row) => row.transfer?.snapshotId === id)
  return isUnderWay ? `busy,${word}` : word
}
