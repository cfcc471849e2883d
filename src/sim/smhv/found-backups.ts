import { isVhd } from '@/domain/hyperv/virtual-machine'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { ConsoleId } from '@/domain/ids'
import type { VhdPair } from '@/domain/smhv/alternate-restore-rules'
import type { BackupFile, BackupVm } from '@/domain/smhv/backup'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { hasTwinOf } from '../ontap/mirror-copies'
import type { ReadonlyWorld } from '../world/world'
import { disksOfTarget, type HostTarget } from './host-target'
import { snapInfoOwner } from './snapinfo-directories'
import { pathInVolume } from './snapinfo-files'
import { type BackupMetadata, readSnapInfo } from './snapinfo-metadata'

/** What SnapInfo of a managed host tells beside the catalogue of its console: of the other site, of another console. */
export interface FoundBackups {
  readonly managed: Readonly<ManagedHost>
  /** `S:\SnapInfo` */
  readonly path: string
  readonly backups: readonly BackupMetadata[]
}

/** The managed hosts and clusters of a console whose SnapInfo tells of backups that were made elsewhere (R206). */
export function findBackups(world: ReadonlyWorld, consoleId: ConsoleId): FoundBackups[] {
  return Object.values(world.managedHosts).flatMap((managed) => {
    if (managed.consoleId !== consoleId) return []
    const { path, backups } = readSnapInfo(world, consoleId, managed)
    const found = madeElsewhere(world, consoleId, managed, backups)
    return path === null || found.length === 0 ? [] : [{ managed, path, backups: found }]
  })
}

/** Leaves out what the catalogue of the console has of this host or cluster itself. */
export function madeElsewhere(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  target: HostTarget,
  backups: readonly BackupMetadata[],
): BackupMetadata[] {
  const own = target.clusterId ?? target.hostId
  return backups.flatMap(({ backup, vms }) => {
    const isListed = backup.consoleId === consoleId && world.backups[backup.id] !== undefined
    const foreign = isListed ? vms.filter((vm) => snapInfoOwner(vm) !== own) : vms
    return foreign.length === 0 ? [] : [{ backup, vms: foreign }]
  })
}

/** Where the files of a VM would go on a host or cluster that has the mirrors of its LUNs as disks. */
export interface AlternatePaths {
  readonly virtualMachinePath: string
  readonly snapshotFilePath: string
  readonly vhds: readonly VhdPair[]
}

/** The same paths below the disks that hold the mirrors of the LUNs; what no disk holds stays as it was. */
export function pathsAt(world: ReadonlyWorld, target: HostTarget, vm: Readonly<BackupVm>): AlternatePaths {
  const disks = disksOfTarget(world, target)
  const at = (path: string): string => {
    const file = vm.files.find((each) => each.path.toLowerCase() === path.toLowerCase())
    const root = DISK_ROOT.exec(path)?.[0]
    const disk = file && diskOfMirror(world, disks, file)
    return disk && root !== undefined ? disk.mountPoint + path.slice(root.length) : path
  }
  return {
    virtualMachinePath: at(vm.configuration.path),
    snapshotFilePath: at(vm.snapshots.path),
    vhds: vm.disks.filter(isVhd).map(({ location: { path } }) => ({ source: path, destination: at(path) })),
  }
}

/** `J:\`, `C:\ClusterStorage\Volume1\`: the disk itself may be gone with its site. */
const DISK_ROOT = /^[A-Z]:\\(?:ClusterStorage\\[^\\]+\\)?/i

/** The disk whose LUN mirrors that of a file; of several the one whose volume has the Snapshot copy as well. */
function diskOfMirror(
  world: ReadonlyWorld,
  disks: readonly Readonly<WindowsDisk>[],
  file: BackupFile,
): Readonly<WindowsDisk> | undefined {
  const place = pathInVolume({ path: file.lunPath })
  const candidates = disks.filter(({ lunId }) => {
    const lun = lunId === null ? undefined : world.luns[lunId]
    return lun?.clone === null && pathInVolume(lun) === place
  })
  const whole = ({ lunId }: Readonly<WindowsDisk>) => {
    const lun = lunId === null ? undefined : world.luns[lunId]
    return lun !== undefined && hasTwinOf(world, lun.volumeId, file.snapshotId)
  }
  return candidates.length > 1 ? (candidates.find(whole) ?? candidates[0]) : candidates[0]
}
