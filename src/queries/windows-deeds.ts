import { callAny } from '@/api/call'
import type { WindowsDiskRow } from '@/contract'
import type { VmAction } from '@/domain/hyperv/virtual-machine'
import type { NamedMachine, NamedSnapshot, WindowsDeed } from '@/domain/powershell/windows-script'
import { NameGone } from './script-names'
import type { Readers } from './scripted-deed'

/** As many rows as one answer holds. */
const ALL = 1000

const detailOf = async (vmId: string) => (await callAny('getVirtualMachine', { params: { vmId } })).data
const hostOf = async (hostId: string) => (await callAny('getParentHost', { params: { hostId } })).data

async function machineOf(vmId: string): Promise<NamedMachine> {
  const { name, host, cluster } = await detailOf(vmId)
  return { name, host: host.name, cluster: cluster?.name ?? null }
}

const STATES = {
  start: 'startVm',
  'shut-down': 'stopVm',
  save: 'saveVm',
  'make-highly-available': 'addRole',
  'take-offline': 'stopRole',
  'remove-from-cluster': 'removeRole',
} as const satisfies Record<VmAction, WindowsDeed['kind']>

async function stateDeed(vmId: string, action: VmAction): Promise<WindowsDeed> {
  const vm = await machineOf(vmId)
  const kind = STATES[action]
  if (kind !== 'addRole') return { kind, vm }
  const { cluster } = await hostOf((await detailOf(vmId)).host.id)
  return { kind, vm: { ...vm, cluster: cluster?.name ?? null } }
}

/** A snapshot by what distinguishes it from the others of its VM. */
async function snapshotOf(vmId: string, id: string): Promise<{ vm: NamedMachine; snapshot: NamedSnapshot }> {
  const [vm, { snapshots }] = await Promise.all([machineOf(vmId), detailOf(vmId)])
  const name = snapshots.find((row) => row.id === id)?.name
  if (name === undefined) throw new NameGone('The snapshot has gone')
  const alike = snapshots.filter((row) => row.name.toLowerCase() === name.toLowerCase())
  return { vm, snapshot: alike.length > 1 || /[*?[\]]/.test(name) ? { id } : { name } }
}

async function nodeName(hostId: string | null): Promise<string> {
  return hostId === null ? '' : (await hostOf(hostId)).name
}

/** Where the files of a storage migration go. */
async function diskPlace(vmId: string, diskId: string | null): Promise<string> {
  const { cluster, host } = await detailOf(vmId)
  const { data } = await callAny('discoverDisks', { params: { hostId: cluster?.id ?? host.id } })
  return data.items.find(({ id }) => id === diskId)?.mountPoint ?? ''
}

interface Attached {
  readonly host: string
  readonly disk: WindowsDiskRow
}

/** An attached VHD, and the host that has it. */
async function attachedVhd(vhdId: string): Promise<Attached> {
  const { data } = await callAny('listParentHosts', { query: { limit: ALL } })
  for (const { id: hostId, name: host } of data.items) {
    // One after the other: most often the first ones have it.
    // oxlint-disable-next-line no-await-in-loop
    const disks = (await callAny('listWindowsDisks', { params: { hostId } })).data.items
    const disk = disks.find(({ id }) => id === vhdId)
    if (disk) return { host, disk }
  }
  throw new NameGone('The disk has gone')
}

async function clusterItem(clusterId: string, itemId: string | null) {
  const { data } = await callAny('getCluster', { params: { clusterId } })
  const disk = data.disks.find(({ id }) => id === itemId)
  const item = disk ?? data.machines.find(({ id }) => id === itemId)
  if (itemId !== null && !item) throw new NameGone('The resource has gone')
  return { cluster: data.name, name: item?.name ?? 'Cluster Group', isCsv: disk?.kind === 'csv', nodes: data.nodes }
}

/** What is done in the consoles of Windows, as its cmdlets know it. */
export const windowsReaders: Readers = {
  changeVirtualMachineState: ({ vmId, action }) => stateDeed(vmId, action),
  deleteVirtualMachine: async ({ vmId }) => ({ kind: 'removeVm', vm: await machineOf(vmId) }),
  migrateVirtualMachine: async ({ vmId, kind, toHostId, toDiskId }) => {
    const vm = await machineOf(vmId)
    return kind === 'storage'
      ? { kind: 'moveVmStorage', vm, path: await diskPlace(vmId, toDiskId) }
      : { kind: 'moveVm', vm, node: await nodeName(toHostId), quick: kind === 'quick' }
  },
  takeVmSnapshot: async ({ vmId, name }) => ({ kind: 'takeVmSnapshot', vm: await machineOf(vmId), name }),
  applyVmSnapshot: async ({ vmId, snapshotId, takeFirst = null }) => ({
    kind: 'applyVmSnapshot',
    ...(await snapshotOf(vmId, snapshotId)),
    takeFirst,
  }),
  renameVmSnapshot: async ({ vmId, snapshotId, name }) => ({
    kind: 'renameVmSnapshot',
    ...(await snapshotOf(vmId, snapshotId)),
    newName: name,
  }),
  deleteVmSnapshot: async ({ vmId, snapshotId, subtree = false }) => ({
    kind: 'removeVmSnapshot',
    ...(await snapshotOf(vmId, snapshotId)),
    subtree,
  }),
  moveVmSnapshotLocation: async ({ vmId, path }) => ({ kind: 'setSnapshotLocation', vm: await machineOf(vmId), path }),
  // New-VHD wants to know the parent, and the physical disk that is copied: neither is asked for.
  addVhd: async ({ vmId, path, format, size, copyPhysical = false }) =>
    format === 'differencing' || copyPhysical
      ? null
      : { kind: 'addVhd', vm: await machineOf(vmId), path, size, fixed: format === 'fixed' },
  removeVhd: async ({ vmId, path }) => ({ kind: 'removeVhd', vm: await machineOf(vmId), path }),
  attachVhd: async ({ hostId, path }) => ({ kind: 'mountVhd', host: (await hostOf(hostId)).name, path }),
  detachVhd: async ({ vhdId }) => {
    const { host, disk } = await attachedVhd(vhdId)
    return { kind: 'dismountVhd', host, path: disk.path ?? '' }
  },
  changeVhd: async ({ vhdId, online }) => {
    const { host, disk } = await attachedVhd(vhdId)
    return { kind: 'setDiskOnline', host, disk: disk.number, online }
  },
  addPhysicalDisk: async ({ vhdId, vmId }) => {
    const [vm, { disk }] = await Promise.all([machineOf(vmId), attachedVhd(vhdId)])
    return { kind: 'addPhysicalDisk', vm, disk: disk.number }
  },
  removePhysicalDisk: async ({ vhdId }) => {
    const { disk } = await attachedVhd(vhdId)
    if (!disk.machine) throw new NameGone('No virtual machine has the disk')
    return { kind: 'removePhysicalDisk', vm: await machineOf(disk.machine.id), disk: disk.number }
  },
  moveClusterResource: async ({ clusterId, diskId, hostId }) => {
    const { cluster, name, isCsv, nodes } = await clusterItem(clusterId, diskId)
    const node = nodes.find(({ id }) => id === hostId)?.name ?? hostId
    return { kind: isCsv ? 'moveSharedVolume' : 'moveGroup', cluster, name, node }
  },
  setPreferredOwner: async ({ clusterId, itemId, hostId }) => {
    const { cluster, name, nodes } = await clusterItem(clusterId, itemId)
    const node = hostId === null ? null : (nodes.find(({ id }) => id === hostId)?.name ?? hostId)
    return { kind: 'setOwnerNode', cluster, name, node }
  },
}
