import { hasErrors } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { FailoverCluster } from '@/domain/hyperv/windows'
import type {
  ClusterId,
  ConsoleId,
  DatasetId,
  HostId,
  PolicyId,
  StorageSystemId,
  VmId,
  WindowsDiskId,
} from '@/domain/ids'
import { checkControllerAction } from '@/domain/ontap/controller-rules'
import type { BackupOptions } from '@/domain/smhv/policy'
import type { Command } from '../commands'
import { checkMigrateVm } from '../hyperv/migration-facts'
import { backedUpPlaces } from '../hyperv/vm-facts'
import { vmsOfCluster } from '../hyperv/vm-index'
import { controllerFacts } from '../ontap/controller-facts'
import { checkDataset, outsidersOf } from '../smhv/dataset-facts'
import { policyFindings } from '../smhv/policy-facts'
import { disksOfOwner } from '../windows/disk-index'
import type { ReadonlyWorld } from '../world/world'
import type { Advice } from './environment-advice'

/** What would be done about an advice, by the commands that a person would give. */
export interface Remedy {
  /** As an action names it. */
  readonly label: string
  /** What will be different, line by line. */
  readonly changes: readonly string[]
  readonly commands: readonly Command[]
}

type Cure = (world: ReadonlyWorld, advice: Advice, index: Index) => Remedy | null

/** Where the report leaves no choice, and the commands would not be refused now. */
const CURES: Partial<Record<FindingCode, Cure>> = {
  'options/notify-every-backup': (world, { subject }) =>
    changedPolicy(world, subject.id, { notify: 'errors-and-warnings' }, 'Mail on errors and warnings only'),
  'options/distributed-advised': (world, { subject }) =>
    changedPolicy(world, subject.id, { distributed: true }, 'Enable Distributed Backup'),
  'dataset/lun-shared-with-outsiders': addOutsiders,
  'vm/snapshot-location-moved': takeSnapshot,
  'cluster/vm-away-from-csv': followCsv,
  'cluster/no-preferred-owner': preferPresentOwners,
  'cluster/not-on-preferred-owner': moveToPreferred,
  'controller/single': enableTakeover,
}

export type RemedyFinder = (advice: Advice) => Remedy | null

/** Says what would be done about an advice; null: nothing certain, or not now. Good until the world changes. */
export function remedyFinder(world: ReadonlyWorld): RemedyFinder {
  const known = new Map<Advice, Remedy | null>()
  const index = indexOf(world)
  return (advice) => {
    let remedy = known.get(advice)
    if (remedy === undefined) {
      const found = CURES[advice.code]?.(world, advice, index) ?? null
      known.set(advice, (remedy = found !== null && found.commands.length > 0 ? found : null))
    }
    return remedy
  }
}

/** What takes a while to find out, asked for by many. */
interface Index {
  /** By console. */
  readonly members: () => ReadonlyMap<ConsoleId, ReadonlySet<VmId>>
}

function indexOf(world: ReadonlyWorld): Index {
  let members: Map<ConsoleId, Set<VmId>> | undefined
  return {
    members: () => {
      if (members) return members
      members = new Map()
      for (const { consoleId, vmIds } of Object.values(world.datasets)) {
        const ofConsole = members.get(consoleId) ?? new Set()
        members.set(consoleId, ofConsole)
        for (const id of vmIds) ofConsole.add(id)
      }
      return members
    },
  }
}

function changedPolicy(world: ReadonlyWorld, id: string, change: Partial<BackupOptions>, label: string): Remedy | null {
  const policy = world.policies[id as PolicyId]
  if (!policy) return null
  const { datasetId, name, description, backupType, retention, schedule, version } = policy
  const fields = { name, description, backupType, retention, schedule, options: { ...policy.options, ...change } }
  if (hasErrors(policyFindings(world, datasetId, fields, policy.id))) return null
  const changes = [`Policy ${name} of dataset ${world.datasets[datasetId]?.name ?? datasetId}: ${label}`]
  return { label, changes, commands: [{ type: 'modifyPolicy', policyId: policy.id, version, ...fields }] }
}

/** All VMs of the LUNs into the dataset, unless they are protected otherwise (R114). */
function addOutsiders(world: ReadonlyWorld, { subject, detail }: Advice, index: Index): Remedy | null {
  const dataset = world.datasets[subject.id as DatasetId]
  if (!dataset) return null
  const outsiders = outsidersOf(world, new Set(dataset.vmIds))
  const found = outsiders.find(({ lunPath }) => detail?.startsWith(`${lunPath}: `))
  const added = found?.vmIds ?? []
  const members = index.members().get(dataset.consoleId)
  if (added.length === 0 || added.some((id) => members?.has(id))) return null
  const { id: datasetId, consoleId, name, description, version } = dataset
  const vmIds = [...dataset.vmIds, ...added]
  if (hasErrors(checkDataset(world, { consoleId, datasetId, name, description, vmIds, validate: true }))) return null
  return {
    label: 'Add the other VMs of the LUN',
    changes: (found?.vmNames ?? []).map((vm) => `${vm} joins dataset ${name}`),
    commands: [{ type: 'modifyDataset', datasetId, description, vmIds, validate: true, version }],
  }
}

