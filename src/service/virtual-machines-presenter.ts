import { toIso } from '@/base/sim-time'
import type { VirtualDiskResource, VirtualMachineDetail, VirtualMachineResource } from '@/contract'
import { isVhd, type VirtualDisk } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { nextRunOf, physicalDisksOf, type ReadonlyWorld, vmAdvice, vmFindings, vmSnapshotsOf } from '@/sim'
import { type ConsoleView, lastBackupOf, managedHostName, managedHostOf } from './console-view'
import { presentFinding } from './errors'
import { attemptOf, protectionOf } from './protection'
import type { VmRow } from './vm-rows'

/** Bytes of its VHDs on the disks of the host. */
export function vhdBytes(vm: VmRow): number {
  let bytes = 0
  for (const disk of vm.disks) if (isVhd(disk)) bytes += disk.used
  return bytes
}

/** A VM as a row: its place, state and protection. */
export function presentVirtualMachine(view: ConsoleView, vm: VmRow): VirtualMachineResource {
  const { world } = view
  const cluster = vm.clusterId ? world.clusters[vm.clusterId] : undefined
  const managed = managedHostOf(view, vm)
  const backup = lastBackupOf(view, vm.id)
  const attempt = attemptOf(view, vm.id)
  return {
    id: vm.id,
    guid: vm.guid,
    name: vm.name,
    exists: world.vms[vm.id] !== undefined,
    state: vm.state,
    host: { id: vm.hostId, name: world.hosts[vm.hostId]?.name ?? vm.hostId },
    cluster: cluster ? { id: cluster.id, name: cluster.name } : null,
    managedHost: managed ? { id: managed.id, name: managedHostName(world, managed) } : null,
    guest: vm.guest,
    protection: protectionOf(view, vm.id),
    datasets: (view.datasetsOfVm.get(vm.id) ?? []).map(({ id, name }) => ({ id, name })),
    lastBackup: backup ? { id: backup.id, name: backup.name, at: toIso(backup.createdAt) } : null,
    lastAttempt: attempt ? { jobId: attempt.jobId, at: toIso(attempt.at), outcome: attempt.outcome } : null,
    vhdBytes: vhdBytes(vm),
    migration: vm.migration,
  }
}

/** With its disks, and what stands in the way of its backup. */
export function presentVirtualMachineDetail(view: ConsoleView, vm: VmRow): VirtualMachineDetail {
  return {
    ...presentVirtualMachine(view, vm),
    integration: { ...vm.integration },
    applications: [...vm.applications],
    configurationPath: vm.configuration.path,
    snapshotPath: vm.snapshots.path,
    disks: [
      ...vm.disks.map((disk) => presentVirtualDisk(view.world, disk)),
      ...physicalDisksOf(view.world, vm.id).map(presentPhysicalDisk),
    ],
    migrationTo: presentMigration(view.world, vm.id),
    snapshots: vmSnapshotsOf(view.world, vm.id).map((snapshot) => ({
      id: snapshot.id,
      name: snapshot.name,
      createdAt: toIso(snapshot.createdAt),
      parentId: snapshot.parentId,
      isCurrent: snapshot.isCurrent,
      state: snapshot.state,
    })),
    snapshotLocationMoved: vm.snapshotLocationMoved,
    nextBackup: nextBackup(view, vm.id),
    findings: [...vmFindings(view.world, vm.id), ...vmAdvice(view.world, vm.id)].map(presentFinding),
  }
}

function presentVirtualDisk(world: ReadonlyWorld, disk: VirtualDisk): VirtualDiskResource {
  const windowsDisk = disk.location.diskId ? world.disks[disk.location.diskId] : undefined
  const lun = windowsDisk?.lunId ? world.luns[windowsDisk.lunId] : undefined
  const volume = lun && world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  return {
    format: disk.format,
    system: disk.system,
    mountPoint: windowsDisk?.mountPoint ?? '',
    path: disk.location.path,
    lunPath: lun?.path ?? null,
    storageSystem: system?.name ?? null,
    serial: lun?.serial ?? null,
    volume: volume?.name ?? null,
    size: disk.size,
    used: disk.used,
    backedUp: isVhd(disk),
  }
}

/** An attached VHD of the host that the VM has as a physical hard disk. */
function presentPhysicalDisk({ path, size }: Readonly<AttachedVhd>): VirtualDiskResource {
  const none = { lunPath: null, storageSystem: null, serial: null, volume: null }
  return { format: 'pass-through', system: false, mountPoint: '', path, size, used: size, backedUp: false, ...none }
}

function presentMigration(world: ReadonlyWorld, vmId: VmId): VirtualMachineDetail['migrationTo'] {
  const migration = world.migrations[vmId]
  if (!migration) return null
  const { toHostId, toDiskId, startedAt, endsAt } = migration
  const host = toHostId === null ? undefined : world.hosts[toHostId]
  const disk = toDiskId === null ? undefined : world.disks[toDiskId]
  const to = { id: host?.id ?? disk?.id ?? vmId, name: host?.name ?? disk?.mountPoint ?? '' }
  return { to, startedAt: toIso(startedAt), endsAt: toIso(endsAt) }
}

/** The earliest run of the policies of its datasets. */
function nextBackup(view: ConsoleView, vmId: VmId): string | null {
  const runs = (view.datasetsOfVm.get(vmId) ?? [])
    .flatMap((dataset) => dataset.policyIds)
    .flatMap((policyId) => nextRunOf(view.world, policyId) ?? [])
  return runs.length > 0 ? toIso(runs.reduce((a, b) => (a < b ? a : b))) : null
}
