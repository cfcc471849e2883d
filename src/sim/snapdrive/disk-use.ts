import type { Finding, Subject } from '@/domain/finding'
import { holdsPath } from '@/domain/hyperv/mount-point'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { JobId, LunId, WindowsDiskId } from '@/domain/ids'
import { checkDisconnect, checkDiskDeletion, type DiskUseFacts } from '@/domain/snapdrive/disk-rules'
import { letterOf } from '@/domain/snapdrive/disk-connection'
import { vmsOnDisk } from '../hyperv/vm-index'
import { checkVolumeWrites } from '../ontap/snapshot-copies'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { vhdsFrom } from './attached-vhds'
import { lunSubject } from './connect-facts'
import { hostOfDisk } from './place-disk'
import { snapDriveFindings } from './snapdrive-service'

type Disk = Readonly<WindowsDisk>

/** `LUN test02:/vol/csv01/csv01.lun (E:\)`, or the drive of a local disk. */
export function diskSubject(world: ReadonlyWorld, { id, lunId, mountPoint }: Disk): Subject {
  const lun = lunId === null ? undefined : world.luns[lunId]
  return { type: 'lun', id: lun?.id ?? id, name: lun ? `${mountPoint} (${lunName(world, lun)})` : mountPoint }
}

/** What disconnecting a disk would meet. */
export function checkDisconnectDisk(world: ReadonlyWorld, diskId: WindowsDiskId, force: boolean): Finding[] {
  const disk = world.disks[diskId]
  if (!disk) return []
  return [...diskServiceFindings(world, disk), ...checkDisconnect(diskUse(world, disk), force)]
}

/** What keeps SnapDrive from acting where a disk is online. */
export function diskServiceFindings(world: ReadonlyWorld, disk: Disk): Finding[] {
  const hostId = hostOfDisk(disk)
  const host = hostId === null ? undefined : world.hosts[hostId]
  return host ? snapDriveFindings(world, host) : []
}

/** What deleting a disk with its LUN would meet. */
export function checkDeleteDisk(world: ReadonlyWorld, diskId: WindowsDiskId): Finding[] {
  const disk = world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  const findings = checkDisconnectDisk(world, diskId, false)
  // A clone is deleted whenever it is disconnected.
  if (!lun || !volume || lun.clone) return findings
  const clones = Object.values(world.luns).filter(({ clone }) => clone?.lunId === lun.id)
  const deletion = checkDiskDeletion({
    subject: lunSubject(world, lun),
    backups: backupsOn(world, lun.id),
    clones: clones.map(({ path }) => path),
    storage: checkVolumeWrites(world, volume).filter(({ code }) => code !== 'volume/full'),
  })
  return [...findings, ...deletion]
}

function diskUse(world: ReadonlyWorld, disk: Disk): DiskUseFacts {
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  return {
    subject: diskSubject(world, disk),
    fixed: !lun || lun.sanBoot || letterOf(disk.mountPoint) === 'C',
    vms: [...vmsOnDisk(world, disk.id), ...vmsComingTo(world, disk.id)].map(({ name }) => name),
    jobs: jobsOn(world, disk),
    backups: lun?.clone ? backupsOn(world, lun.id) : 0,
    mountedBelow: mountedBelow(world, disk),
    open: openOn(world, disk),
  }
}

function vmsComingTo(world: ReadonlyWorld, diskId: WindowsDiskId): Readonly<VirtualMachine>[] {
  return Object.values(world.migrations).flatMap(({ vmId, toDiskId }) => {
    const vm = toDiskId === diskId ? world.vms[vmId] : undefined
    return vm ? [vm] : []
  })
}

/** Titles of the backups and restores under way that need the LUN of a disk. */
export function jobsOn(world: ReadonlyWorld, { id, lunId }: Disk): string[] {
  return Object.values(world.operations).flatMap((operation) => {
    const atWork =
      (operation.kind === 'backup' &&
        operation.data.sets.some(
          (set) => set.csvDiskIds.includes(id) || set.lunIds.some((candidate) => candidate === lunId),
        )) ||
      ((operation.kind === 'restore' || operation.kind === 'alternate-restore') &&
        operation.data.luns.some((lun) => lun.lunId === lunId))
    return atWork ? [world.jobs[operation.id as JobId]?.title ?? operation.id] : []
  })
}

function backupsOn(world: ReadonlyWorld, lunId: LunId): number {
  return Object.values(world.backups).filter(({ vms }) =>
    vms.some(({ files }) => files.some((file) => file.lunId === lunId)),
  ).length
}

function mountedBelow(world: ReadonlyWorld, disk: Disk): string[] {
  return Object.values(world.disks).flatMap((other) => {
    const near = other.clusterId === disk.clusterId && (disk.clusterId !== null || other.hostId === disk.hostId)
    return other.id !== disk.id && near && holdsPath(disk.mountPoint, other.mountPoint) ? [other.mountPoint] : []
  })
}

/** What is open on a disk, and what a forced disconnect ends. */
export function openOn(world: ReadonlyWorld, { id }: Disk): string[] {
  const attached = vhdsFrom(world, id).map(({ path, vmId }) => {
    const holder = vmId === null ? undefined : world.vms[vmId]
    return holder ? `${path} is a disk of ${holder.name}` : `${path} is attached`
  })
  const snapInfo = Object.values(world.managedHosts).flatMap(({ settings, hostId, clusterId }) => {
    if (settings.snapInfo?.diskId !== id) return []
    const owner = clusterId === null ? hostId && world.hosts[hostId] : world.clusters[clusterId]
    return [`SnapInfo of ${owner ? owner.name : 'SMHV'}`]
  })
  return [...attached, ...snapInfo]
}
