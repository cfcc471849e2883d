import { finding, type Finding } from '@/domain/finding'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { Lun } from '@/domain/ontap/storage'
import type { Backup, BackupFile, BackupVm } from '@/domain/smhv/backup'
import {
  type AlternateDisk,
  type AlternatePlace,
  type AlternateRestoreFacts,
  checkAlternateRestore,
} from '@/domain/smhv/alternate-restore-rules'
import { findHeldLock } from '../kernel/lock'
import { vmLock } from '../hyperv/vm-state'
import { isLunOnline } from '../ontap/luns'
import { hasTwinOf } from '../ontap/mirror-copies'
import { checkVolumeWrites } from '../ontap/snapshot-copies'
import { lunName, subjectOf } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { type AlternateRestoreRequest, guidLock } from './alternate-restore-run'
import { hostServiceFindings } from './host-facts'
import { diskOfTargetPath, type HostTarget, nodesOfTarget, targetSubject } from './host-target'
import { systemFacts } from './restore-facts'
import { backupLock } from './retention-run'
import { pathInVolume } from './snapinfo-files'
import { readSnapInfo } from './snapinfo-metadata'

/** Where a file set of the VM comes from and goes to. */
export interface AlternateFile {
  readonly file: BackupFile | undefined
  readonly source: string
  readonly destination: string
  readonly field: AlternatePlace['field']
  readonly disk: Readonly<WindowsDisk> | undefined
  readonly lun: Readonly<Lun> | undefined
}

/** What SnapInfo of the server tells of the backup and the VM. */
interface Told {
  readonly backup: Readonly<Backup>
  readonly vm: Readonly<BackupVm>
  readonly files: readonly AlternateFile[]
}

export interface AlternateRestoreView {
  readonly findings: readonly Finding[]
  /** undefined where SnapInfo does not tell of it. */
  readonly told?: Told
}

/** What a restore to another host would meet. `jobId` is the restore itself, when it looks again after it has begun. */
export function viewAlternateRestore(
  world: ReadonlyWorld,
  request: AlternateRestoreRequest,
  jobId?: string,
): AlternateRestoreView {
  const { server, backupId, guid } = request
  const subject = targetSubject(world, server)
  if (!subject) return { findings: [finding('host/unknown', { field: 'server' })] }
  const metadata = readSnapInfo(world, request.consoleId, server)
  if (metadata.findings.length > 0) return { findings: metadata.findings }
  const row = metadata.backups.find(({ backup }) => backup.id === backupId)
  const vm = row?.vms.find((candidate) => candidate.guid.toLowerCase() === guid.toLowerCase())
  if (!row || !vm) {
    const detail = row ? guid : backupId
    return { findings: [finding('snapinfo/backup-not-found', { subject, field: row ? 'vm' : 'backup', detail })] }
  }
  const told: Told = { backup: row.backup, vm, files: filesOf(world, request, vm) }
  return { told, findings: checkAlternateRestore(factsOf(world, request, told, jobId)) }
}

/** The VM of this GUID that is registered on the host, or on a node of the cluster. */
export function registeredAt(
  world: ReadonlyWorld,
  server: HostTarget,
  guid: string,
): Readonly<VirtualMachine> | undefined {
  const nodes = new Set(nodesOfTarget(world, server).map(({ id }) => id))
  return Object.values(world.vms).find((vm) => sameGuid(vm, guid) && nodes.has(vm.hostId))
}

/** The node that restores and registers: the host, or the owner of the cluster group (R204). */
export function restoringNode(world: ReadonlyWorld, server: HostTarget): Readonly<HyperVHost> | undefined {
  const cluster = server.clusterId === null ? undefined : world.clusters[server.clusterId]
  const id = cluster ? cluster.ownerNodeId : server.hostId
  return id === null ? undefined : world.hosts[id]
}

function sameGuid(vm: Readonly<VirtualMachine>, guid: string): boolean {
  return vm.guid.toLowerCase() === guid.toLowerCase()
}

