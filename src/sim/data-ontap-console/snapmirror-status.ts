import type { MirrorRelationship } from '@/domain/ontap/mirror'
import { volumeAddress } from '../ontap/mirrors'
import { type ConsoleCall, type ConsoleCommand, fail, say } from './console-command'
import { addressOf } from './storage-names'
import { capital, longStatus, sideOf, statusTable, type StatusRow, transferText } from './transfer-text'

/** Relationships that begin or end on this storage system. */
export const snapmirrorStatus: ConsoleCommand = {
  name: 'snapmirror status',
  summary: 'display the status of relationships',
  usage: ['[-l] [<volume>]'],
  options: { l: 'flag' },
  args: [0, 1],
  names: ['volume'],
  run(call) {
    const { world, system, args, options } = call
    const head = `Snapmirror is ${system.licenses.includes('snapmirror') ? 'on' : 'off'}.`
    const wanted = args[0] === undefined ? undefined : addressOf(args[0])
    const rows = Object.values(world.mirrors).filter((mirror) => {
      const side = sideOf(world, system, mirror)
      if (side === undefined || !wanted) return side !== undefined
      const volumes = [mirror.sourceVolumeId, mirror.destinationVolumeId].map((id) => volumeAddress(world, id))
      return volumes.includes(`${wanted.system ?? system.name}:${wanted.rest}`)
    })
    if (wanted && rows.length === 0) return fail(`${call.name}: ${args[0]}: no status entry found`)
    if (options.has('l')) {
      return say(head, '', ...rows.flatMap((mirror) => longStatus(rowOf(call, mirror), longOf(call, mirror))))
    }
    return say(head, ...statusTable(rows.map((mirror) => rowOf(call, mirror))))
  },
}

function rowOf({ world, system, context }: ConsoleCall, mirror: Readonly<MirrorRelationship>): StatusRow {
  const { state, status, transfer, updatedAt } = mirror
  const isSource = sideOf(world, system, mirror) === 'source'
  return {
    source: volumeAddress(world, mirror.sourceVolumeId),
    destination: volumeAddress(world, mirror.destinationVolumeId),
    state: isSource ? 'Source' : capital(state),
    lag: updatedAt === null ? null : context.now - updatedAt,
    status: status === 'transferring' && transfer ? transferText(transfer, context.now) : capital(status),
  }
}

function longOf({ world }: ConsoleCall, { baseId, transfer, ends }: Readonly<MirrorRelationship>) {
  return { base: baseId === null ? '-' : (world.snapshots[baseId]?.name ?? '-'), transfer, ends }
}
