import { must } from '@/base/invariant'
import { bytes, GiB } from '@/base/units'
import type { VirtualMachine, VmLocation } from '@/domain/hyperv/virtual-machine'
import type { WindowsVersion } from '@/domain/hyperv/windows'
import type { VmId, WindowsDiskId } from '@/domain/ids'
import type { SimContext } from '../context'
import { forgetVms } from '../hyperv/vm-index'
import { recomputeWriteRates } from '../ontap/volume-space'
import type { World } from '../world/world'
import { type DiskSeat, type HostSeats, hostSeats, isSmbPath, seatOfPath } from './disk-path'
import { drawGuid } from './guid'
import type { PlacedHosts } from './place-hosts'
import type { Topology, VmPlan } from './topology'

/** Hyper-V's own version, which its integration services carry. */
const INTEGRATION: Record<WindowsVersion, string> = {
  '2008-r2': '6.1.7600',
  '2008-r2-sp1': '6.1.7601',
  '2012': '6.2.9200',
}

/** What a file system takes for itself on a LUN with VMs, and what a VM keeps beside its disks. */
const FILE_SYSTEM_BYTES = 0.5 * GiB
const CONFIGURATION_BYTES = 0.25 * GiB

/** Puts the virtual machines into the world, and what they take of their volumes. */
export function placeVms(context: SimContext, topology: Topology, placed: PlacedHosts): void {
  const { world } = context
  const hosts = hostSeats(topology)
  for (const plan of topology.vms) {
    const vm = newVm(context, placed, plan, must(hosts.get(plan.host), `host ${plan.host}`))
    world.vms[vm.id] = vm
    placed.vmIds.set(plan.name, vm.id)
  }
  forgetVms(world)
  fillVolumes(world)
  recomputeWriteRates(
    world,
    Object.values(world.volumes).map((volume) => volume.id),
  )
}

function newVm(
  context: SimContext,
  placed: PlacedHosts,
  plan: VmPlan,
  { host, cluster, seats }: HostSeats,
): VirtualMachine {
  const at = (path: string): VmLocation => ({ path, diskId: diskOf(placed, seats, path) })
  return {
    id: context.nextId<VmId>('vm'),
    guid: plan.guid ?? drawGuid(context.random('scenario.vm-guids')),
    name: plan.name,
    hostId: must(placed.hostIds.get(host.name), host.name),
    clusterId: plan.shared && cluster ? must(placed.clusterIds.get(cluster.name), cluster.name) : null,
    state: plan.state ?? 'running',
    guest: plan.guest,
    integration: { ...(plan.integration ?? { version: INTEGRATION[host.windows], backup: true }) },
    applications: [...(plan.applications ?? [])],
    configuration: at(plan.folder),
    snapshots: at(plan.snapshots ?? plan.folder),
    snapshotLocationMoved: plan.snapshotLocationMoved ?? false,
    disks: plan.disks.map((disk, index) => ({
      format: disk.format,
      location:
        disk.format === 'iscsi' || disk.format === 'virtual-fc' ? { path: disk.path, diskId: null } : at(disk.path),
      system: disk.system ?? index === 0,
      size: disk.size,
      used: disk.used,
      copiedFromPhysical: disk.copiedFromPhysical ?? false,
    })),
    writeRate: plan.writeRate,
    migration: 'none',
    bootCount: 1,
  }
}

function diskOf(placed: PlacedHosts, seats: readonly DiskSeat[], path: string): WindowsDiskId | null {
  if (isSmbPath(path)) return null
  const seat = must(seatOfPath(seats, path), `disk of ${path}`)
  return must(placed.diskIds.get(`${seat.owner}|${seat.disk.mountPoint}`), `disk ${seat.disk.mountPoint}`)
}

/** Of a thin volume, what VMs and file systems take; a thick one holds its LUNs whole already. */
function fillVolumes(world: World): void {
  const used = new Map<WindowsDiskId, number>()
  const add = (diskId: WindowsDiskId | null, size: number): void => {
    if (diskId !== null) used.set(diskId, (used.get(diskId) ?? 0) + size)
  }
  for (const vm of Object.values(world.vms)) {
    add(vm.configuration.diskId, CONFIGURATION_BYTES)
    for (const disk of vm.disks) add(disk.location.diskId, disk.used)
  }
  for (const disk of Object.values(world.disks)) {
    const lun = disk.lunId === null ? undefined : world.luns[disk.lunId]
    const volume = lun && world.volumes[lun.volumeId]
    if (!volume || volume.guarantee === 'volume') continue
    volume.activeBytes = bytes(volume.activeBytes + FILE_SYSTEM_BYTES + (used.get(disk.id) ?? 0))
  }
}
