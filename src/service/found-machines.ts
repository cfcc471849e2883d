import { toIso, type SimTime } from '@/base/sim-time'
import type { FoundMachineResource } from '@/contract'
import type { ConsoleId } from '@/domain/ids'
import type { BackupVm } from '@/domain/smhv/backup'
import { findBackups, type ReadonlyWorld, restoringNode } from '@/sim'
import { managedHostName } from './console-view'
import type { PageSpec } from './list-page'

interface Row extends Omit<FoundMachineResource, 'lastBackup'> {
  readonly latest: SimTime
}

/** The VMs of backups that were made elsewhere, below each managed host whose SnapInfo tells of them, by name. */
export function foundMachines(world: ReadonlyWorld, consoleId: ConsoleId): Row[] {
  return findBackups(world, consoleId).flatMap(({ managed, path, backups }) => {
    const server = { id: managed.id, name: managedHostName(world, managed) }
    const node = restoringNode(world, managed)?.name ?? server.name
    const rows = new Map<string, Row>()
    // Oldest first: the newest has the last word on the name.
    for (const { backup, vms } of backups) {
      for (const vm of vms) {
        const { guid, name } = vm
        const count = (rows.get(guid)?.backups ?? 0) + 1
        const found = { server, path, node, guid, name, from: ownerName(world, vm), backups: count }
        rows.set(guid, { id: `${managed.id} ${guid}`, ...found, latest: backup.createdAt })
      }
    }
    return [...rows.values()].toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
  })
}

/** The host or cluster on which a VM was backed up. */
export function ownerName(world: ReadonlyWorld, { hostId, clusterId }: Readonly<BackupVm>): string {
  return (clusterId === null ? world.hosts[hostId] : world.clusters[clusterId])?.name ?? clusterId ?? hostId
}

export const FOUND_PAGE: PageSpec<Row, FoundMachineResource> = {
  present: ({ latest, ...row }) => ({ ...row, server: { ...row.server }, lastBackup: toIso(latest) }),
  texts: [({ name }) => name, ({ from }) => from, ({ server }) => server.name],
}
