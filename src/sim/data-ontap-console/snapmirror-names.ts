import { isLive, type MirrorRelationship } from '@/domain/ontap/mirror'
import type { Volume } from '@/domain/ontap/storage'
import type { VolumeId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'
import type { ConsoleCall } from './console-command'
import { addressOf, noVolume, systemNamed, volumeNamed } from './storage-names'

export interface Named {
  readonly mirror: Readonly<MirrorRelationship>
  readonly volume: Readonly<Volume>
}

interface NotFound {
  readonly problem: string
  /** The destination, where there is such a volume. */
  readonly volume: Readonly<Volume> | undefined
}

/** The relationship of the destination that a command names last, by the source of `-S` where that is given. */
export function findMirror(call: ConsoleCall): Named | NotFound {
  const { world, system, args, name, options } = call
  const text = args.at(-1) ?? ''
  const address = addressOf(text)
  if (address.system !== null && address.system !== system.name) {
    const problem = `${name}: ${address.system} is not this storage system: the command belongs on the destination`
    return { problem, volume: undefined }
  }
  const volume = volumeNamed(call, address.rest)
  if (!volume) return { problem: noVolume(name, address.rest), volume: undefined }
  const given = options.get('S')
  const source = sourceOf(call)
  if (given !== undefined && !source) return { problem: `${name}: ${given}: no such source volume`, volume: undefined }
  const rows = Object.values(world.mirrors).filter(
    (row) => row.destinationVolumeId === volume.id && (!source || row.sourceVolumeId === source.id),
  )
  const mirror = rows.find(isLive) ?? rows[0]
  const problem = `${name}: ${text} is not a SnapMirror destination${given === undefined ? '; name its source with -S' : ` of ${given}`}`
  return mirror ? { mirror, volume } : { problem, volume }
}

/** The volume that `-S` names. */
export function sourceOf({ world, system, options }: ConsoleCall): Readonly<Volume> | undefined {
  const { system: name, rest } = addressOf(options.get('S') ?? '')
  const of = name === null ? system : systemNamed(world, name)
  return of && volumeNamed({ world, system: of }, rest)
}

export function mirrorOfPair(
  world: ReadonlyWorld,
  sourceVolumeId: VolumeId,
  destinationVolumeId: VolumeId,
): Readonly<MirrorRelationship> | undefined {
  return Object.values(world.mirrors).find(
    (row) => row.sourceVolumeId === sourceVolumeId && row.destinationVolumeId === destinationVolumeId,
  )
}
