import type { Finding } from '@/domain/finding'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { ConsoleId, DatasetId, HostId, LunId, VmId } from '@/domain/ids'
import type { Dataset } from '@/domain/smhv/dataset'
import {
  adviseComposition,
  checkDataset as checkFacts,
  type DatasetFacts,
  type DatasetVmFacts,
} from '@/domain/smhv/dataset-rules'
import { isConfigured } from '@/domain/smhv/host-settings-rules'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import { sameName } from '@/domain/smhv/name-rules'
import { lunsOfVm, vmFacts } from '../hyperv/vm-facts'
import { vmsOfHost } from '../hyperv/vm-index'
import { disksOfLun } from '../windows/disk-index'
import type { ReadonlyWorld } from '../world/world'
import { lunName } from '../world/subjects'
import { managedHostIndex } from './host-target'
import { settingsInForce } from './settings-in-force'
import { vmNameOf } from './vm-names'

/** What creating a dataset, or modifying one, would be asked for. */
export interface DatasetRequest {
  readonly consoleId: ConsoleId
  /** null = a new one; then `name` is checked too. */
  readonly datasetId: DatasetId | null
  readonly name: string
  readonly description: string
  readonly vmIds: readonly VmId[]
  /** Validate Dataset. */
  readonly validate: boolean
}

/** What this dataset would meet: errors refuse it, warnings are told, advice too. */
export function checkDataset(world: ReadonlyWorld, request: DatasetRequest): Finding[] {
  return checkFacts(datasetFacts(world, request), request.validate)
}

/** What Validate Dataset says about a dataset as it is now. */
export function datasetFindings(world: ReadonlyWorld, datasetId: DatasetId): Finding[] {
  const dataset = world.datasets[datasetId]
  if (!dataset) return []
  const { consoleId, name, description, vmIds } = dataset
  return checkDataset(world, { consoleId, datasetId, name, description, vmIds, validate: true })
}

/** Only what is advised on its composition: whole consoles are asked. */
export function datasetAdvice(world: ReadonlyWorld, datasetId: DatasetId): Finding[] {
  const vmIds = world.datasets[datasetId]?.vmIds ?? []
  const vms = vmIds.flatMap((id) => world.vms[id] ?? []).map((vm) => placeOf(world, vm))
  return adviseComposition({ vms, outsiders: outsidersOf(world, new Set(vmIds)) })
}

/** Whether the console has a dataset of this name besides the one given. */
export function isDatasetNameTaken(
  world: ReadonlyWorld,
  consoleId: ConsoleId,
  name: string,
  except: DatasetId | null,
): boolean {
  return Object.values(world.datasets).some(
    (dataset) => dataset.consoleId === consoleId && dataset.id !== except && sameName(dataset.name, name),
  )
}

function datasetFacts(world: ReadonlyWorld, request: DatasetRequest): DatasetFacts {
  const { consoleId, datasetId, name, description, vmIds } = request
  const dataset = datasetId === null ? undefined : world.datasets[datasetId]
  const managedHostOf = managedHostIndex(world, consoleId)
  return {
    name: dataset ? null : { text: name, taken: isDatasetNameTaken(world, consoleId, name, null) },
    description,
    vms: [...new Set(vmIds)].map((vmId) => memberFacts(world, dataset, vmId, managedHostOf)),
    outsiders: outsidersOf(world, new Set(vmIds)),
  }
}

function memberFacts(
  world: ReadonlyWorld,
  dataset: Readonly<Dataset> | undefined,
  vmId: VmId,
  managedHostOf: (vm: Readonly<VirtualMachine>) => Readonly<ManagedHost> | undefined,
): DatasetVmFacts {
  const vm = world.vms[vmId]
  const managed = vm && managedHostOf(vm)
  return {
    subject: { type: 'virtual-machine', id: vmId, name: vm?.name ?? vmNameOf(world, vmId) },
    member: dataset?.vmIds.includes(vmId) ?? false,
    vm: vm ? vmFacts(world, vm) : null,
    managed: managed !== undefined,
    configured: managed !== undefined && isConfigured(settingsInForce(world, managed)),
    ...(vm ? placeOf(world, vm) : { cluster: null, node: '', csvs: [] }),
    shared: vm ? vm.clusterId !== null : false,
    luns: (vm ? lunsOfVm(world, vm) : []).map((lun) => ({
      path: lunName(world, lun),
      storageSystem: lunName(world, lun).split(':')[0] ?? '',
    })),
  }
}

function placeOf(
  world: ReadonlyWorld,
  vm: Readonly<VirtualMachine>,
): Pick<DatasetVmFacts, 'cluster' | 'node' | 'csvs'> {
  const host = world.hosts[vm.hostId]
  const cluster = host?.clusterId ? world.clusters[host.clusterId] : undefined
  const csvs = diskRows(world, vm).flatMap((disk) => (disk.kind === 'csv' ? [disk.mountPoint] : []))
  return { cluster: cluster?.name ?? null, node: host?.name ?? '', csvs: [...new Set(csvs)] }
}

function diskRows(world: ReadonlyWorld, vm: Readonly<VirtualMachine>) {
  const ids = [vm.configuration.diskId, vm.snapshots.diskId, ...vm.disks.map((disk) => disk.location.diskId)]
  return ids.flatMap((id) => (id === null ? [] : (world.disks[id] ?? [])))
}

interface Outsiders {
  readonly lunPath: string
  readonly vmNames: readonly string[]
  readonly vmIds: readonly VmId[]
}

/** VMs outside the dataset on its LUNs (R114). */
export function outsidersOf(world: ReadonlyWorld, members: ReadonlySet<VmId>): Outsiders[] {
  const luns = new Map<LunId, { lunPath: string; vmNames: string[]; vmIds: VmId[] }>()
  for (const vmId of members) {
    const vm = world.vms[vmId]
    for (const lun of vm ? lunsOfVm(world, vm) : []) {
      if (!luns.has(lun.id)) luns.set(lun.id, { lunPath: lunName(world, lun), vmNames: [], vmIds: [] })
    }
  }
  if (luns.size === 0) return []
  // Most VMs of a fleet are elsewhere: only those on hosts that see the LUNs are looked at, in the order of their making.
  const near = [...hostsThatSee(world, luns)].flatMap((id) => vmsOfHost(world, id))
  for (const vm of near.toSorted(inOrderOfMaking)) {
    if (members.has(vm.id)) continue
    for (const lun of lunsOfVm(world, vm)) {
      luns.get(lun.id)?.vmNames.push(vm.name)
      luns.get(lun.id)?.vmIds.push(vm.id)
    }
  }
  return [...luns.values()].filter((lun) => lun.vmNames.length > 0)
}

/** Ids count upwards. */
const inOrderOfMaking = (a: Readonly<VirtualMachine>, b: Readonly<VirtualMachine>): number =>
  a.id.length - b.id.length || (a.id < b.id ? -1 : 1)

function hostsThatSee(world: ReadonlyWorld, luns: ReadonlyMap<LunId, unknown>): ReadonlySet<HostId> {
  const hosts = new Set<HostId>()
  for (const { hostId, clusterId } of [...luns.keys()].flatMap((id) => disksOfLun(world, id))) {
    if (hostId !== null) hosts.add(hostId)
    for (const id of (clusterId === null ? undefined : world.clusters[clusterId]?.nodeIds) ?? []) hosts.add(id)
  }
  return hosts
}
