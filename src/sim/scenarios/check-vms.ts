import { formatBytes, gib } from '@/base/units'
import { type DiskSeat, type HostSeats, hostSeats, isSmbPath, seatOfPath } from './disk-path'
import { findDuplicates } from './duplicates'
import type { HostPlan, Topology, VmDiskPlan, VmPlan } from './topology'

const GUID = /^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/
/** Of a dynamic or differencing VHD (TR-4234, appendix). */
const LARGEST_DYNAMIC_VHD = gib(2040)
/** More than this is no virtual machine but a benchmark. */
const LARGEST_WRITE_RATE = 10_000_000

type Seats = ReadonlyMap<string, HostSeats>

export function checkVms(topology: Topology): readonly string[] {
  const { vms } = topology
  const seats = hostSeats(topology)
  const problems = [
    ...findDuplicates(
      'virtual machines',
      vms.map((vm) => vm.name),
    ),
    ...findDuplicates(
      'virtual machines with the GUID',
      vms.flatMap((vm) => vm.guid ?? []),
    ),
    ...findDuplicates(
      'VHDs',
      vms.flatMap((vm) => filesOf(seats, vm)),
    ),
  ]
  for (const vm of vms) problems.push(...checkVm(seats, vm))
  return [...problems, ...checkRoom(topology, seats)]
}

function checkVm(all: Seats, vm: VmPlan): readonly string[] {
  const where = `virtual machine '${vm.name}'`
  const found = all.get(vm.host)
  if (!found) return [`${where}: its host '${vm.host}' does not exist`]
  const { host, cluster, seats } = found
  const problems: string[] = []
  if (vm.shared && !cluster) problems.push(`${where}: its host is no node of a cluster`)
  if (vm.guid !== undefined && !GUID.test(vm.guid)) problems.push(`${where}: '${vm.guid}' is no GUID`)
  if (!Number.isSafeInteger(vm.writeRate) || vm.writeRate < 0 || vm.writeRate > LARGEST_WRITE_RATE) {
    problems.push(`${where}: it cannot write ${vm.writeRate} bytes per second`)
  }
  for (const path of new Set([vm.folder, vm.snapshots ?? vm.folder])) {
    if (!isSmbPath(path) && !seatOfPath(seats, path)) problems.push(`${where}: no disk of '${host.name}' holds ${path}`)
  }
  for (const disk of vm.disks) problems.push(...checkDisk(where, host, seats, vm, disk))
  if (vm.disks.length === 0) problems.push(`${where}: it has no disk`)
  return problems
}

function checkDisk(
  where: string,
  host: HostPlan,
  seats: readonly DiskSeat[],
  vm: VmPlan,
  disk: VmDiskPlan,
): readonly string[] {
  const problems: string[] = []
  const { format, path, size, used } = disk
  const file = `${where}: disk ${path}`
  if (!Number.isSafeInteger(size) || size <= 0 || !Number.isSafeInteger(used) || used < 0 || used > size) {
    problems.push(`${file} cannot use ${used} of ${size} bytes`)
  }
  if (format === 'iscsi') return problems
  if (format === 'virtual-fc') {
    return host.windows === '2012' ? problems : [...problems, `${file}: virtual Fibre Channel needs 2012`]
  }
  if (isSmbPath(path)) {
    return host.windows === '2012' ? problems : [...problems, `${file}: Hyper-V over SMB needs 2012`]
  }
  const seat = seatOfPath(seats, path)
  if (!seat) return [...problems, `${file}: no disk of '${host.name}' holds it`]
  const raw = !seat.disk.mountPoint.endsWith('\\')
  if (raw !== (format === 'pass-through')) problems.push(`${file}: only a pass-through disk is a whole disk`)
  if (!vm.shared && seat.owner !== host.name) problems.push(`${file}: a dedicated VM lies on a disk of the cluster`)
  if (format === 'pass-through') return problems
  if (!/\.(a?vhdx?)$/i.test(path)) problems.push(`${file}: this is not the file of a VHD`)
  if (/vhdx$/i.test(path) && host.windows !== '2012') problems.push(`${file}: VHDX needs 2012`)
  if (format !== 'fixed' && /vhd$/i.test(path) && size > LARGEST_DYNAMIC_VHD) {
    problems.push(`${file} is larger than 2040 GB`)
  }
  return problems
}

/** The files of a VM's VHDs, each with the owner of its disk before it so that `E:\` of two hosts differ. */
function filesOf(all: Seats, vm: VmPlan): readonly string[] {
  const seats = all.get(vm.host)?.seats ?? []
  return vm.disks.flatMap((disk) => {
    const owner = isSmbPath(disk.path) ? 'SMB' : seatOfPath(seats, disk.path)?.owner
    return owner === undefined || disk.format === 'iscsi' || disk.format === 'virtual-fc' ? [] : `${owner}|${disk.path}`
  })
}

/** The VHDs on a LUN must fit into it. */
function checkRoom(topology: Topology, all: Seats): readonly string[] {
  const onLun = new Map<string, number>()
  for (const vm of topology.vms) {
    const seats = all.get(vm.host)?.seats ?? []
    for (const disk of vm.disks) {
      if (disk.format === 'iscsi' || disk.format === 'virtual-fc' || isSmbPath(disk.path)) continue
      const lun = seatOfPath(seats, disk.path)?.disk.lun
      const room = disk.format === 'fixed' || disk.format === 'pass-through' ? disk.size : disk.used
      if (lun) onLun.set(lun, (onLun.get(lun) ?? 0) + room)
    }
  }
  const problems: string[] = []
  for (const system of topology.storageSystems) {
    for (const volume of system.volumes) {
      for (const lun of volume.luns) {
        const needed = (onLun.get(`${system.name}:/vol/${volume.name}/${lun.name}`) ?? 0) + (lun.otherUsed ?? 0)
        if (needed <= lun.size) continue
        const sizes = `${formatBytes(needed)} into ${formatBytes(lun.size)}`
        problems.push(`LUN '${system.name}:/vol/${volume.name}/${lun.name}': its files do not fit, ${sizes}`)
      }
    }
  }
  return problems
}
