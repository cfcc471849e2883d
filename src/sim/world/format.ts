import type { SnapshotFormat } from '../kernel/snapshot'
import { upgradeStorage } from './upgrade-storage'
import { upgradeWindows } from './upgrade-windows'

/** Which shape of the world is current, and how worlds that were saved in older ones become it. */
export const worldFormat: SnapshotFormat = {
  version: 3,
  upgrades: { 1: upgradeWindows, 2: upgradeStorage },
}
