import { KiB } from '@/base/units'
import { isVhd, type VirtualMachine, type VmLocation } from '@/domain/hyperv/virtual-machine'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { HostId, VmId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import type { BackupVm } from '@/domain/smhv/backup'
import type { BackupType } from '@/domain/smhv/policy'
import { copyPlain } from '../kernel/plain-data'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import type { CapturedVm, CopySet } from './backup-run'

/** What the configuration file of a VM takes. */
const CONFIGURATION_BYTES = 64 * KiB

/** A file or folder of a VM on a LUN. */
export interface PlacedFile {
  readonly path: string
  readonly bytes: number
  readonly disk: Readonly<WindowsDisk>
  readonly lun: Readonly<Lun>
}

/** The files of a VM that lie on LUNs: configuration, VM snapshots, VHDs; other disks are not backed up (R12, R17). */
export function filesOfVm(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): PlacedFile[] {
  const place = ({ path, diskId }: VmLocation, bytes: number): PlacedFile[] => {
    const disk = diskId === null ? undefined : world.disks[diskId]
    const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
    return disk && lun ? [{ path, bytes, disk, lun }] : []
  }
  return [
    ...place(vm.configuration, CONFIGURATION_BYTES),
    ...place(vm.snapshots, 0),
    ...vm.disks.filter(isVhd).flatMap((disk) => place(disk.location, disk.used)),
  ]
}

/** The metadata of a VM as it is now, which goes into SnapInfo (R51). */
export function captureVm(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, method: BackupVm['method']): CapturedVm {
  const { id, guid, name, hostId, clusterId, configuration, snapshots, disks, writeRate, guest } = vm
  const { integration, applications } = vm
  const taken = world.vmSnapshots[id]
  const files = filesOfVm(world, vm).map(({ path, bytes, disk, lun }) => ({
    path,
    lunId: lun.id,
    lunPath: lunName(world, lun),
    volumeId: lun.volumeId,
    volumeGuid: disk.volumeGuid,
    bytes,
  }))
  return {
    vmId: id,
    guid,
    name,
    hostId,
    clusterId,
    method,
    writeRate,
    guest,
    configuration: copyPlain(configuration),
    snapshots: copyPlain(snapshots),
    ...(taken ? { vmSnapshots: copyPlain(taken) } : {}),
    disks: copyPlain(disks),
    integration: copyPlain(integration),
    applications: copyPlain(applications),
    files,
  }
}

/** Whether a distributed backup covers the VM: all of its files are on CSVFS of a 2012 cluster (R118, R127). */
function isDistributable(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): boolean {
  if (vm.clusterId === null || world.clusters[vm.clusterId]?.windows !== '2012') return false
  const files = filesOfVm(world, vm)
  return files.length > 0 && files.every(({ disk }) => disk.kind === 'csv' && disk.fileSystem === 'CSVFS')
}

/** A set whose VMs are known, before it has a name. */
interface SetDraft {
  readonly way: CopySet['way']
  readonly hostId: HostId | null
  /** What its copies' names add when the backup has several sets. */
  readonly suffix: string
  readonly vms: Readonly<VirtualMachine>[]
}

export interface SetsRequest {
  readonly backupType: BackupType
  readonly distributed: boolean
  /** Of the backup, time stamp included. */
  readonly name: string
  readonly vmIds: readonly VmId[]
}

/**
 * How the VMs go into sets of Snapshot copies. Application-consistent: one set per owner node (R73, R117), or one per
 * cluster where the distributed mechanism applies (R118, R128). Crash-consistent: one set of all LUNs (R74, R110).
 */
export function planSets(world: ReadonlyWorld, request: SetsRequest): CopySet[] {
  const drafts = new Map<string, SetDraft>()
  for (const vmId of request.vmIds) {
    const vm = world.vms[vmId]
    if (!vm) continue
    const draft = draftFor(world, vm, request)
    const key = `${draft.way}|${draft.hostId ?? ''}`
    if (!drafts.has(key)) drafts.set(key, draft)
    drafts.get(key)?.vms.push(vm)
  }
  const several = drafts.size > 1
  return [...drafts.values()].map((draft) => {
    const copyName = several ? `${request.name}_${draft.suffix}` : request.name
    return setOf(world, draft, copyName)
  })
}

function draftFor(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, request: SetsRequest): SetDraft {
  if (request.backupType === 'crash-consistent') return { way: 'crash', hostId: null, suffix: '', vms: [] }
  const cluster = vm.clusterId === null ? undefined : world.clusters[vm.clusterId]
  if (cluster && request.distributed && isDistributable(world, vm)) {
    return { way: 'distributed', hostId: cluster.ownerNodeId, suffix: cluster.name, vms: [] }
  }
  return { way: 'node', hostId: vm.hostId, suffix: world.hosts[vm.hostId]?.name ?? vm.hostId, vms: [] }
}

function setOf(world: ReadonlyWorld, { way, hostId, vms }: SetDraft, copyName: string): CopySet {
  const files = vms.flatMap((vm) => filesOfVm(world, vm))
  return {
    way,
    hostId,
    nodeIds: [...new Set(vms.map((vm) => vm.hostId))],
    vmIds: vms.map((vm) => vm.id),
    volumeIds: [...new Set(files.map(({ lun }) => lun.volumeId))],
    lunIds: [...new Set(files.map(({ lun }) => lun.id))],
    csvDiskIds: [...new Set(files.flatMap(({ disk }) => (disk.kind === 'csv' ? [disk.id] : [])))],
    guid: '',
    copyName,
    vms: [],
    firstIds: [],
    secondIds: [],
  }
}

/** Snapshot copies that a set adds to each of its volumes: a pair, or one if crash-consistent (R72, R74). */
export function copiesPerVolume(set: Pick<CopySet, 'way'>): number {
  return set.way === 'crash' ? 1 : 2
}

/** Where VMs of the sets run and where VSS does. */
export function hostIdsOfSets(sets: readonly CopySet[]): HostId[] {
  return [...new Set(sets.flatMap((set) => [...set.nodeIds, ...(set.hostId === null ? [] : [set.hostId])]))]
}
