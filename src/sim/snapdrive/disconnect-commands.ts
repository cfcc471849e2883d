import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { bytes } from '@/base/units'
import { hasErrors } from '@/domain/finding'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { Lun } from '@/domain/ontap/storage'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { removeClone } from '../ontap/mounts'
import { settleVolume } from '../ontap/volume-space'
import { refuseByRule } from '../smhv/refusals'
import { forgetDisks } from '../windows/disk-index'
import { dropAttachedVhds } from './attached-vhds'
import { checkDeleteDisk, checkDisconnectDisk } from './disk-use'
import { tellDisk } from './place-disk'

/** Disconnect Disk and Force Disconnect Disk: the LUN stays, the clone of a mounted backup goes (R189). */
export const disconnectDisk: CommandHandler<'disconnectDisk'> = (context, { diskId, force }) => {
  const { world } = context
  const disk = world.disks[diskId]
  if (!disk) return refuseWith('unknown', 'disk/unknown')
  const findings = checkDisconnectDisk(world, diskId, force)
  if (hasErrors(findings)) return refuseByRule(findings)
  takeAway(context, disk)
  return ok({ id: diskId, jobId: null })
}

/** Delete Disk: the LUN goes with it. */
export const deleteDisk: CommandHandler<'deleteDisk'> = (context, { diskId }) => {
  const { world } = context
  const disk = world.disks[diskId]
  if (!disk) return refuseWith('unknown', 'disk/unknown')
  const findings = checkDeleteDisk(world, diskId)
  if (hasErrors(findings)) return refuseByRule(findings)
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  takeAway(context, disk)
  const left = lun && world.luns[lun.id]
  if (left) {
    freeReserved(context, left)
    removeClone(context, left)
  }
  return ok({ id: diskId, jobId: null })
}

/** A thick volume holds its LUNs whole; what Snapshot copies hold of one they go on holding. */
function freeReserved(context: SimContext, { volumeId, size }: Readonly<Lun>): void {
  const volume = must(context.world.volumes[volumeId], volumeId)
  if (volume.guarantee !== 'volume') return
  settleVolume(context, volumeId)
  volume.activeBytes = bytes(Math.max(0, volume.activeBytes - size))
  context.emit('volume.changed', { volumeId })
}

/** Unmaps the LUN of a disk; who had it open has it no more. */
function takeAway(context: SimContext, disk: WindowsDisk): void {
  const { world } = context
  const { id, lunId, volumeGuid } = disk
  const lun = must(lunId === null ? undefined : world.luns[lunId], `LUN of ${id}`)
  for (const managed of Object.values(world.managedHosts)) {
    if (managed.settings.snapInfo?.diskId !== id) continue
    managed.settings = { ...managed.settings, snapInfo: null }
    managed.version++
    context.emit('host.configured', { managedHostId: managed.id })
  }
  for (const vhd of dropAttachedVhds(world, ({ diskId }) => diskId === id)) {
    context.emit('attached-vhd.changed', { attachedVhdId: vhd.id, hostId: vhd.hostId })
    if (vhd.vmId !== null) context.emit('virtual-machine.changed', { vmId: vhd.vmId })
  }
  for (const cluster of Object.values(world.clusters)) delete cluster.preferredOwners[id]
  lun.maps = []
  const owner = must(disk.clusterId ?? disk.hostId ?? undefined, `owner of ${id}`)
  lun.former = { ...lun.former, [owner]: { diskId: id, volumeGuid } }
  delete world.disks[id]
  forgetDisks(world)
  tellDisk(context, disk)
  if (lun.clone) removeClone(context, lun)
}
