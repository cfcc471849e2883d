import type { SnapshotFormat } from '../kernel/snapshot'
import { upgradeSmhv } from './upgrade-smhv'
import { upgradeStorage } from './upgrade-storage'
import { upgradeVmSnapshots } from './upgrade-vm-snapshots'
import { upgradeWindows } from './upgrade-windows'
import { WORLD_VERSION } from './version'

/** Which shape of the world is current, and how worlds that were saved in older ones become it. */
export const worldFormat: SnapshotFormat = {
  version: WORLD_VERSION,
  // One step for a release: each side of the data centre adds what it has changed since the last one.
  upgrades: {
    1: (world) => upgradeSmhv(upgradeStorage(upgradeWindows(world))),
    2: upgradeVmSnapshots,
  },
}
