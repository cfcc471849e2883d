import { addTime } from '@/base/sim-time'
import type { Finding } from '@/domain/finding'
import { checkMigration as checkFacts, migrationTime, type MigrationDiskFacts } from '@/domain/hyperv/migration-rules'
import { isVhd, type MigrationKind, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { HostId, JobId, VmId, VolumeId, WindowsDiskId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'
import { lunName, subjectOf } from '../world/subjects'
import { physicalDisksOf } from '../snapdrive/attached-vhds'
import { hostDownFindings } from './host-power'
import { backedUpPlaces, lunsOfVm } from './vm-facts'
import { freeOnDisk } from './vm-files'
import { isVmHeld, vmLock } from './vm-state'

/** What a migration would be asked for: a node for live and quick ones, a disk for one of storage. */
export interface MigrationRequest {
  readonly vmId: VmId
  readonly kind: MigrationKind
  readonly toHostId: HostId | null
  readonly toDiskId: WindowsDiskId | null
}

export interface MigrationPreview {
  readonly findings: readonly Finding[]
  /** Milliseconds of simulated time. */
  readonly expectedDuration: number
}

/** What a migration would meet, and how long it would take. */
export function checkMigrateVm(world: ReadonlyWorld, request: MigrationRequest): MigrationPreview {
  const vm = world.vms[request.vmId]
  if (!vm) return { findings: [], expectedDuration: 0 }
  const { kind, toHostId, toDiskId } = request
  const host = world.hosts[vm.hostId]
  const expectedDuration = migrationTime(kind, vm)
  const findings = checkFacts({
    subject: subjectOf('virtual-machine', vm),
    kind,
    state: vm.state,
    migrating: vm.migration !== 'none',
    restoring: isVmHeld(world, vm.id),
    hostFindings: hostDownFindings(world, vm.hostId),
    windows: host?.windows ?? '2012',
    clustered: vm.clusterId !== null,
    physicalDisks: physicalDisksOf(world, vm.id).map(({ path }) => path),
    nodeNamed: toHostId !== null,
    nodeUsable: isOtherNode(world, vm, toHostId),
    nodesBusy: isInLiveMigration(world, [vm.hostId, toHostId]),
    disk: toDiskId === null ? null : diskFacts(world, vm, toDiskId),
    bytes: vm.disks.reduce((sum, disk) => sum + (isVhd(disk) && disk.location.diskId !== toDiskId ? disk.used : 0), 0),
    jobs: jobsUntil(world, vm.id, expectedDuration),
    backupsBehind: kind === 'storage' ? backupsBehind(world, vm, toDiskId) : 0,
  })
  return { findings, expectedDuration }
}

/** Whether a node other than that of the VM could take it over now. */
export function isOtherNode(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, hostId: HostId | null): boolean {
  const node = hostId === null ? undefined : world.hosts[hostId]
  return node !== undefined && node.up && node.id !== vm.hostId && node.clusterId === vm.clusterId
}

function isInLiveMigration(world: ReadonlyWorld, hostIds: readonly (HostId | null)[]): boolean {
  return Object.values(world.migrations).some(({ vmId, kind, toHostId }) => {
    const from = world.vms[vmId]?.hostId ?? null
    return kind === 'live' && [from, toHostId].some((id) => id !== null && hostIds.includes(id))
  })
}

/** Clustered VMs need a disk of the cluster, others one of their host; SAN boot and raw disks are none for files. */
function diskFacts(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, diskId: WindowsDiskId): MigrationDiskFacts {
  const disk = world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  const name = lun ? lunName(world, lun) : (disk?.mountPoint ?? diskId)
  const seen = disk && (vm.clusterId === null ? disk.hostId === vm.hostId : disk.clusterId === vm.clusterId)
  const elsewhere = backedUpPlaces(vm).some((place) => place.diskId !== diskId)
  const usable = Boolean(seen && elsewhere && disk.mountPoint.endsWith('\\') && (lun?.online ?? true))
  return { subject: { type: 'lun', id: lun?.id ?? diskId, name }, usable, free: freeOnDisk(world, diskId) }
}

/** Jobs that have the VM now, and policies of its datasets that run before the migration would have ended. */
function jobsUntil(world: ReadonlyWorld, vmId: VmId, duration: number): string[] {
  const holders = world.locks[vmLock(vmId)]?.holders ?? []
  const running = holders.map((id) => world.jobs[id as JobId]?.title ?? id)
  const end = addTime(world.kernel.now, duration)
  const coming = Object.values(world.datasets)
    .filter((dataset) => dataset.vmIds.includes(vmId))
    .flatMap((dataset) => dataset.policyIds.flatMap((id) => world.policies[id] ?? []))
    .filter(({ nextRun }) => nextRun !== null && nextRun <= end)
  return [...running, ...coming.map(({ name, datasetId }) => `${world.datasets[datasetId]?.name ?? ''}: ${name}`)]
}

/** Backups that hold the VM on a volume that its files would leave (R134). */
function backupsBehind(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, toDiskId: WindowsDiskId | null): number {
  const toLunId = toDiskId === null ? null : (world.disks[toDiskId]?.lunId ?? null)
  const stays = toLunId === null ? undefined : world.luns[toLunId]?.volumeId
  const left = new Set<VolumeId>(lunsOfVm(world, vm).map(({ volumeId }) => volumeId))
  if (stays) left.delete(stays)
  return Object.values(world.backups).filter(({ vms }) =>
    vms.some(({ vmId, files }) => vmId === vm.id && files.some(({ volumeId }) => left.has(volumeId))),
  ).length
}
