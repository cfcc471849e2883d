import { must } from '@/base/invariant'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { WindowsDiskId } from '@/domain/ids'
import type { SnapshotCopy } from '@/domain/ontap/storage'
import type { DiskConnection } from '@/domain/snapdrive/disk-connection'
import { connection } from '../scenarios/timeline-disk-words'
import type { Driver } from './drive'
import { copiesAt } from './storage-words'

/** Short words for tests of SnapDrive. */

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
