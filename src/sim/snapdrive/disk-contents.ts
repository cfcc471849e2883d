import type { SimTime } from '@/base/sim-time'
import { GiB, KiB } from '@/base/units'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { LunId, WindowsDiskId } from '@/domain/ids'
import type { SnapshotCopy } from '@/domain/ontap/storage'
import { fileNameOf } from '@/domain/snapdrive/attached-vhd'
import type { BackupVm } from '@/domain/smhv/backup'
import type { ReadonlyWorld } from '../world/world'

type Machine = Readonly<VirtualMachine> | BackupVm

/** A file of a VM on a disk of a host: as it is, or as it was when the mounted Snapshot copy was made. */
export interface DiskFile {
  /** Below the mount point. */
  readonly path: string
  readonly bytes: number
  readonly modifiedAt: SimTime
  /** Of a VHD: whose it is, and of what size the guest sees it. */
  readonly vhd: { readonly vm: Machine; readonly fileName: string; readonly size: number } | null
}

/** What lies on a disk: files of VMs, and SnapInfo. A mounted backup shows what its Snapshot copy holds (R180). */
export function filesOnDisk(world: ReadonlyWorld, disk: Readonly<WindowsDisk>): DiskFile[] {
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  const copy = lun?.clone ? world.snapshots[lun.clone.snapshotId] : undefined
  if (!lun?.clone || !copy) {
    const own = Object.values(world.vms).flatMap((vm) => filesOf(vm, (id) => id === disk.id, world.kernel.now))
    return [...own, ...snapInfoFiles(world, disk.id)]
  }
  const { lunId } = lun.clone
  const then = machinesInCopy(world, copy, lunId)
  const later = new Set(then.map(({ vmId }) => vmId))
  const original = Object.values(world.disks).find((other) => other.lunId === lunId)
  return [
    ...then.flatMap((vm) => filesOf(vm, (_, path) => isOnLun(vm, path, lunId), copy.createdAt)),
    // VMs that were not backed up lie on the LUN all the same.
    ...Object.values(world.vms).flatMap((vm) =>
      later.has(vm.id) || !original ? [] : filesOf(vm, (id) => id === original.id, copy.createdAt),
    ),
    ...(original ? snapInfoFiles(world, original.id) : []),
  ]
}

/** VMs as the backup that made the copy describes them. */
function machinesInCopy(world: ReadonlyWorld, copy: Readonly<SnapshotCopy>, lunId: LunId): BackupVm[] {
  const backup = copy.backupId === null ? undefined : world.backups[copy.backupId]
  return (backup?.vms ?? []).filter(({ files }) => files.some((file) => file.lunId === lunId))
}

function isOnLun({ files }: BackupVm, path: string, lunId: LunId): boolean {
  return files.some((file) => file.lunId === lunId && file.path === path)
}

function filesOf(
  vm: Machine,
  isHere: (diskId: WindowsDiskId | null, path: string) => boolean,
  at: SimTime,
): DiskFile[] {
  const here = ({ diskId, path }: { readonly diskId: WindowsDiskId | null; readonly path: string }) =>
    isHere(diskId, path)
  const files: DiskFile[] = []
  if (here(vm.configuration)) {
    const path = `${below(vm.configuration.path)}\\Virtual Machines\\${vm.guid}.xml`
    files.push({ path, bytes: 48 * KiB, modifiedAt: at, vhd: null })
  }
  for (const disk of vm.disks) {
    if (!isVhd(disk) || !here(disk.location)) continue
    const path = below(disk.location.path)
    const vhd = { vm, fileName: fileNameOf(path), size: disk.size }
    files.push({ path, bytes: disk.used, modifiedAt: at, vhd })
  }
  return files
}

/** A path without its drive letter, or without the folder of its CSV: what it is on the LUN itself. */
function below(path: string): string {
  return path.replace(/^(?:C:\\ClusterStorage\\[^\\]+\\|[A-Z]:\\)/i, '')
}

function snapInfoFiles(world: ReadonlyWorld, diskId: WindowsDiskId): DiskFile[] {
  return Object.values(world.managedHosts).flatMap(({ settings, addedAt }) => {
    if (settings.snapInfo?.diskId !== diskId) return []
    const folder = below(settings.snapInfo.path).replace(/\\$/, '')
    const path = `${folder === '' ? '' : `${folder}\\`}SMHV_Metadata.xml`
    return [{ path, bytes: Math.floor(GiB / 2000), modifiedAt: addedAt, vhd: null }]
  })
}
