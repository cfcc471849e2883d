import { invariant } from '@/base/invariant'
import type { ReadonlyWorld } from './world/world'

type Rows = { readonly [id in string]: unknown }

/** An invariant whose words are put together only when it is broken: it is asked very often. */
export function hold(condition: unknown, what: () => string): asserts condition {
  if (!condition) invariant(false, what())
}

/**
 * Every id in the world leads to its row, but for these: a dataset keeps VMs that were deleted from Hyper-V; a backup
 * outlives its dataset, policy, job and VMs, and copies that were deleted behind SMHV's back; a job outlives all; a fault
 * and a log entry outlive their subject.
 */
export function checkReferences(world: ReadonlyWorld): void {
  for (const table of TABLES) {
    const rows: Readonly<Record<string, { readonly id: string }>> = world[table]
    for (const id in rows) hold(rows[id]?.id === id, () => `${table}: ${id} is ${rows[id]?.id}`)
  }
  checkStorage(world)
  checkWindows(world)
  checkSmhv(world)
  for (const shell of Object.values(world.shells)) {
    lead(shell.id, shell.consoleId, world.consoles)
    lead(shell.id, shell.targetId, shell.kind === 'powershell' ? world.hosts : world.storageSystems)
  }
}

const TABLES = [
  'storageSystems',
  'aggregates',
  'volumes',
  'luns',
  'snapshots',
  'mirrors',
  'vaults',
  'vaultSchedules',
  'igroups',
  'hosts',
  'clusters',
  'disks',
  'attachedVhds',
  'vms',
  'consoles',
  'managedHosts',
  'storageConnections',
  'configurationFiles',
  'datasets',
  'policies',
  'backups',
  'formerBackups',
  'jobs',
  'reports',
  'operations',
  'mails',
  'shells',
  'faults',
] as const satisfies readonly (keyof ReadonlyWorld)[]

function lead(from: string, id: string | null, rows: Rows): void {
  if (id !== null && rows[id] === undefined) invariant(false, `${from} refers to ${id}, which is not there`)
}

function checkStorage(world: ReadonlyWorld): void {
  const { storageSystems, aggregates, volumes, luns, snapshots, igroups } = world
  for (const system of Object.values(storageSystems)) lead(system.id, system.partnerId, storageSystems)
  for (const aggregate of Object.values(aggregates)) lead(aggregate.id, aggregate.storageSystemId, storageSystems)
  for (const volume of Object.values(volumes)) {
    lead(volume.id, volume.storageSystemId, storageSystems)
    lead(volume.id, volume.aggregateId, aggregates)
  }
  for (const lun of Object.values(luns)) {
    lead(lun.id, lun.volumeId, volumes)
    lead(lun.id, lun.clone?.lunId ?? null, luns)
    lead(lun.id, lun.clone?.snapshotId ?? null, snapshots)
    lead(lun.id, lun.backedBy ?? null, snapshots)
    for (const { igroupId } of lun.maps) lead(lun.id, igroupId, igroups)
  }
  for (const igroup of Object.values(igroups)) lead(igroup.id, igroup.storageSystemId, storageSystems)
  for (const copy of Object.values(snapshots)) lead(copy.id, copy.volumeId, volumes)
  for (const row of [...Object.values(world.mirrors), ...Object.values(world.vaults)]) {
    lead(row.id, row.sourceVolumeId, volumes)
    lead(row.id, row.destinationVolumeId, volumes)
    lead(row.id, row.baseId, snapshots)
    lead(row.id, row.transfer?.snapshotId ?? null, snapshots)
  }
  for (const schedule of Object.values(world.vaultSchedules)) lead(schedule.id, schedule.volumeId, volumes)
}

function checkWindows({ storageSystems, hosts, clusters, disks, attachedVhds, luns, vms }: ReadonlyWorld): void {
  for (const host of Object.values(hosts)) {
    lead(host.id, host.clusterId, clusters)
    for (const { storageSystemId } of host.transports) lead(host.id, storageSystemId, storageSystems)
  }
  for (const cluster of Object.values(clusters)) {
    for (const nodeId of [...cluster.nodeIds, cluster.ownerNodeId]) lead(cluster.id, nodeId, hosts)
  }
  for (const disk of Object.values(disks)) {
    lead(disk.id, disk.hostId, hosts)
    lead(disk.id, disk.clusterId, clusters)
    lead(disk.id, disk.lunId, luns)
    lead(disk.id, disk.ownerNodeId, hosts)
  }
  for (const vhd of Object.values(attachedVhds)) {
    lead(vhd.id, vhd.hostId, hosts)
    lead(vhd.id, vhd.diskId, disks)
    lead(vhd.id, vhd.vmId, vms)
  }
  for (const vm of Object.values(vms)) {
    lead(vm.id, vm.hostId, hosts)
    lead(vm.id, vm.clusterId, clusters)
    lead(vm.id, vm.configuration.diskId, disks)
    lead(vm.id, vm.snapshots.diskId, disks)
    for (const disk of vm.disks) lead(vm.id, disk.location.diskId, disks)
  }
}

function checkSmhv(world: ReadonlyWorld): void {
  const { consoles, managedHosts, datasets, policies, backups } = world
  for (const managed of Object.values(managedHosts)) {
    lead(managed.id, managed.consoleId, consoles)
    lead(managed.id, managed.hostId, world.hosts)
    lead(managed.id, managed.clusterId, world.clusters)
    lead(managed.id, managed.settings.snapInfo?.diskId ?? null, world.disks)
    for (const [nodeId, settings] of Object.entries(managed.leftBehind)) {
      lead(managed.id, nodeId, world.hosts)
      lead(managed.id, settings.snapInfo?.diskId ?? null, world.disks)
    }
    hold((managed.hostId === null) !== (managed.clusterId === null), () => `${managed.id} is not a host or a cluster`)
  }
  for (const report of Object.values(world.reports)) lead(report.id, report.consoleId, consoles)
  for (const file of Object.values(world.configurationFiles)) {
    lead(file.id, file.computerId, { ...consoles, ...world.hosts })
    lead(file.id, file.writtenBy, consoles)
  }
  for (const connection of Object.values(world.storageConnections)) {
    lead(connection.id, connection.consoleId, consoles)
    lead(connection.id, connection.storageSystemId, world.storageSystems)
  }
  for (const dataset of Object.values(datasets)) {
    lead(dataset.id, dataset.consoleId, consoles)
    for (const policyId of dataset.policyIds) {
      hold(policies[policyId]?.datasetId === dataset.id, () => `${policyId} is no policy of ${dataset.name}`)
    }
  }
  for (const policy of Object.values(policies)) {
    hold(datasets[policy.datasetId]?.policyIds.includes(policy.id), () => `${policy.id} is in no dataset`)
  }
  let listed = 0
  for (const ids of Object.values(world.backupsOfDataset)) {
    for (const id of ids) lead('the index of backups', id, backups)
    listed += ids.length
  }
  hold(listed === Object.keys(backups).length, () => 'the index of backups is not complete')
  for (const [lunId, { entries }] of Object.entries(world.snapInfoFiles)) {
    lead('SnapInfo', lunId, world.luns)
    for (const { backupId } of entries) lead(`SnapInfo on ${lunId}`, backupId, { ...world.formerBackups, ...backups })
  }
  for (const backup of [...Object.values(backups), ...Object.values(world.formerBackups)]) {
    for (const vm of backup.vms) {
      for (const file of vm.files) {
        lead(backup.id, file.lunId, world.luns)
        lead(backup.id, file.volumeId, world.volumes)
      }
    }
  }
}
