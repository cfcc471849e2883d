import { HOUR } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { BackupId, ConsoleId, DatasetId, HostId, ManagedHostId, VmId, VolumeId } from '@/domain/ids'
import type { Volume } from '@/domain/ontap/storage'
import type { BackupFacts, BackupHostFacts, BackupVmFacts, BackupVolumeFacts } from '@/domain/smhv/backup-rules'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import { holdsPath } from '@/domain/hyperv/mount-point'
import { checkServices } from '@/domain/smhv/host-rules'
import { isConfigured } from '@/domain/smhv/host-settings-rules'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { BackupOptions, BackupType } from '@/domain/smhv/policy'
import { vmFindings } from '../hyperv/vm-facts'
import { vmLock } from '../hyperv/vm-state'
import { findHeldLock, type LockRequest } from '../kernel/lock'
import { hasCopyNamed } from '../ontap/copy-index'
import { checkSnapshotCreation, secondCopyName, volumeSubject } from '../ontap/snapshot-copies'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { CopySet } from './backup-run'
import { copiesPerVolume, hostIdsOfSets } from './backup-sets'
import { managedHostIndex, targetSubject } from './host-target'
import { licensedBy } from './licensing'
import { settingsInForce } from './settings-in-force'
import { vmNameOf } from './vm-names'

/** What a backup is asked for, as far as it decides what it meets. */
export interface BackupRequest {
  readonly consoleId: ConsoleId
  readonly datasetId: DatasetId
  readonly vmIds: readonly VmId[]
  readonly backupType: BackupType
  readonly options: BackupOptions
  /** Of the backup, time stamp included. */
  readonly name: string
}

/** Held alone by an application-consistent backup: one at a time on a host (R104). */
export function hostLock(hostId: HostId): string {
  return `host:${hostId}`
}

/** Held together by crash-consistent backups: only so that others know of them (R78–R79). */
function crashLock(hostId: HostId): string {
  return `crash-backup:${hostId}`
}

/** What a backup holds until its end. */
export function backupLocks(type: BackupType, sets: readonly CopySet[]): LockRequest[] {
  const shared = (name: string): LockRequest => ({ name, mode: 'shared' })
  const crash = type === 'crash-consistent'
  return [
    ...hostIdsOfSets(sets).map((id) => (crash ? shared(crashLock(id)) : hostLock(id))),
    ...sets.flatMap((set) => set.vmIds.map((id) => shared(vmLock(id)))),
  ]
}

export type SetFacts = Pick<BackupFacts, 'nameTaken' | 'hosts' | 'volumes'>

/** What does not depend on the sets of a backup. `self` is the backup itself, when it looks again after it has begun. */
export function requestFacts(
  world: ReadonlyWorld,
  request: BackupRequest,
  self?: string,
): Omit<BackupFacts, keyof SetFacts> {
  return {
    backupType: request.backupType,
    allowSavedState: request.options.allowSavedState,
    vms: vmsFacts(world, request, self),
    snapInfo: managedHostsOf(world, request.consoleId, request.vmIds).map((managed) => ({
      subject: targetSubject(world, managed) ?? { type: 'managed-host', id: managed.id, name: managed.id },
      reachable: snapInfoVolume(world, managed) !== null,
    })),
  }
}

/** What depends on where its sets of Snapshot copies lie. */
export function setFacts(
  world: ReadonlyWorld,
  request: BackupRequest,
  sets: readonly CopySet[],
  self?: string,
): SetFacts {
  return {
    nameTaken: isNameTaken(world, request, sets, self),
    hosts: hostIdsOfSets(sets).flatMap((id) => hostFacts(world, id, sets, self)),
    volumes: volumeFacts(world, sets),
  }
}

function vmsFacts(world: ReadonlyWorld, { consoleId, vmIds }: BackupRequest, self?: string): BackupVmFacts[] {
  const managedHostOf = managedHostIndex(world, consoleId)
  return vmIds.map((vmId): BackupVmFacts => {
    const vm = world.vms[vmId]
    const managed = vm && managedHostOf(vm)
    return {
      vmId,
      subject: { type: 'virtual-machine', id: vmId, name: vmNameOf(world, vmId) },
      state: vm?.state ?? null,
      migrating: vm !== undefined && vm.migration !== 'none',
      integrationBackup: vm?.integration.backup ?? false,
      restoring: findHeldLock(world.locks, [{ name: vmLock(vmId), mode: 'shared' }], self) !== undefined,
      managed: managed !== undefined && isConfigured(settingsInForce(world, managed)),
      configuration: vmFindings(world, vmId),
    }
  })
}

function hostFacts(world: ReadonlyWorld, hostId: HostId, sets: readonly CopySet[], self?: string): BackupHostFacts[] {
  const host = world.hosts[hostId]
  if (!host) return []
  const subject = subjectOf('host', host)
  const volumeIds = sets.filter((set) => set.nodeIds.includes(hostId)).flatMap((set) => set.volumeIds)
  const systems = volumeIds.flatMap((id) => {
    const volume = world.volumes[id]
    return (volume && world.storageSystems[volume.storageSystemId]) ?? []
  })
  return [
    {
      subject,
      services: hostServices(world, hostId),
      ...(volumeIds.length === 0 ? { licensed: true, snapDriveLicensed: true } : licensedBy(host, systems)),
      applicationBackup: findHeldLock(world.locks, [hostLock(hostId)], self) !== undefined,
      crashBackup: findHeldLock(world.locks, [crashLock(hostId)], self) !== undefined,
      groupOwner: otherGroupOwner(world, host, sets),
    },
  ]
}