function takeSnapshot(world: ReadonlyWorld, { subject }: Advice): Remedy | null {
  const vm = world.vms[subject.id as VmId]
  if (!vm) return null
  const name = 'After moving the location'
  return {
    label: 'Take a VM snapshot',
    changes: [`${vm.name} gets one VM snapshot, “${name}”, in its new location`],
    commands: [{ type: 'takeVmSnapshot', vmId: vm.id, name }],
  }
}

const nameOfHost = (world: ReadonlyWorld, id: HostId): string => world.hosts[id]?.name ?? id

/** A live migration to the node, if it would begin now. */
function migrationTo(world: ReadonlyWorld, vm: Readonly<VirtualMachine>, toHostId: HostId): Command | null {
  const request = { vmId: vm.id, kind: vm.state === 'running' ? 'live' : 'quick', toHostId, toDiskId: null } as const
  return hasErrors(checkMigrateVm(world, request).findings) ? null : { type: 'migrateVm', ...request }
}

function csvOwnersOf(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): HostId[] {
  const owners = backedUpPlaces(vm).flatMap(({ diskId }) => {
    const disk = diskId === null ? undefined : world.disks[diskId]
    return disk?.kind === 'csv' ? (disk.ownerNodeId ?? []) : []
  })
  return [...new Set(owners)]
}

function followCsv(world: ReadonlyWorld, { subject }: Advice): Remedy | null {
  const vm = world.vms[subject.id as VmId]
  const [owner, ...more] = vm ? csvOwnersOf(world, vm) : []
  const command = vm && owner !== undefined && more.length === 0 ? migrationTo(world, vm, owner) : null
  if (!vm || owner === undefined || command === null) return null
  const changes = [`${vm.name} moves from ${nameOfHost(world, vm.hostId)} to ${nameOfHost(world, owner)}`]
  return { label: 'Migrate to the owner of its CSV', changes, commands: [command] }
}

interface Item {
  readonly id: VmId | WindowsDiskId
  readonly name: string
  readonly node: HostId | null
  readonly wanted: HostId | null
}

/** CSVs are best where they are, VMs with the one CSV that holds them. */
function itemsOf(world: ReadonlyWorld, { id: clusterId }: Readonly<FailoverCluster>): Item[] {
  const csvs = disksOfOwner(world, clusterId).filter(({ kind }) => kind === 'csv')
  const vms = vmsOfCluster(world, clusterId)
  return [
    ...csvs.map(({ id, mountPoint, ownerNodeId: node }): Item => ({ id, name: mountPoint, node, wanted: node })),
    ...vms.map((vm): Item => {
      const owners = csvOwnersOf(world, vm)
      const wanted = owners.length === 1 ? (owners[0] ?? vm.hostId) : vm.hostId
      return { id: vm.id, name: vm.name, node: vm.hostId, wanted }
    }),
  ]
}

function preferPresentOwners(world: ReadonlyWorld, { subject }: Advice): Remedy | null {
  const cluster = world.clusters[subject.id as ClusterId]
  if (!cluster) return null
  const without = itemsOf(world, cluster).flatMap(({ id, name, wanted }) =>
    wanted === null || (cluster.preferredOwners[id] ?? null) !== null ? [] : [{ id, name, wanted }],
  )
  return {
    label: 'Set preferred owners',
    changes: without.map(({ name, wanted }) => `${name}: preferred owner ${nameOfHost(world, wanted)}`),
    commands: without.map(({ id, wanted }) => ({
      type: 'setPreferredOwner',
      clusterId: cluster.id,
      itemId: id,
      hostId: wanted,
    })),
  }
}

/** What can begin at once: nodes take one live migration at a time. */
function moveToPreferred(world: ReadonlyWorld, { subject }: Advice): Remedy | null {
  const cluster = world.clusters[subject.id as ClusterId]
  if (!cluster) return null
  const changes: string[] = []
  const commands: Command[] = []
  for (const { id, name, node } of itemsOf(world, cluster)) {
    const preferred = cluster.preferredOwners[id] ?? null
    if (preferred === null || preferred === node) continue
    const vm = world.vms[id as VmId]
    if (vm && commands.some(({ type }) => type === 'migrateVm')) continue
    const command: Command | null = vm
      ? migrationTo(world, vm, preferred)
      : world.hosts[preferred]?.up
        ? { type: 'moveClusterDisk', diskId: id as WindowsDiskId, toHostId: preferred }
        : null
    if (command === null) continue
    commands.push(command)
    changes.push(`${name} moves to ${nameOfHost(world, preferred)}`)
  }
  return { label: 'Move to the preferred owner', changes, commands }
}

function enableTakeover(world: ReadonlyWorld, { subject }: Advice): Remedy | null {
  const system = world.storageSystems[subject.id as StorageSystemId]
  if (!system || system.partnerId === null || system.takeoverEnabled) return null
  if (hasErrors(checkControllerAction('enable-takeover', controllerFacts(world, system)))) return null
  const partner = world.storageSystems[system.partnerId]?.name ?? system.partnerId
  return {
    label: 'Enable takeover',
    changes: [`${partner} takes over ${system.name} when its controller stops`],
    commands: [{ type: 'changeController', storageSystemId: system.id, action: 'enable-takeover' }],
  }
}
