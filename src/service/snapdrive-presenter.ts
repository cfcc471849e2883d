import { toIso } from '@/base/sim-time'
import type { DiskChoices, SnapDriveDisk } from '@/contract'
import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { HostId, LunId, SnapshotId, VolumeId } from '@/domain/ids'
import { isLive } from '@/domain/ontap/mirror'
import type { Lun, Volume } from '@/domain/ontap/storage'
import {
  disksOfTarget,
  freeLetters,
  groupOf,
  groupsOf,
  initiatorsOf,
  nextCsvPath,
  type ReadonlyWorld,
  vmsOnDisk,
} from '@/sim'
import { presentMirror } from './storage-relationships-presenter'

type Host = Readonly<HyperVHost>
type Disk = Readonly<WindowsDisk>

/** The LUNs that a host has as disks, its own and those of its cluster. */
export function disksOfHost(world: ReadonlyWorld, host: Host): SnapDriveDisk[] {
  const disks = disksOfTarget(world, { hostId: host.id, clusterId: null })
  return disks.flatMap((disk) => presentSnapDriveDisk(world, disk, host) ?? [])
}

/** null: no LUN. `host`: through whose eyes it is seen. */
export function presentSnapDriveDisk(world: ReadonlyWorld, disk: Disk, host: Host): SnapDriveDisk | null {
  const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
  const volume = lun && world.volumes[lun.volumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  if (!lun || !volume || !system) return null
  const copy = lun.clone ? world.snapshots[lun.clone.snapshotId] : undefined
  return {
    id: disk.id,
    name: `LUN[0,0,0,${numberOf(world, lun, host)}] (${disk.mountPoint})`,
    mountPoint: disk.mountPoint,
    kind: disk.kind,
    lun: { id: lun.id, name: lun.path },
    volume: { id: volume.id, name: volume.name },
    storageSystem: { id: system.id, name: system.name },
    path: `${system.name}:${lun.path}`,
    size: lun.size,
    volumeGuid: disk.volumeGuid,
    owner: disk.ownerNodeId === null ? null : refOf(disk.ownerNodeId, world.hosts[disk.ownerNodeId]),
    group: groupOf(disk),
    machines: vmsOnDisk(world, disk.id).map(({ id, name }) => ({ id, name })),
    backedBy: copy?.name ?? null,
    restored: lun.restored
      ? { name: lun.restored.name, copiedAt: toIso(lun.restored.copiedAt), at: toIso(lun.restored.at) }
      : null,
    ...mirrorOf(world, volume),
    igroups: lun.maps.map(({ igroupId }) => world.igroups[igroupId]?.name ?? igroupId),
    // A clone goes with its disk: copies are made of the LUN itself.
    snapshots: lun.clone ? [] : snapshotsOf(world, volume),
  }
}

function refOf(id: string, row: { readonly name: string } | undefined) {
  return { id, name: row?.name ?? id }
}

/** Under which number the host sees the LUN. */
function numberOf(world: ReadonlyWorld, { maps }: Readonly<Lun>, { id }: Host): number {
  return maps.find(({ igroupId }) => world.igroups[igroupId]?.hostId === id)?.number ?? 0
}

function mirrorOf(world: ReadonlyWorld, { id }: Readonly<Volume>): Pick<SnapDriveDisk, 'mirror' | 'mirrorRole'> {
  const rows = Object.values(world.mirrors).filter((row) => row.sourceVolumeId === id || row.destinationVolumeId === id)
  const row = rows.find(isLive) ?? rows[0]
  if (!row) return { mirror: null, mirrorRole: null }
  return { mirror: presentMirror(world, row), mirrorRole: row.sourceVolumeId === id ? 'source' : 'destination' }
}

function snapshotsOf(world: ReadonlyWorld, { snapshotIds }: Readonly<Volume>): SnapDriveDisk['snapshots'] {
  return snapshotIds.toReversed().flatMap((id: SnapshotId) => {
    const copy = world.snapshots[id]
    if (!copy) return []
    const backup = copy.backupId === null ? undefined : world.backups[copy.backupId]
    return {
      id,
      name: copy.name,
      kind: copy.kind,
      createdAt: toIso(copy.createdAt),
      busyWith: [...copy.busyWith],
      backup: backup ? { id: backup.id, name: backup.name } : null,
    }
  })
}

/** What the wizards offer on a host; initiators and igroups for the storage system of a LUN or volume. */
export function presentChoices(
  world: ReadonlyWorld,
  host: Host,
  asked: { readonly lun?: string | undefined; readonly volume?: string | undefined },
): DiskChoices {
  const cluster = host.clusterId === null ? undefined : world.clusters[host.clusterId]
  const nodes = cluster ? cluster.nodeIds.flatMap((id: HostId) => world.hosts[id] ?? []) : [host]
  const volumeId = asked.lun === undefined ? asked.volume : world.luns[asked.lun as LunId]?.volumeId
  const volume = volumeId === undefined ? undefined : world.volumes[volumeId as VolumeId]
  const system = volume && world.storageSystems[volume.storageSystemId]
  const own = new Set(nodes.map(({ id }) => id))
  const igroups = Object.values(world.igroups).filter(
    (row) => row.storageSystemId === system?.id && own.has(row.hostId),
  )
  return {
    host: { id: host.id, name: host.name },
    cluster: cluster ? { id: cluster.id, name: cluster.name } : null,
    letters: { dedicated: freeLetters(world, [host]), shared: freeLetters(world, nodes) },
    csvPath: cluster ? nextCsvPath(world, cluster.id) : null,
    groups: cluster ? groupsOf(world, cluster) : [],
    initiators: system
      ? nodes.flatMap((node) =>
          initiatorsOf(world, node, system).map((row) => ({ ...row, host: { id: node.id, name: node.name } })),
        )
      : [],
    igroups: igroups.map(({ id, name, initiators }) => ({ id, name, initiators: [...initiators] })),
    luns: freeLuns(world),
    roots: disksOfTarget(world, { hostId: host.id, clusterId: null }).map((disk) => ({
      mountPoint: disk.mountPoint,
      kind: disk.kind,
      group: groupOf(disk),
    })),
  }
}

function freeLuns(world: ReadonlyWorld): DiskChoices['luns'] {
  const used = new Set(Object.values(world.disks).map(({ lunId }) => lunId))
  return Object.values(world.luns).flatMap((lun) => {
    const volume = world.volumes[lun.volumeId]
    if (used.has(lun.id) || lun.clone || !volume) return []
    const name = `${world.storageSystems[volume.storageSystemId]?.name ?? ''}:${lun.path}`
    const mirrored = Object.values(world.mirrors).some((row) => row.destinationVolumeId === volume.id && isLive(row))
    return { id: lun.id, name, size: lun.size, mirrored }
  })
}
