import type { ConsoleId } from '@/domain/ids'
import type { InstallationForm } from '@/domain/smhv/installation'
import type { Command } from '../commands'
import { configurationOf } from '../smhv/configuration-export'
import type { InstallationRequest } from '../smhv/installation-check'
import { disksOfTarget } from '../smhv/host-target'
import { directoriesLeft } from '../smhv/snapinfo-directories'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'
import { idOf, pick } from './pick'

const CONSOLE = 'console-1' as ConsoleId

export const SMHV_DEEDS = [
  'setSnapInfoCopies',
  'moveSnapInfoFiles',
  'copySnapInfoFiles',
  'restoreToAlternateHost',
  'setLicense',
  'setStorageConnection',
  'removeStorageConnection',
  'startInstallation',
  'deleteReport',
  'exportConfiguration',
  'deleteConfigurationFile',
  'importConfiguration',
] as const satisfies readonly Deed['kind'][]
type SmhvDeed = (typeof SMHV_DEEDS)[number]

/** The second console has nothing until it imports. */
const consoleOf = (number: number): ConsoleId => (number % 3 === 0 ? ('console-2' as ConsoleId) : CONSOLE)

/** The commands around managing hosts that a deed may be. */
export function smhvCommandOf({ a, b, c, wrong }: Deed, kind: SmhvDeed, world: ReadonlyWorld): Command {
  switch (kind) {
    case 'setSnapInfoCopies': {
      const managed = pick(world.managedHosts, a)
      const nodes = managed?.clusterId ? (world.clusters[managed.clusterId]?.nodeIds ?? []) : []
      return {
        type: kind,
        managedHostId: idOf(managed),
        hostId: b % 3 === 0 ? (nodes[b % Math.max(1, nodes.length)] ?? null) : null,
        count: wrong ? 0 : c % 5 === 0 ? null : 1 + (c % 9),
        version: managed?.version ?? 0,
      }
    }
    case 'moveSnapInfoFiles': {
      const left = Object.values(world.managedHosts).flatMap((managed) =>
        directoriesLeft(world, managed.consoleId, managed, managed.settings.snapInfo?.path ?? null).map(({ path }) => ({
          managed,
          path,
        })),
      )
      const chosen = left[b % Math.max(1, left.length)]
      return { type: kind, managedHostId: idOf(chosen?.managed), from: wrong ? 'X:\\' : (chosen?.path ?? 'C:\\') }
    }
    case 'copySnapInfoFiles': {
      const managed = pick(world.managedHosts, a)
      const disks = managed ? disksOfTarget(world, managed) : []
      const disk = disks[b % Math.max(1, disks.length)]
      return {
        type: kind,
        managedHostId: idOf(managed),
        from: wrong ? 'X:\\' : `${disk?.mountPoint ?? 'S:\\'}SnapInfo`,
      }
    }
    case 'restoreToAlternateHost':
      return alternateRestoreOf(a, b, c, wrong, world)
    case 'setLicense': {
      const hostId = idOf(pick(world.hosts, a))
      const smhvKey = wrong ? 'x' : 'RANDOM-KEY'
      return b % 2 === 0
        ? { type: kind, hostId, license: { type: 'per-server', smhvKey, snapDriveKey: 'RANDOM-SDW' } }
        : { type: kind, hostId, license: { type: 'per-storage', smhvKey: null, snapDriveKey: null } }
    }
    case 'setStorageConnection': {
      const row = c % 2 === 0 ? pick(world.storageConnections, b) : undefined
      const storageSystem = pick(world.storageSystems, a)?.name ?? ''
      const form = { storageSystem, protocol: wrong ? 'rpc' : 'https', port: 443, user: `user${c}`, hasPassword: true }
      const storageConnectionId = row?.id ?? null
      return { type: kind, consoleId: CONSOLE, storageConnectionId, form, version: row?.version ?? 0 }
    }
    case 'startInstallation':
      return { type: kind, ...installationOf(a, b, wrong, world) }
    case 'deleteReport':
      return { type: kind, reportId: idOf(pick(world.reports, a)) }
    case 'exportConfiguration': {
      const computer = b % 2 === 0 ? (pick(world.hosts, a)?.name ?? '') : CONSOLE
      const path = wrong ? 'nowhere' : `C:\\Exports\\${c % 4}.json`
      return { type: kind, consoleId: consoleOf(c), computer, path, overwrite: c % 3 > 0 }
    }
    case 'deleteConfigurationFile':
      return { type: kind, configurationFileId: idOf(pick(world.configurationFiles, a)) }
    case 'importConfiguration': {
      const consoleId = consoleOf(b)
      const file = pick(world.configurationFiles, a)
      const nodeIds =
        c % 4 === 0 ? Object.values(world.hosts).flatMap(({ id }, at) => ((at + c) % 2 === 0 ? [id] : [])) : null
      const source =
        c % 5 === 0
          ? { configuration: configurationOf(world, consoleOf(b + 1)) }
          : { computer: file?.computerId ?? '', path: wrong ? 'C:\\none.json' : (file?.path ?? '') }
      return { type: kind, consoleId, name: 'file.json', source, nodeIds }
    }
    case 'removeStorageConnection':
      return { type: kind, storageConnectionId: idOf(pick(world.storageConnections, a)) }
  }
}

/** Removes SMHV from a host as often as it brings it back. */
function installationOf(a: number, b: number, wrong: boolean, world: ReadonlyWorld): InstallationRequest {
  const bare = Object.values(world.hosts).filter(({ smhv }) => smhv === null)
  const action = b % 2 === 0 && bare.length > 0 ? 'install' : 'uninstall'
  const host = action === 'install' ? bare[a % bare.length] : pick(world.hosts, a)
  const license = { type: 'per-server', smhvKey: 'RANDOM-KEY', snapDriveKey: 'RANDOM-SDW' } as const
  const form: InstallationForm = {
    action,
    port: wrong ? 0 : 808,
    license,
    user: 'LAB\\admin',
    hasPassword: true,
    passwordsMatch: true,
  }
  return { consoleId: CONSOLE, name: host?.name ?? '', form }
}

/** Mostly to the host or cluster that the VM was backed up on: others seldom hold what it takes. */
function alternateRestoreOf(a: number, b: number, c: number, wrong: boolean, world: ReadonlyWorld): Command {
  const backup = pick(world.backups, a)
  const vm = backup?.vms[b % Math.max(1, backup.vms.length)]
  const other = pick(world.managedHosts, c)
  const clusterId = c % 4 === 0 ? (other?.clusterId ?? null) : (vm?.clusterId ?? null)
  const hostId = clusterId === null ? (vm?.hostId ?? other?.hostId ?? null) : null
  return {
    type: 'restoreToAlternateHost',
    consoleId: CONSOLE,
    server: { hostId, clusterId },
    backupId: idOf(backup),
    guid: wrong ? 'nobody' : (vm?.guid ?? ''),
    virtualMachinePath: c % 6 === 0 ? `E:\\moved_${b % 9}` : null,
    snapshotFilePath: null,
    vhds: null,
    verify: b % 2 === 0,
    startVm: c % 2 === 0,
  }
}
