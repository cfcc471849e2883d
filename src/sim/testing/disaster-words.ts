import { must } from '@/base/invariant'
import type { VmId } from '@/domain/ids'
import type { RestoreToAlternateHost } from '../smhv/administration-command'
import { findTarget } from '../smhv/host-target'
import { connectionTo, snapInfoRestore } from '../scenarios/timeline-disk-words'
import type { WorldNames } from '../scenarios/world-names'
import type { Driver } from './drive'

/** Short words for tests of failover and failback. */

/** SnapDrive connects a LUN to a host, or to a cluster at the node that owns its group. */
export function connected(driver: Driver, owner: string, address: string, mountPoint: string): Driver {
  return driver.do((names) => connectionTo(names, owner, address, mountPoint))
}

/** SnapDrive restores the SnapInfo LUN from the last copy that SMHV made of it. */
export function snapInfoRestored(driver: Driver, address: string): Driver {
  return driver.do((names) => snapInfoRestore(names, address))
}

/** Restore-Backup -RestoreToAlternateHost -DisableVerifySnapshot: of the latest backup of a dataset. */
export function alternateRestore(
  names: WorldNames,
  { server, dataset, vm }: { readonly server: string; readonly dataset: string; readonly vm: string },
  more: Partial<Omit<RestoreToAlternateHost, 'type'>> = {},
): RestoreToAlternateHost {
  const backupId = names.latestBackup(dataset)
  const backed = names.world.backups[backupId]?.vms.find(({ name }) => name === vm)
  return {
    type: 'restoreToAlternateHost',
    consoleId: names.console('console-1'),
    server: must(findTarget(names.world, server), server),
    backupId,
    guid: backed?.guid ?? '',
    virtualMachinePath: null,
    snapshotFilePath: null,
    vhds: null,
    verify: false,
    startVm: true,
    ...more,
  }
}

/** The same paths below another letter or mount point. */
export function movedTo(paths: readonly string[], from: string, to: string) {
  return paths.map((source) => ({ source, destination: source.replace(from, to) }))
}

/** SnapDrive disconnects a disk by force: SnapInfo may be open on it. */
export function disconnected(driver: Driver, owner: string, mountPoint: string): Driver {
  return driver.do((names) => ({ type: 'disconnectDisk', diskId: names.disk(owner, mountPoint), force: true }))
}

/** The VM of this name that is registered at a host, or a node of a cluster. */
export function vmAt({ world }: WorldNames, name: string, host: string): VmId {
  return must(
    Object.values(world.vms).find((vm) => vm.name === name && world.hosts[vm.hostId]?.name === host),
    `${name} at ${host}`,
  ).id
}
