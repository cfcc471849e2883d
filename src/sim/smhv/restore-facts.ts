import { must } from '@/base/invariant'
import type { Finding } from '@/domain/finding'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import { holdsPath } from '@/domain/hyperv/mount-point'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { BackupId, VmId, VolumeId } from '@/domain/ids'
import type { Backup, BackupFile, BackupVm } from '@/domain/smhv/backup'
import {
  checkRestore,
  type RestoreFacts,
  type RestoreLunFacts,
  type RestoreSystemFacts,
  type RestoreVmNow,
} from '@/domain/smhv/restore-rules'
import { vmLock } from '../hyperv/vm-state'
import { findHeldLock } from '../kernel/lock'
import { checkVolumeWrites } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { lunName, subjectOf } from '../world/subjects'
import { hostServiceFindings } from './host-facts'
import { managedHostIndex } from './host-target'
import { backupLock } from './retention-run'
import { metadataReader } from './snapinfo-directories'

/** What a restore would be asked for, as far as it decides what it meets. */
export interface RestoreRequest {
  readonly backupId: BackupId
  readonly vmId: VmId
  /** Enable Snapshot Verification. */
  readonly verify: boolean
}

/** What a restore would meet. `jobId` is the restore itself, when it looks again after it has begun. */
export function restoreFindings(world: ReadonlyWorld, request: RestoreRequest, jobId?: string): Finding[] {
  const backup = world.backups[request.backupId]
  return backup ? checkRestore(restoreFacts(world, backup, request, jobId)) : []
}

/** The node on which the VM is restored: where it is now, or where its disks are online. */
export function restoreHost(world: ReadonlyWorld, then: Readonly<BackupVm>): Readonly<HyperVHost> | undefined {
  const vm = world.vms[then.vmId]
  if (vm) return world.hosts[vm.hostId]
  const cluster = then.clusterId === null ? undefined : world.clusters[then.clusterId]
  if (!cluster) return world.hosts[then.hostId]
  const disk = then.configuration.diskId === null ? undefined : world.disks[then.configuration.diskId]
  return world.hosts[disk?.ownerNodeId ?? cluster.ownerNodeId]
}

/** LUNs of files whose Snapshot copy is gone. */
export function missingCopies(world: ReadonlyWorld, files: readonly BackupFile[]): string[] {
  const names = new Set<string>()
  for (const file of files) {
    if (!world.snapshots[file.snapshotId]) names.add(file.lunPath)
  }
  return [...names]
}

function restoreFacts(
  world: ReadonlyWorld,
  backup: Readonly<Backup>,
  { vmId, verify }: RestoreRequest,
  jobId: string | undefined,
): RestoreFacts {
  const then = backup.vms.find((candidate) => candidate.vmId === vmId) ?? null
  const vm = world.vms[vmId]
  const host = then ? restoreHost(world, then) : undefined
  const owner = vm ?? then
  const files = then?.files ?? []
  const holders = world.locks[vmLock(vmId)]?.holders ?? []
  return {
    subject: { type: 'virtual-machine', id: vmId, name: vm?.name ?? then?.name ?? vmId },
    type: backup.type,
    atBackup: then,
    present: vm ? vmNow(world, vm) : null,
    metadataFound: then === null || metadataReader(world, backup.consoleId)(backup, then),
    beingDeleted: findHeldLock(world.locks, [{ name: backupLock(backup.id), mode: 'shared' }], jobId) !== undefined,
    busy: holders.some((holder) => holder !== jobId),
    consoleItself: world.consoles[backup.consoleId]?.vmId === vmId,
    managed: owner ? managedHostIndex(world, backup.consoleId)(owner) !== undefined : false,
    hostFindings: host ? hostServiceFindings(world, host) : [],
    luns: lunFacts(world, files, host),
    volumes: volumeFindings(world, files),
    systems: systemFacts(
      world,
      files.map(({ volumeId }) => volumeId),
    ),
    missingCopies: missingCopies(world, files),
    verify,
  }
}

function vmNow(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): RestoreVmNow {
  const vhds = vm.disks.filter(isVhd).map(({ location }) => {
    const disk = location.diskId === null ? undefined : world.disks[location.diskId]
    const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
    return { path: location.path, lunPath: lun ? lunName(world, lun) : null, volumeId: lun?.volumeId ?? null }
  })
  return { state: vm.state, migrating: vm.migration !== 'none', snapshotsPath: vm.snapshots.path, vhds }
}

function lunFacts(
  world: ReadonlyWorld,
  files: readonly BackupFile[],
  host: Readonly<HyperVHost> | undefined,
): RestoreLunFacts[] {
  const byLun = new Map<string, RestoreLunFacts>()
  for (const file of files) {
    const lun = world.luns[file.lunId]
    const name = lun ? lunName(world, lun) : file.lunPath
    const before = byLun.get(file.lunId)
    byLun.set(file.lunId, {
      subject: { type: 'lun', id: file.lunId, name },
      connected: (before?.connected ?? true) && (lun?.online ?? false) && isConnected(world, file, host),
      sanBoot: lun?.sanBoot ?? false,
    })
  }
  return [...byLun.values()]
}

/** Whether the host sees the LUN of a file under the same letter or mount point and volume GUID (R174). */
function isConnected(world: ReadonlyWorld, file: BackupFile, host: Readonly<HyperVHost> | undefined): boolean {
  return Object.values(world.disks).some(
    (disk) =>
      disk.lunId === file.lunId &&
      disk.volumeGuid === file.volumeGuid &&
      holdsPath(disk.mountPoint, file.path) &&
      host !== undefined &&
      (disk.hostId === host.id || (disk.clusterId !== null && disk.clusterId === host.clusterId)),
  )
}

/** A storage system that does not answer is told once, as such. */
function volumeFindings(world: ReadonlyWorld, files: readonly BackupFile[]): Finding[] {
  const volumes = [...new Set(files.map((file) => file.volumeId))].flatMap((id) => world.volumes[id] ?? [])
  return volumes.flatMap((volume) => {
    const { online } = must(world.storageSystems[volume.storageSystemId], volume.storageSystemId)
    return online ? checkVolumeWrites(world, volume) : []
  })
}

/** The storage systems of these volumes, each once. */
export function systemFacts(world: ReadonlyWorld, volumeIds: readonly VolumeId[]): RestoreSystemFacts[] {
  const ids = new Set(volumeIds.flatMap((id) => world.volumes[id]?.storageSystemId ?? []))
  return [...ids].map((id) => {
    const system = must(world.storageSystems[id], `storage system ${id}`)
    return {
      subject: subjectOf('storage-system', system),
      online: system.online,
      snapRestore: system.licenses.includes('snaprestore'),
      protocol: system.licenses.includes('fcp') || system.licenses.includes('iscsi'),
    }
  })
}