function filesOf(world: ReadonlyWorld, request: AlternateRestoreRequest, vm: Readonly<BackupVm>): AlternateFile[] {
  const { server, virtualMachinePath, snapshotFilePath, vhds } = request
  const pairs = new Map(vhds?.map(({ source, destination }) => [source.toLowerCase(), destination]))
  const at = (field: AlternatePlace['field'], source: string, destination: string): AlternateFile => {
    const disk = diskOfTargetPath(world, server, destination)
    const file = vm.files.find(({ path }) => path.toLowerCase() === source.toLowerCase())
    return { file, source, destination, field, disk, lun: disk?.lunId ? world.luns[disk.lunId] : undefined }
  }
  return [
    at('virtualMachinePath', vm.configuration.path, virtualMachinePath ?? vm.configuration.path),
    at('snapshotFilePath', vm.snapshots.path, snapshotFilePath ?? vm.snapshots.path),
    ...vm.disks.filter(isVhd).map(({ location: { path } }) => at('vhds', path, pairs.get(path.toLowerCase()) ?? path)),
  ]
}

function factsOf(
  world: ReadonlyWorld,
  request: AlternateRestoreRequest,
  { backup, vm, files }: Told,
  jobId: string | undefined,
): AlternateRestoreFacts {
  const { server, guid, vhds, verify } = request
  const node = restoringNode(world, server)
  const present = registeredAt(world, server, guid)
  const locks = [guidLock(guid), ...(present ? [vmLock(present.id)] : [])]
  const volumes = [...new Set(files.flatMap(({ lun }) => lun?.volumeId ?? []))].flatMap((id) => world.volumes[id] ?? [])
  const serving = volumes.filter(({ storageSystemId }) => world.storageSystems[storageSystemId]?.online)
  return {
    subject: { type: 'virtual-machine', id: present?.id ?? vm.vmId, name: vm.name },
    server: targetSubject(world, server) ?? { type: 'host', id: '', name: '' },
    type: backup.type,
    obstacles: node ? hostServiceFindings(world, node) : [],
    shared: vm.clusterId !== null,
    cluster: server.clusterId !== null,
    places: files.map((file) => placeOf(world, server, vm, file)),
    vhds: vm.disks.filter(isVhd).map(({ location }) => location.path),
    pairs: vhds,
    verify,
    sameVolumes: files.every(({ file, lun }) => file === undefined || file.volumeId === lun?.volumeId),
    busy: findHeldLock(world.locks, locks, jobId) !== undefined,
    beingDeleted: findHeldLock(world.locks, [{ name: backupLock(backup.id), mode: 'shared' }], jobId) !== undefined,
    elsewhere: Object.values(world.vms)
      .filter((other) => sameGuid(other, guid) && other.id !== present?.id)
      .map((other) => world.hosts[other.hostId]?.name ?? other.hostId),
    systems: systemFacts(
      world,
      volumes.map(({ id }) => id),
    ),
    volumes: serving.flatMap((volume) => checkVolumeWrites(world, volume)),
  }
}

function placeOf(
  world: ReadonlyWorld,
  server: HostTarget,
  vm: Readonly<BackupVm>,
  { file, source, destination, field, disk, lun }: AlternateFile,
): AlternatePlace {
  if (!disk || !lun) return { field, destination, disk: null }
  const owner = restoringNode(world, server)
  const at = [vm.configuration, vm.snapshots, ...vm.disks.map(({ location }) => location)]
  const before = at.find(({ path }) => path === source)?.diskId ?? null
  const away = disk.ownerNodeId !== null && disk.ownerNodeId !== owner?.id
  const facts: AlternateDisk = {
    mountPoint: disk.mountPoint,
    kind: disk.kind,
    kindBefore: before === null ? null : (world.disks[before]?.kind ?? null),
    lun: { type: 'lun', id: lun.id, name: lunName(world, lun) },
    online: isLunOnline(world, lun),
    sameLun: file === undefined || pathInVolume({ path: file.lunPath }) === pathInVolume(lun),
    hasCopy: file === undefined || hasTwinOf(world, lun.volumeId, file.snapshotId),
    clone: lun.backedBy !== undefined,
    onOtherNode: away ? nodeDetail(world, disk, owner) : null,
  }
  return { field, destination, disk: facts }
}

function nodeDetail(
  world: ReadonlyWorld,
  disk: Readonly<WindowsDisk>,
  owner: Readonly<HyperVHost> | undefined,
): string {
  const holder = disk.ownerNodeId === null ? undefined : world.hosts[disk.ownerNodeId]
  const group = owner ? subjectOf('host', owner).name : ''
  return `${disk.mountPoint} on ${holder?.name ?? ''}, the cluster group on ${group}`
}
