import { must } from '@/base/invariant'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { WindowsDiskId } from '@/domain/ids'
import type { Lun, SnapshotCopy } from '@/domain/ontap/storage'
import type { DiskConnection } from '@/domain/snapdrive/disk-connection'
import { initiatorName } from '../ontap/igroups'
import type { WorldNames } from '../scenarios/world-names'
import type { ConnectDisk } from '../snapdrive/snapdrive-command'
import { nodesOfPlacement } from '../snapdrive/placement-facts'
import type { Driver } from './drive'
import { copiesAt } from './storage-words'

/** Short words for tests of SnapDrive. */

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

/** The newest Snapshot copy whose name ends so. */
export function copyEnding(driver: Driver, volume: string, end: string): Readonly<SnapshotCopy> {
  return must(
    copiesAt(driver, volume).findLast(({ name }) => name.endsWith(end)),
    `${end} of ${volume}`,
  )
}

/** Connects the `_backup` copy of the latest backup on host `hv` as H:. */
export function mounted(driver: Driver, more: Partial<DiskConnection> = {}): Driver {
  const snapshotId = copyEnding(driver, 'test02:ded', '_backup').id
  return driver.do((names) => connection(names, 'hv', 'test02:/vol/ded/ded.lun', { snapshotId, ...more }))
}

/** The disk that came of the last command. */
export function lastDisk({ names, outcome }: Driver): Readonly<WindowsDisk> {
  return must(names.world.disks[outcome.id as WindowsDiskId], outcome.id ?? 'disk')
}
