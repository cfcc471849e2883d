import { gib } from '@/base/units'
import type { VmId, VmSnapshotId, WindowsDiskId } from '@/domain/ids'
import type { CommandOf, CommandType } from '../commands'
import type { HyperVCommand } from '../hyperv/hyperv-command'
import type { ReadonlyWorld } from '../world/world'
import type { Deed } from './deed'

export const HYPERV_KINDS = [
  'deleteVm',
  'migrateVm',
  'takeVmSnapshot',
  'applyVmSnapshot',
  'renameVmSnapshot',
  'deleteVmSnapshot',
  'moveVmSnapshotLocation',
  'addVhd',
  'removeVhd',
  'moveClusterGroup',
  'moveClusterDisk',
  'setPreferredOwner',
] as const satisfies readonly HyperVCommand['type'][]

export function isHyperVKind(kind: CommandType): kind is HyperVCommand['type'] {
  return HYPERV_KINDS.some((known) => known === kind)
}

/** The command of a deed in Hyper-V Manager or Failover Cluster Manager. Such deeds mostly go to clusters and their VMs. */
export function hypervCommandOf(
  { a, b, c }: Deed,
  kind: HyperVCommand['type'],
  world: ReadonlyWorld,
  vmId: VmId,
): HyperVCommand {
  const vm = world.vms[vmId]
  switch (kind) {
    case 'deleteVm':
      return { type: kind, vmId: deletableVm(world, a) ?? vmId }
    case 'migrateVm':
      return migrateVm(a, b, c, world, vmId)
    case 'takeVmSnapshot':
      return { type: kind, vmId, name: `before_${c % 9}` }
    case 'applyVmSnapshot':
      return { type: kind, ...snapshotNear(world, vmId, a, b), takeFirst: c % 3 > 0 ? null : c % 2 > 0 ? ' ' : 'now' }
    case 'renameVmSnapshot':
      return { type: kind, ...snapshotNear(world, vmId, a, b), name: `after_${c % 9}` }
    case 'deleteVmSnapshot':
      return { type: kind, ...snapshotNear(world, vmId, a, b), subtree: c % 3 === 0 }
    case 'moveVmSnapshotLocation':
      return { type: kind, vmId, path: `${diskNear(world, vmId, b)?.mountPoint ?? 'E:\\'}Snapshots` }
    case 'addVhd': {
      const format = (['fixed', 'dynamic', 'differencing'] as const)[c % 3] ?? 'fixed'
      const path = `${diskNear(world, vmId, b)?.mountPoint ?? 'E:\\'}more_${a % 50}.vhd`
      return { type: kind, vmId, path, format, size: gib(1 + (c % 30)), copyPhysical: c % 17 === 0 }
    }
    case 'removeVhd':
      return { type: kind, vmId, path: vm?.disks.at(-1)?.location.path ?? '' }
    default:
      return clusterCommand(a, b, c, kind, world)
  }
}

/** One of those that some VM has. */
function snapshotNear(world: ReadonlyWorld, vmId: VmId, a: number, b: number) {
  const snapshots = Object.entries(world.vmSnapshots)
  const [owner, rows] = snapshots[a % Math.max(1, snapshots.length)] ?? [vmId, []]
  const snapshotId = rows[b % Math.max(1, rows.length)]?.id ?? ('nothing-0' as VmSnapshotId)
  return { vmId: owner as VmId, snapshotId }
}

function migrateVm(a: number, b: number, c: number, world: ReadonlyWorld, vmId: VmId): CommandOf<'migrateVm'> {
  const clustered = Object.values(world.vms).filter((vm) => vm.clusterId !== null)
  const vm = a % 3 === 0 ? world.vms[vmId] : clustered[a % Math.max(1, clustered.length)]
  const kind = (['live', 'quick', 'storage'] as const)[c % 3] ?? 'live'
  const cluster = vm?.clusterId ? world.clusters[vm.clusterId] : undefined
  const nodes = cluster?.nodeIds.filter((id) => id !== vm?.hostId) ?? []
  const id = vm?.id ?? vmId
  const toHostId = nodes[b % Math.max(1, nodes.length)] ?? null
  return { type: 'migrateVm', vmId: id, kind, toHostId, toDiskId: diskNear(world, id, b)?.id ?? null }
}

/** A disk that the VM could use. */
function diskNear(world: ReadonlyWorld, vmId: VmId, number: number) {
  const vm = world.vms[vmId]
  const disks = Object.values(world.disks).filter((disk) =>
    vm?.clusterId ? disk.clusterId === vm.clusterId : disk.hostId === vm?.hostId,
  )
  return disks[number % Math.max(1, disks.length)]
}

function clusterCommand(
  a: number,
  b: number,
  c: number,
  kind: 'moveClusterGroup' | 'moveClusterDisk' | 'setPreferredOwner',
  world: ReadonlyWorld,
): HyperVCommand {
  const clusters = Object.values(world.clusters)
  const cluster = clusters[a % Math.max(1, clusters.length)]
  const clusterId = cluster?.id ?? ('nothing-0' as never)
  const toHostId = cluster?.nodeIds[b % cluster.nodeIds.length] ?? ('nothing-0' as never)
  const disks = Object.values(world.disks).filter((disk) => disk.clusterId === clusterId)
  const diskId = disks[c % Math.max(1, disks.length)]?.id ?? ('nothing-0' as WindowsDiskId)
  switch (kind) {
    case 'moveClusterGroup':
      return { type: kind, clusterId, toHostId }
    case 'moveClusterDisk':
      return { type: kind, diskId, toHostId }
    case 'setPreferredOwner':
      return { type: kind, clusterId, itemId: diskId, hostId: b % 4 === 0 ? null : toHostId }
  }
}

/** One that neither runs nor belongs to a cluster. */
function deletableVm(world: ReadonlyWorld, number: number): VmId | undefined {
  const off = Object.values(world.vms).filter((vm) => vm.clusterId === null && vm.state === 'off')
  return off[number % Math.max(1, off.length)]?.id
}
