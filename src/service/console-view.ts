import type { Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { BackupId, ClusterId, ConsoleId, DatasetId, HostId, ManagedHostId, VmId } from '@/domain/ids'
import type { Backup, BackupVm } from '@/domain/smhv/backup'
import type { Dataset } from '@/domain/smhv/dataset'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { type Advice, isFound, metadataReader, type MetadataReader, type ReadonlyWorld, type RemedyFinder } from '@/sim'
import { historyOf, type History } from './history'

/** The world as one management console sees it, with the indexes that its lists need. Made anew when the world has changed. */
export interface ConsoleView {
  readonly world: ReadonlyWorld
  readonly consoleId: ConsoleId
  readonly history: History
  readonly managedHosts: readonly Readonly<ManagedHost>[]
  readonly datasets: readonly Readonly<Dataset>[]
  readonly managedByHost: ReadonlyMap<HostId, Readonly<ManagedHost>>
  readonly managedByCluster: ReadonlyMap<ClusterId, Readonly<ManagedHost>>
  /** Datasets of this console that a VM is in, in the order in which they were made. */
  readonly datasetsOfVm: ReadonlyMap<VmId, readonly Readonly<Dataset>[]>
  /** What takes a while to find out, once somebody has asked for it. */
  readonly memo: {
    metadata?: MetadataReader
    advice?: readonly Advice[]
    remedies?: RemedyFinder
    readonly hostFindings: Map<ManagedHostId, readonly Finding[]>
  }
}

interface Cached {
  events: number
  steps: number
  readonly views: Map<ConsoleId, ConsoleView>
  /** Kept over changes of other things: a dataset counts its edits. */
  readonly members: Map<ConsoleId, { readonly editions: string; readonly datasetsOfVm: ConsoleView['datasetsOfVm'] }>
}

const cache = new WeakMap<ReadonlyWorld, Cached>()

/** What the console sees. Good until the world changes: not to be kept. */
export function consoleView(world: ReadonlyWorld, consoleId: ConsoleId): ConsoleView {
  const { eventSequence: events, nextSequence: steps } = world.kernel
  let cached = cache.get(world)
  if (!cached) cache.set(world, (cached = { events, steps, views: new Map(), members: new Map() }))
  if (cached.events !== events || cached.steps !== steps) {
    cached.events = events
    cached.steps = steps
    cached.views.clear()
  }
  let view = cached.views.get(consoleId)
  if (!view) cached.views.set(consoleId, (view = makeView(world, consoleId, cached)))
  return view
}

function makeView(world: ReadonlyWorld, consoleId: ConsoleId, cached: Cached): ConsoleView {
  const managedHosts = Object.values(world.managedHosts).filter((managed) => managed.consoleId === consoleId)
  const datasets = Object.values(world.datasets).filter((dataset) => dataset.consoleId === consoleId)
  const managedByHost = new Map<HostId, Readonly<ManagedHost>>()
  const managedByCluster = new Map<ClusterId, Readonly<ManagedHost>>()
  for (const managed of managedHosts) {
    if (managed.hostId) managedByHost.set(managed.hostId, managed)
    if (managed.clusterId) managedByCluster.set(managed.clusterId, managed)
  }
  const editions = datasets.map(({ id, version, vmIds }) => `${id}:${version}:${vmIds.length}`).join(' ')
  let members = cached.members.get(consoleId)
  if (members?.editions !== editions) {
    cached.members.set(consoleId, (members = { editions, datasetsOfVm: indexMembers(datasets) }))
  }
  const { datasetsOfVm } = members
  const history = historyOf(world)
  const memo = { hostFindings: new Map<ManagedHostId, readonly Finding[]>() }
  return {
    world,
    consoleId,
    history,
    managedHosts,
    datasets,
    managedByHost,
    managedByCluster,
    datasetsOfVm,
    memo,
  }
}

function indexMembers(datasets: readonly Readonly<Dataset>[]): ConsoleView['datasetsOfVm'] {
  const datasetsOfVm = new Map<VmId, Readonly<Dataset>[]>()
  for (const dataset of datasets) {
    for (const vmId of dataset.vmIds) {
      const others = datasetsOfVm.get(vmId)
      if (others) others.push(dataset)
      else datasetsOfVm.set(vmId, [dataset])
    }
  }
  return datasetsOfVm
}

/** A cluster brings its shared VMs, a host its dedicated ones (R88). */
export function managedHostOf(
  view: ConsoleView,
  vm: Readonly<Pick<VirtualMachine, 'hostId' | 'clusterId'>>,
): Readonly<ManagedHost> | undefined {
  return vm.clusterId === null ? view.managedByHost.get(vm.hostId) : view.managedByCluster.get(vm.clusterId)
}

/** Computer name of a managed host or cluster. */
export function managedHostName(world: ReadonlyWorld, managed: Readonly<ManagedHost>): string {
  const host = managed.hostId ? world.hosts[managed.hostId] : undefined
  const cluster = managed.clusterId ? world.clusters[managed.clusterId] : undefined
  return host?.name ?? cluster?.name ?? managed.id
}

/** By the VMs of a backup, of which there are hundreds: of each VM the latest backup is asked for. */
const rowsOfBackups = new WeakMap<readonly BackupVm[], ReadonlyMap<VmId, BackupVm>>()

/** What a backup knows of a VM. */
function vmOfBackup({ vms }: Readonly<Backup>, vmId: VmId): Readonly<BackupVm> | undefined {
  let rows = rowsOfBackups.get(vms)
  if (rows?.size !== vms.length) rowsOfBackups.set(vms, (rows = new Map(vms.map((vm) => [vm.vmId, vm]))))
  return rows.get(vmId)
}

/** The newest backup of this console that still holds the VM. */
export function lastBackupOf(view: ConsoleView, vmId: VmId): Readonly<Backup> | undefined {
  const ids = view.history.backupsWith(vmId)
  for (let i = ids.length - 1; i >= 0; i--) {
    const backup = view.world.backups[ids[i] as BackupId]
    const vm = backup && vmOfBackup(backup, vmId)
    if (backup && vm && backup.consoleId === view.consoleId && metadataOf(view)(backup, vm)) return backup
  }
  return undefined
}

/** Backups of a dataset that SMHV finds, oldest first. */
export function backupsOf(view: ConsoleView, datasetId: DatasetId): Readonly<Backup>[] {
  const { world } = view
  const ids = world.backupsOfDataset[datasetId] ?? []
  return ids.flatMap((id) => {
    const backup = world.backups[id]
    return backup && isFound(metadataOf(view), backup) ? [backup] : []
  })
}

/** Whether the metadata of backed up VMs lies in the SnapInfo directories as they are set now (R57). */
export function metadataOf(view: ConsoleView): MetadataReader {
  return (view.memo.metadata ??= metadataReader(view.world, view.consoleId))
}