/** Where a 2008 R2 cluster is backed up node by node, the node should own the cluster group (R234). */
function otherGroupOwner(
  world: ReadonlyWorld,
  { id, windows, clusterId }: Readonly<HyperVHost>,
  sets: readonly CopySet[],
): string | null {
  const cluster = clusterId === null ? undefined : world.clusters[clusterId]
  if (!cluster || windows === '2012' || cluster.ownerNodeId === id) return null
  const nodes = hostIdsOfSets(sets).filter((node) => cluster.nodeIds.includes(node))
  return nodes.length > 1 ? null : (world.hosts[cluster.ownerNodeId]?.name ?? cluster.ownerNodeId)
}

/** What keeps the services of a host from taking part now. */
export function hostServices(world: ReadonlyWorld, hostId: HostId): Finding[] {
  const host = world.hosts[hostId]
  if (!host) return []
  const subject = subjectOf('host', host)
  const findings = checkServices({ ...host, subject })
  if (host.up && !host.smhv) findings.push(finding('host/smhv-missing', { subject }))
  if (host.up && !host.snapDrive) findings.push(finding('host/snapdrive-missing', { subject }))
  return findings
}

/** The volumes of the sets with the copies that each gets. */
export function copiesByVolume(sets: readonly CopySet[]): Map<VolumeId, number> {
  const adds = new Map<VolumeId, number>()
  for (const set of sets) {
    for (const id of set.volumeIds) adds.set(id, (adds.get(id) ?? 0) + copiesPerVolume(set))
  }
  return adds
}

function volumeFacts(world: ReadonlyWorld, sets: readonly CopySet[]): BackupVolumeFacts[] {
  return [...copiesByVolume(sets)].flatMap(([id, adds]): BackupVolumeFacts[] => {
    const volume = world.volumes[id]
    const system = volume && world.storageSystems[volume.storageSystemId]
    if (!volume || !system) return []
    const problems = checkSnapshotCreation(world, volume, adds)
    if (!system.licenses.includes('fcp') && !system.licenses.includes('iscsi')) {
      problems.push(
        finding('storage/license-missing', { subject: subjectOf('storage-system', system), detail: 'fcp or iscsi' }),
      )
    }
    return [{ subject: volumeSubject(world, volume), holds: volume.snapshotIds.length, adds, problems }]
  })
}

/** The console's managed hosts and clusters that own these VMs, in the order of the VMs. */
export function managedHostsOf(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  vmIds: readonly VmId[],
): Readonly<ManagedHost>[] {
  const managedHostOf = managedHostIndex(world, consoleId)
  const found = new Map<ManagedHostId, Readonly<ManagedHost>>()
  for (const vmId of vmIds) {
    const vm = world.vms[vmId]
    const managed = vm && managedHostOf(vm)
    if (managed) found.set(managed.id, managed)
  }
  return [...found.values()]
}

/** The volume on which the SnapInfo directory of a managed host lies; null when it cannot be reached (R51). */
export function snapInfoVolume(world: ReadonlyWorld, managed: Readonly<ManagedHost>): VolumeId | null {
  const { snapInfo } = settingsInForce(world, managed)
  const disk = snapInfo ? world.disks[snapInfo.diskId] : undefined
  const found = disk && snapInfo && holdsPath(disk.mountPoint, snapInfo.path)
  return found && isOnLine(world, disk) ? (volumeOfDisk(world, disk)?.id ?? null) : null
}

/** Whether the LUN behind a disk answers. */
export function isOnLine(world: ReadonlyWorld, disk: Readonly<WindowsDisk>): boolean {
  const lun = disk.lunId ? world.luns[disk.lunId] : undefined
  const volume = volumeOfDisk(world, disk)
  const system = volume && world.storageSystems[volume.storageSystemId]
  return (lun?.online && volume?.online && system?.online) ?? false
}

function volumeOfDisk(world: ReadonlyWorld, { lunId }: Readonly<WindowsDisk>): Readonly<Volume> | undefined {
  const lun = lunId ? world.luns[lunId] : undefined
  return lun && world.volumes[lun.volumeId]
}

/** Names carry a time stamp in seconds, and Data ONTAP takes each name once in a volume. */
function isNameTaken(
  world: ReadonlyWorld,
  { datasetId, name }: BackupRequest,
  sets: readonly CopySet[],
  self?: string,
): boolean {
  for (const operation of Object.values(world.operations)) {
    if (operation.kind === 'backup' && operation.id !== self && operation.data.name === name) return true
  }
  if (isBackupNamed(world, datasetId, name)) return true
  for (const volumeId of copiesByVolume(sets).keys()) {
    const volume = world.volumes[volumeId]
    if (!volume) continue
    for (const { copyName } of sets) {
      if (hasCopyNamed(world, volume, copyName) || hasCopyNamed(world, volume, secondCopyName(copyName))) return true
    }
  }
  return false
}

/** A name says the second in which its backup began, so that those of the last hour are all that can bear it. */
function isBackupNamed(world: ReadonlyWorld, datasetId: DatasetId, name: string): boolean {
  const ids = world.backupsOfDataset[datasetId] ?? []
  for (let i = ids.length - 1; i >= 0; i--) {
    const backup = world.backups[ids[i] as BackupId]
    if (backup?.name === name) return true
    if (backup && backup.createdAt < world.kernel.now - HOUR) return false
  }
  return false
}
