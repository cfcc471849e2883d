import { gib, tib } from '@/base/units'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { DiskPlacement } from '@/domain/snapdrive/disk-connection'
import { initiatorName } from '../ontap/igroups'
import { groupsOf } from '../snapdrive/cluster-groups'
import { filesOnDisk } from '../snapdrive/disk-contents'
import { guestVolumes } from '../snapdrive/guest-volumes'
import { freeLetters, nodesOfPlacement } from '../snapdrive/placement-facts'
import type { SnapDriveCommand } from '../snapdrive/snapdrive-command'
import type { CommandType } from '../commands'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'
import { idOf, pick } from './pick'

export const SNAPDRIVE_KINDS = [
  'connectDisk',
  'disconnectDisk',
  'createDisk',
  'deleteDisk',
  'createDiskSnapshot',
  'renameDiskSnapshot',
  'deleteDiskSnapshot',
  'restoreDisk',
  'attachVhd',
  'setVhdOnline',
  'detachVhd',
  'addPhysicalDisk',
  'removePhysicalDisk',
  'copyGuestFile',
  'deleteGuestFile',
] as const satisfies readonly SnapDriveCommand['type'][]

export function isSnapDriveKind(kind: CommandType): kind is SnapDriveCommand['type'] {
  return SNAPDRIVE_KINDS.some((known) => known === kind)
}

/** What somebody does in SnapDrive for Windows. */
export function snapDriveCommandOf(
  { a, b, c, wrong }: Deed,
  kind: SnapDriveCommand['type'],
  world: ReadonlyWorld,
): SnapDriveCommand {
  const clones = Object.values(world.disks).filter((disk) => disk.lunId !== null && world.luns[disk.lunId]?.clone)
  const disk = clones.length > 0 && a % 2 === 0 ? clones[a % clones.length] : pick(world.disks, a)
  const name = wrong ? 'not a name' : `sd_${c % 20}`
  switch (kind) {
    case 'connectDisk': {
      // Every other time a mounted backup, otherwise a LUN that nobody has: those of mirrors.
      const copy = b % 2 === 0 ? pick(world.snapshots, c) : undefined
      const used = new Set(Object.values(world.disks).map(({ lunId }) => lunId))
      const luns = Object.values(world.luns).filter((lun) =>
        copy ? lun.volumeId === copy.volumeId && !lun.clone : !used.has(lun.id),
      )
      const lunId = idOf(luns[b % Math.max(1, luns.length)])
      return { type: kind, ...placementOf({ a, b, c, wrong }, world), lunId, snapshotId: copy?.id ?? null }
    }
    case 'disconnectDisk':
      return { type: kind, diskId: idOf(disk), force: b % 3 === 0 }
    case 'createDisk': {
      const volumeId = idOf(pick(world.volumes, b))
      const size = wrong ? tib(15) : gib(1 + (c % 90))
      return { type: kind, ...placementOf({ a, b, c, wrong: false }, world), volumeId, name: `new_${c % 9}`, size }
    }
    case 'deleteDisk':
      return { type: kind, diskId: idOf(disk) }
    case 'createDiskSnapshot':
      return { type: kind, diskId: idOf(disk), name }
    case 'renameDiskSnapshot':
      return { type: kind, snapshotId: idOf(ownCopies(world)[a % 3] ?? pick(world.snapshots, a)), name }
    case 'deleteDiskSnapshot':
      return { type: kind, snapshotId: idOf(pick(world.snapshots, a)) }
    case 'restoreDisk': {
      const volumeId = disk?.lunId ? world.luns[disk.lunId]?.volumeId : undefined
      const copies = Object.values(world.snapshots).filter((copy) => copy.volumeId === volumeId)
      return { type: kind, diskId: idOf(disk), snapshotId: idOf(copies[b % Math.max(1, copies.length)]), hostId: null }
    }
    default:
      return vhdCommandOf(a, b, c, kind, world)
  }
}

type VhdKind = Exclude<SnapDriveCommand['type'], DiskKind>
type DiskKind = 'connectDisk' | 'disconnectDisk' | 'createDisk' | 'deleteDisk' | 'restoreDisk' | `${string}DiskSnapshot`

/** What somebody does in Disk Management, in the settings of a VM and in its guest. */
function vhdCommandOf(a: number, b: number, c: number, kind: VhdKind, world: ReadonlyWorld): SnapDriveCommand {
  const vhd = pick(world.attachedVhds, a)
  const vms = Object.values(world.vms).filter(({ hostId }) => hostId === vhd?.hostId)
  const vm = world.vms[vhd?.vmId ?? idOf(vms[b % Math.max(1, vms.length)])] ?? pick(world.vms, b)
  const vmId = idOf(vm)
  switch (kind) {
    case 'attachVhd': {
      const disks = Object.values(world.disks)
      const clones = disks.filter((row) => row.lunId !== null && world.luns[row.lunId]?.clone)
      const disk = clones[a % Math.max(1, clones.length)] ?? pick(world.disks, a)
      const vhds = disk ? filesOnDisk(world, disk).filter((file) => file.vhd) : []
      const path = `${disk?.mountPoint ?? ''}${vhds[b % Math.max(1, vhds.length)]?.path ?? ''}`
      const hostId = disk?.hostId ?? disk?.ownerNodeId ?? idOf(pick(world.hosts, a))
      return { type: kind, hostId, path }
    }
    case 'setVhdOnline':
      return { type: kind, attachedVhdId: idOf(vhd), online: b % 3 === 0 }
    case 'detachVhd':
    case 'removePhysicalDisk':
      return { type: kind, attachedVhdId: idOf(vhd) }
    case 'addPhysicalDisk':
      return { type: kind, vmId, attachedVhdId: idOf(vhd) }
    case 'copyGuestFile':
    case 'deleteGuestFile': {
      const volumes = vm ? guestVolumes(world, vm) : []
      const volume = volumes.find(({ added }) => (added !== null) === (kind === 'copyGuestFile'))
      const file = volume?.files[c % Math.max(1, volume.files.length)]
      return { type: kind, vmId, path: `${volume?.letter ?? 'C'}:\\${file?.path ?? 'nothing'}` }
    }
  }
}

/** Copies that somebody made by hand. */
function ownCopies(world: ReadonlyWorld) {
  return Object.values(world.snapshots).filter(({ kind }) => kind === 'other')
}

function placementOf({ a, b, c, wrong }: Omit<Deed, 'kind' | 'after'>, world: ReadonlyWorld): DiskPlacement {
  const host = pick(world.hosts, a)
  const hostId = idOf(host)
  const cluster = host?.clusterId ? world.clusters[host.clusterId] : undefined
  const sharing = cluster ? ((['dedicated', 'shared', 'shared', 'csv'] as const)[b % 4] ?? 'shared') : 'dedicated'
  const nodes = nodesOfPlacement(world, { hostId, sharing } as DiskPlacement)
  const letters = freeLetters(world, nodes)
  const groups = cluster ? groupsOf(world, cluster).filter(({ node }) => node === host?.name) : []
  const known = c % 2 === 0 ? groups[c % Math.max(1, groups.length)] : undefined
  return {
    hostId,
    sharing,
    group: sharing === 'shared' ? { name: known?.name ?? `group_${c % 50}`, create: !known } : null,
    mountPoint: sharing === 'csv' ? '' : wrong ? 'nowhere' : `${letters[b % Math.max(1, letters.length)] ?? 'Z'}:\\`,
    initiators: nodes.map((node: Readonly<HyperVHost>) => initiatorName(node)),
    igroupIds: null,
  }
}
