import type { Finding } from '@/domain/finding'
import { usesGuestSystemProvider } from '@/domain/hyperv/hotfixes'
import { holdsPath } from '@/domain/hyperv/mount-point'
import { isVhd, type VirtualMachine, type VmLocation } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { Lun } from '@/domain/ontap/storage'
import { checkVm, type VmFacts, type VmPlaceFacts } from '@/domain/smhv/vm-rules'
import { physicalDisksOf } from '../snapdrive/attached-vhds'
import type { ReadonlyWorld } from '../world/world'
import { subjectOf } from '../world/subjects'

/** What Validate Dataset says about a VM on its own. A VM that does not exist has no findings. */
export function vmFindings(world: ReadonlyWorld, vmId: VmId): Finding[] {
  const vm = world.vms[vmId]
  return vm ? checkVm(vmFacts(world, vm)) : []
}

export function vmFacts(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): VmFacts {
  const host = world.hosts[vm.hostId]
  const cluster = host?.clusterId ? world.clusters[host.clusterId] : undefined
  return {
    subject: subjectOf('virtual-machine', vm),
    windows: host?.windows ?? '2012',
    asymmetricCluster: cluster?.asymmetric ?? false,
    guest: vm.guest,
    integration: vm.integration,
    snapshotLocationMoved: vm.snapshotLocationMoved,
    copiedFromPhysical: vm.disks.some((disk) => disk.copiedFromPhysical),
    slowGuestLuns: slowGuestLuns(world, vm),
    places: [
      placeFacts(world, 'configuration', vm.configuration),
      placeFacts(world, 'snapshots', vm.snapshots),
      ...vm.disks.filter(isVhd).map((disk) => placeFacts(world, 'vhd', disk.location)),
    ],
    otherDisks: [
      ...vm.disks.flatMap((disk) => (isVhd(disk) ? [] : [disk.format])),
      ...physicalDisksOf(world, vm.id).map(() => 'pass-through' as const),
    ],
  }
}

function placeFacts(
  world: ReadonlyWorld,
  role: VmPlaceFacts['role'],
  { path, diskId }: Readonly<VmLocation>,
): VmPlaceFacts {
  const disk = diskId === null ? undefined : world.disks[diskId]
  const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
  return {
    role,
    path,
    found: !disk || holdsPath(disk.mountPoint, path),
    kind: disk?.kind ?? 'smb',
    fileSystem: disk?.fileSystem ?? 'NTFS',
    onLun: lun !== undefined,
    partition: lun?.partition ?? 'GPT',
    sanBoot: lun?.sanBoot ?? false,
  }
}

/**
 * The LUNs in a guest of which its own SnapDrive takes hardware Snapshot copies during a backup, which takes its time:
 * in-guest iSCSI and pass-through ones, unless the host lets guests use the system provider (R228).
 */
export function slowGuestLuns(
  world: ReadonlyWorld,
  { hostId, applications, disks }: Pick<VirtualMachine, 'hostId' | 'applications' | 'disks'>,
): number {
  const host = world.hosts[hostId]
  if (!host || usesGuestSystemProvider(host) || !applications.some((name) => name.startsWith('SnapDrive'))) return 0
  return disks.filter(({ format }) => format === 'iscsi' || format === 'pass-through').length
}

/** The places whose data a backup holds: configuration, VM snapshots, VHDs. */
export function backedUpPlaces(vm: Pick<VirtualMachine, 'configuration' | 'snapshots' | 'disks'>): VmLocation[] {
  return [vm.configuration, vm.snapshots, ...vm.disks.filter(isVhd).map((disk) => disk.location)]
}

/** The LUNs on which these places lie, each once. Without lists in between: whole fleets are asked. */
export function lunsOfVm(
  world: ReadonlyWorld,
  vm: Pick<VirtualMachine, 'configuration' | 'snapshots' | 'disks'>,
): Readonly<Lun>[] {
  const luns: Readonly<Lun>[] = []
  const add = ({ diskId }: Readonly<VmLocation>): void => {
    const lunId = diskId === null ? null : (world.disks[diskId]?.lunId ?? null)
    const lun = lunId === null ? undefined : world.luns[lunId]
    if (lun && !luns.includes(lun)) luns.push(lun)
  }
  add(vm.configuration)
  add(vm.snapshots)
  for (const disk of vm.disks) if (isVhd(disk)) add(disk.location)
  return luns
}
