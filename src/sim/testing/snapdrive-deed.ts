import { gib, tib } from '@/base/units'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { DiskPlacement } from '@/domain/snapdrive/disk-connection'
import { initiatorName } from '../ontap/igroups'
import { groupsOf } from '../snapdrive/cluster-groups'
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
