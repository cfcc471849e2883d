import { bytes, type Bytes, formatBytes, MiB } from '@/base/units'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { AggregateId, VolumeId } from '@/domain/ids'
import { type CommandHandler, refuseWith } from '../context'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { refuseOnStorage } from './mirror-commands'

const SMALLEST = 20 * MiB

interface NewVolume {
  readonly aggregateId: AggregateId
  readonly name: string
  readonly size: Bytes
}

/** What keeps a volume from being made. */
function checkNewVolume(world: ReadonlyWorld, { aggregateId, name, size }: NewVolume): Finding[] {
  const aggregate = world.aggregates[aggregateId]
  const system = aggregate && world.storageSystems[aggregate.storageSystemId]
  if (!aggregate || !system) return [finding('request/unknown', { field: 'aggregate' })]
  const subject = subjectOf('storage-system', system)
  const taken = Object.values(world.volumes).some((row) => row.storageSystemId === system.id && row.name === name)
  const fits = size >= SMALLEST && size <= aggregate.size
  return [
    ...(system.online ? [] : [finding('storage/offline', { subject })]),
    ...(/^[A-Za-z_]\w{0,254}$/.test(name) ? [] : [finding('volume/name-invalid', { subject, field: 'name' })]),
    ...(taken ? [finding('volume/name-taken', { subject, field: 'name', detail: name })] : []),
    ...(fits
      ? []
      : [finding('volume/size-invalid', { subject, field: 'size', detail: `at most ${formatBytes(aggregate.size)}` })]),
  ]
}

/** Provisions an empty volume: what a destroyed site needs before its data can come back (R207). */
export const createVolume: CommandHandler<'createVolume'> = (context, command) => {
  const { world, now } = context
  const aggregate = world.aggregates[command.aggregateId]
  if (!aggregate) return refuseWith('unknown', 'request/unknown', { field: 'aggregate' })
  const findings = checkNewVolume(world, command)
  if (hasErrors(findings)) return refuseOnStorage(findings, ['volume/name-invalid', 'volume/size-invalid'])
  const id = context.nextId<VolumeId>('volume')
  world.volumes[id] = {
    id,
    storageSystemId: aggregate.storageSystemId,
    aggregateId: aggregate.id,
    name: command.name,
    size: command.size,
    guarantee: 'none',
    activeBytes: bytes(0),
    otherBytes: bytes(0),
    dedupe: null,
    snapshotIds: [],
    writtenBytes: 0,
    writtenAt: now,
    writeRate: 0,
    online: true,
  }
  context.emit('volume.changed', { volumeId: id })
  return ok({ id, jobId: null })
}
