import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { HostId, SnapshotId, WindowsDiskId } from '@/domain/ids'
import { fileNameOf } from '@/domain/snapdrive/attached-vhd'
import { checkDiskRestore } from '@/domain/snapdrive/snapshot-rules'
import { type CommandHandler, refuseWith } from '../context'
import { vmsOnDisk } from '../hyperv/vm-index'
import { vmLock } from '../hyperv/vm-state'
import { checkVolumeWrites } from '../ontap/snapshot-copies'
import { settleVolume } from '../ontap/volume-space'
import { refuseByRule } from '../smhv/refusals'
import { restoreFiles } from '../smhv/snapinfo-files'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { diskServiceFindings, diskSubject, jobsOn, openOn } from './disk-use'
import { noteChange } from './guest-commands'
import { noteRestored } from './lun-history'
import { hostOfDisk } from './place-disk'

export interface DiskRestoreRequest {
  readonly diskId: WindowsDiskId
  readonly snapshotId: SnapshotId
  readonly hostId: HostId | null
}

/** What restoring a disk from a Snapshot copy would meet. */
export function checkRestoreDisk(world: ReadonlyWorld, { diskId, snapshotId, hostId }: DiskRestoreRequest): Finding[] {
  const disk = world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  if (!disk || !lun || !volume || !system || lun.clone) return [finding('disk/not-a-lun')]
  if (world.snapshots[snapshotId]?.volumeId !== volume.id) return [finding('snapshot/unknown', { field: 'snapshotId' })]
  const vms = vmsOnDisk(world, diskId)
  const elsewhere = hostId !== null && disk.ownerNodeId !== null && hostId !== hostOfDisk(disk)
  const node = elsewhere ? world.hosts[disk.ownerNodeId ?? hostId] : undefined
  return [
    ...(node ? [finding('disk/group-elsewhere', { detail: `${disk.mountPoint} is online on ${node.name}` })] : []),
    ...checkDiskRestore({
      subject: diskSubject(world, disk),
      services: diskServiceFindings(world, disk),
      storage: checkVolumeWrites(world, volume),
      licensed: {
        subject: subjectOf('storage-system', system),
        snapRestore: system.licenses.includes('snaprestore'),
      },
      busyVms: [
        ...jobsOn(world, disk),
        ...vms.filter((vm) => vm.state === 'running' || world.locks[vmLock(vm.id)]).map(({ name }) => name),
      ],
      // SnapInfo is written when SMHV works only: it is what gets restored in a disaster (R202).
      open: openOn(world, disk).filter((user) => !user.startsWith('SnapInfo')),
      vms: vms.map(({ name }) => name),
    }),
  ]
}

/** Restores a LUN as a file: Snapshot copies that are younger stay. */
export const restoreDisk: CommandHandler<'restoreDisk'> = (context, request) => {
  const { world } = context
  const disk = world.disks[request.diskId]
  if (!disk) return refuseWith('unknown', 'disk/unknown')
  const findings = checkRestoreDisk(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const lun = must(disk.lunId === null ? undefined : world.luns[disk.lunId], request.diskId)
  const volume = must(world.volumes[lun.volumeId], lun.volumeId)
  settleVolume(context, volume.id)
  noteRestored(context, lun, request.snapshotId)
  restoreFiles(context, lun.id, request.snapshotId)
  context.emit('lun.changed', { lunId: lun.id })
  const asOf = must(world.snapshots[request.snapshotId], request.snapshotId).createdAt
  for (const vm of vmsOnDisk(world, disk.id)) {
    for (const { location } of vm.disks) {
      if (location.diskId !== disk.id) continue
      noteChange(world, vm.id, { kind: 'restored', at: context.now, vhd: fileNameOf(location.path), asOf })
    }
    context.emit('virtual-machine.changed', { vmId: vm.id })
  }
  return ok({ id: disk.id, jobId: null })
}
