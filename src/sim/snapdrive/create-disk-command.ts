import { ok } from '@/base/result'
import { bytes } from '@/base/units'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { LunId } from '@/domain/ids'
import type { Lun, Volume } from '@/domain/ontap/storage'
import { checkNewDisk } from '@/domain/snapdrive/disk-rules'
import { type CommandHandler, refuseWith } from '../context'
import { forgetLuns } from '../ontap/lun-index'
import { drawSerial } from '../ontap/lun-serial'
import { checkVolumeWrites, volumeSubject } from '../ontap/snapshot-copies'
import { settleVolume, volumeSpace } from '../ontap/volume-space'
import { refuseByRule } from '../smhv/refusals'
import type { ReadonlyWorld } from '../world/world'
import { placeDisk } from './place-disk'
import { placementFindings } from './placement-facts'
import type { NewDisk } from './snapdrive-command'

/** What creating a disk would meet; the command refuses by the same findings. */
export function checkCreateDisk(world: ReadonlyWorld, request: NewDisk): Finding[] {
  const volume = world.volumes[request.volumeId]
  if (!volume) {
    const code = (request.volumeId as string) === '' ? 'disk/volume-not-chosen' : 'request/unknown'
    return [finding(code, { field: 'volumeId' })]
  }
  const path = pathOf(volume, request.name)
  const findings = checkNewDisk({
    subject: { ...volumeSubject(world, volume) },
    name: request.name,
    taken: Object.values(world.luns).some((lun) => lun.volumeId === volume.id && lun.path === path),
    size: request.size,
    free: volume.guarantee === 'volume' ? volumeSpace(world, volume).free : null,
    storage: checkVolumeWrites(world, volume).map((found): Finding => ({ ...found, field: 'volumeId' })),
  })
  const system = world.storageSystems[volume.storageSystemId]
  return [...findings, ...placementFindings(world, request, system)]
}

function pathOf({ name }: Readonly<Volume>, lunName: string): string {
  return `/vol/${name}/${lunName.replace(/\.lun$/i, '')}.lun`
}

/** Create Disk: a LUN of up to 14 TB (R131), partitioned GPT and formatted NTFS. */
export const createDisk: CommandHandler<'createDisk'> = (context, request) => {
  const { world } = context
  if (!world.hosts[request.hostId]) return refuseWith('unknown', 'host/unknown', { field: 'hostId' })
  const volume = world.volumes[request.volumeId]
  if (!volume) return refuseWith('unknown', 'request/unknown', { field: 'volumeId' })
  const findings = checkCreateDisk(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const id = context.nextId<LunId>('lun')
  const lun: Lun = {
    id,
    volumeId: volume.id,
    path: pathOf(volume, request.name),
    size: bytes(request.size),
    serial: drawSerial(context.random('ontap.serials')),
    partition: 'GPT',
    sanBoot: false,
    online: true,
    maps: [],
    clone: null,
  }
  world.luns[id] = lun
  forgetLuns(world)
  if (volume.guarantee === 'volume') {
    settleVolume(context, volume.id)
    volume.activeBytes = bytes(volume.activeBytes + request.size)
  }
  context.emit('volume.changed', { volumeId: volume.id })
  return ok({ id: placeDisk(context, lun, request).id, jobId: null })
}
