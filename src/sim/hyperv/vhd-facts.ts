import { MiB } from '@/base/units'
import type { Finding } from '@/domain/finding'
import { diskOfPath } from '@/domain/hyperv/mount-point'
import { adviseVhds, checkNewVhd, type VhdFormat } from '@/domain/hyperv/vhd-rules'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { VmId, WindowsDiskId } from '@/domain/ids'
import type { ReadonlyWorld } from '../world/world'
import { lunName, subjectOf } from '../world/subjects'
import { disksOfOwners } from '../windows/disk-index'
import { freeOnDisk, vhdBytesOnDisk } from './vm-files'
import { vmsOnDisk } from './vm-index'
import { vmObstacles } from './vm-obstacles'

/** What adding a VHD would be asked for. */
export interface VhdRequest {
  readonly vmId: VmId
  /** `E:\app01\data.vhdx` */
  readonly path: string
  readonly format: VhdFormat
  /** Bytes, as the guest sees them. */
  readonly size: number
  /** Copy the contents of a physical disk of the host (R105). */
  readonly copyPhysical: boolean
}

/** What a new VHD that grows takes at first. */
const EMPTY_VHD = 4 * MiB

/** Bytes that a new VHD takes on its disk: a fixed one all at once (R219). */
export function bytesTaken({ format, size }: Pick<VhdRequest, 'format' | 'size'>): number {
  return format === 'fixed' ? size : EMPTY_VHD
}

/** What adding this VHD to the VM would meet. */
export function checkAddVhd(world: ReadonlyWorld, request: VhdRequest): Finding[] {
  const vm = world.vms[request.vmId]
  if (!vm) return []
  const obstacles = vmObstacles(world, vm)
  if (obstacles.length > 0) return obstacles
  const disk = diskForVm(world, vm, request.path)
  const wanted = request.path.toLowerCase()
  return checkNewVhd({
    ...request,
    subject: subjectOf('virtual-machine', vm),
    takes: bytesTaken(request),
    windows: world.hosts[vm.hostId]?.windows ?? '2012',
    taken: (disk ? vmsOnDisk(world, disk.id) : []).some((other) =>
      other.disks.some(({ location }) => location.path.toLowerCase() === wanted && location.diskId === disk?.id),
    ),
    disk: disk ? { subject: diskSubject(world, disk), free: freeOnDisk(world, disk.id) } : null,
  })
}

/** The disk of the host, or of its cluster, that holds a path of a VM. */
export function diskForVm(
  world: ReadonlyWorld,
  vm: Readonly<VirtualMachine>,
  path: string,
): Readonly<WindowsDisk> | undefined {
  const clusterId = world.hosts[vm.hostId]?.clusterId ?? null
  const seen = disksOfOwners(world, clusterId === null ? [vm.hostId] : [vm.hostId, clusterId])
  return diskOfPath(
    seen.filter((disk) => disk.mountPoint.endsWith('\\')),
    path,
  )
}

function diskSubject(world: ReadonlyWorld, { id, lunId, mountPoint }: Readonly<WindowsDisk>) {
  const lun = lunId === null ? undefined : world.luns[lunId]
  return { type: 'lun', id: lun?.id ?? id, name: lun ? lunName(world, lun) : mountPoint } as const
}

type BytesOnDisk = (diskId: WindowsDiskId) => { readonly grown: number }

/** The bytes of all disks at once, for those who ask about whole fleets. */
export function grownByDisk(world: ReadonlyWorld): BytesOnDisk {
  const grown = new Map<WindowsDiskId, number>()
  for (const vm of Object.values(world.vms)) {
    for (const disk of vm.disks) {
      const id = isVhd(disk) ? disk.location.diskId : null
      if (id !== null) grown.set(id, (grown.get(id) ?? 0) + disk.size)
    }
  }
  return (diskId) => ({ grown: grown.get(diskId) ?? 0 })
}

/** What the choice of disk formats would be advised for a VM as it is. */
export function vmAdvice(
  world: ReadonlyWorld,
  vmId: VmId,
  bytesOnDisk: BytesOnDisk = (diskId) => vhdBytesOnDisk(world, diskId),
): Finding[] {
  const vm = world.vms[vmId]
  if (!vm) return []
  const vhds = vm.disks.filter(isVhd).map(({ format, location }) => {
    const disk = location.diskId === null ? undefined : world.disks[location.diskId]
    const lun = disk?.lunId ? world.luns[disk.lunId] : undefined
    if (!disk || !lun) return { path: location.path, format, disk: null }
    const { grown } = bytesOnDisk(disk.id)
    return { path: location.path, format, disk: { name: lunName(world, lun), size: lun.size, grown } }
  })
  return adviseVhds(subjectOf('virtual-machine', vm), vhds)
}
