import { must } from '@/base/invariant'
import type { Lun } from '@/domain/ontap/storage'
import type { DiskConnection } from '@/domain/snapdrive/disk-connection'
import { initiatorName } from '../ontap/igroups'
import { nodesOfPlacement } from '../snapdrive/placement-facts'
import type { ConnectDisk, RestoreDisk } from '../snapdrive/snapdrive-command'
import type { WorldNames } from './world-names'

/** Short words of SnapDrive for the data of timelines. */

/** A LUN of its own by `test02:/vol/ded/ded.lun`. */
export function lunAt({ world }: WorldNames, address: string): Readonly<Lun> {
  const [system, path] = [address.slice(0, address.indexOf(':')), address.slice(address.indexOf(':') + 1)]
  const found = Object.values(world.luns).find((lun) => {
    const volume = world.volumes[lun.volumeId]
    return lun.path === path && volume && world.storageSystems[volume.storageSystemId]?.name === system
  })
  return must(found, address)
}

/** Connect Disk with everything that fits: a dedicated disk under H:, all initiators, automatic igroups. */
export function connection(
  names: WorldNames,
  host: string,
  lun: string,
  more: Partial<DiskConnection> = {},
): ConnectDisk {
  const hostId = names.host(host)
  const plain = {
    hostId,
    sharing: 'dedicated',
    group: null,
    mountPoint: 'H:\\',
    initiators: [],
    igroupIds: null,
  } as const
  const placement = { ...plain, ...more }
  const initiators = nodesOfPlacement(names.world, placement).map(initiatorName)
  return { type: 'connectDisk', lunId: lunAt(names, lun).id, snapshotId: null, ...placement, initiators, ...more }
}

/** Connects a LUN to a host, or to a cluster at the node that owns its group: as a CSV or in a group of its own. */
export function connectionTo(names: WorldNames, owner: string, address: string, mountPoint: string): ConnectDisk {
  const { world } = names
  const cluster = Object.values(world.clusters).find(({ name }) => name === owner)
  if (!cluster) return connection(names, owner, address, { mountPoint })
  const group = { name: `Disk ${mountPoint.slice(0, 1)}`, create: true }
  const sharing = mountPoint.includes('ClusterStorage')
    ? ({ sharing: 'csv' } as const)
    : ({ sharing: 'shared', group } as const)
  const node = must(world.hosts[cluster.ownerNodeId], owner).name
  return connection(names, node, address, { mountPoint, ...sharing })
}

/** Restores a connected SnapInfo LUN from the last copy that SMHV made of it (R202). */
export function snapInfoRestore(names: WorldNames, address: string): RestoreDisk {
  const { world } = names
  const { id, volumeId } = lunAt(names, address)
  const disk = must(
    Object.values(world.disks).find(({ lunId }) => lunId === id),
    address,
  )
  const snapshotId = must(
    world.volumes[volumeId]?.snapshotIds.findLast((copyId) => world.snapshots[copyId]?.kind === 'snapinfo'),
    'SnapInfo copy',
  )
  return { type: 'restoreDisk', diskId: disk.id, snapshotId, hostId: null }
}
