import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { StorageLicense } from '@/domain/ontap/storage'
import { checkSnapshotName } from '@/domain/snapdrive/snapshot-rules'
import { type CommandHandler, refuse, refuseWith } from '../context'
import { lunName, subjectOf } from '../world/subjects'
import { failTransfers } from './controllers'
import { refuseOnStorage } from './mirror-commands'
import { checkSnapshotCreation, checkVolumeOnline, createSnapshot, volumeSubject } from './snapshot-copies'

/** `snap create`: a Snapshot copy that belongs to no backup. */
export const createSnapshotCopy: CommandHandler<'createSnapshotCopy'> = (context, { volumeId, name }) => {
  const { world } = context
  const volume = world.volumes[volumeId]
  if (!volume) return refuseWith('unknown', 'request/unknown')
  const taken = volume.snapshotIds.some((id) => world.snapshots[id]?.name === name)
  const named = checkSnapshotName(volumeSubject(world, volume), name, taken)
  if (hasErrors(named)) return refuse('refused', named)
  const findings = checkSnapshotCreation(world, volume, 1)
  if (hasErrors(findings)) return refuseOnStorage(findings, ['volume/full', 'volume/snapshot-limit-reached'])
  const made = createSnapshot(context, { volumeId, name, kind: 'other', backupId: null })
  return ok({ id: must(made.ok ? made.value : undefined, name).id, jobId: null })
}

/** `lun online`, `lun offline`: hosts do not reach a LUN that is offline. */
export const changeLun: CommandHandler<'changeLun'> = (context, { lunId, online }) => {
  const { world } = context
  const lun = world.luns[lunId]
  const volume = lun && world.volumes[lun.volumeId]
  if (!lun || !volume) return refuseWith('unknown', 'lun/unknown')
  const away = checkVolumeOnline(world, volume)
  if (away.length > 0) return refuse('unavailable', away)
  if (lun.online === online) {
    return refuseWith('conflict', 'lun/state', { subject: { type: 'lun', id: lunId, name: lunName(world, lun) } })
  }
  lun.online = online
  context.emit('lun.changed', { lunId })
  return ok({ id: lunId, jobId: null })
}

const TRANSFER_LICENSES: readonly StorageLicense[] = ['snapmirror', 'sv_ontap_pri', 'sv_ontap_sec']

/** `license add`, `license delete`: without its license a transfer does not go on. */
export const changeStorageLicense: CommandHandler<'changeStorageLicense'> = (context, command) => {
  const { storageSystemId, license, licensed } = command
  const system = context.world.storageSystems[storageSystemId]
  if (!system) return refuseWith('unknown', 'request/unknown')
  if (system.licenses.includes(license) === licensed) {
    return refuseWith('conflict', 'storage/license-state', {
      subject: subjectOf('storage-system', system),
      detail: license,
    })
  }
  system.licenses = licensed ? [...system.licenses, license] : system.licenses.filter((other) => other !== license)
  if (TRANSFER_LICENSES.includes(license) && !licensed) {
    failTransfers(context, storageSystemId, 'storage/license-missing')
  }
  context.emit('storage-system.changed', { storageSystemId })
  return ok({ id: storageSystemId, jobId: null })
}
