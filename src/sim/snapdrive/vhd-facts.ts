import type { Finding } from '@/domain/finding'
import { diskOfPath } from '@/domain/hyperv/mount-point'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { AttachedVhdId, HostId, VmId } from '@/domain/ids'
import { sameFile } from '@/domain/snapdrive/guest-files'
import { checkAddPhysicalDisk, checkAttachVhd, checkAttachedVhd } from '@/domain/snapdrive/vhd-rules'
import { hostDownFindings } from '../hyperv/host-power'
import { configurableVm } from '../hyperv/vm-settings-commands'
import { disksOfTarget } from '../smhv/host-target'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld, World } from '../world/world'
import { vhdSubject } from './attached-vhds'
import { type DiskFile, filesOnDisk } from './disk-contents'

/** A VHD on a disk of a host, found by its path. */
export function findVhd(
  world: ReadonlyWorld,
  hostId: HostId,
  path: string,
):
  | { readonly disk: Readonly<WindowsDisk>; readonly file: DiskFile & { vhd: NonNullable<DiskFile['vhd']> } }
  | undefined {
  const disk = diskOfPath(disksOfTarget(world, { hostId, clusterId: null }), path)
  if (!disk) return undefined
  const rest = path.slice(disk.mountPoint.length)
  for (const file of filesOnDisk(world, disk)) {
    if (file.vhd && sameFile(file.path, rest)) return { disk, file: { ...file, vhd: file.vhd } }
  }
  return undefined
}

/** What attaching a VHD would meet. */
export function checkAttach(world: ReadonlyWorld, hostId: HostId, path: string): Finding[] {
  const host = world.hosts[hostId]
  if (!host) return []
  const found = findVhd(world, hostId, path)
  return checkAttachVhd({
    path,
    host: hostDownFindings(world, hostId),
    windows: host.windows,
    found: found !== undefined,
    onlineOn: found ? onlineElsewhere(world, found.disk, hostId) : null,
    attached: Object.values(world.attachedVhds).some(
      (vhd) => vhd.diskId === found?.disk.id && sameFile(vhd.path, path),
    ),
    usedBy: found ? userOf(world, found.disk, path) : null,
  })
}

/** Name of the other node on which a shared disk is online. */
function onlineElsewhere(world: ReadonlyWorld, { kind, ownerNodeId }: Readonly<WindowsDisk>, hostId: HostId) {
  if (kind !== 'shared' || ownerNodeId === null || ownerNodeId === hostId) return null
  return world.hosts[ownerNodeId]?.name ?? ownerNodeId
}

/** The VM that has the file itself as its disk, and is not turned off. */
function userOf(world: ReadonlyWorld, { id }: Readonly<WindowsDisk>, path: string): string | null {
  const vm = Object.values(world.vms).find(
    ({ disks, state }) =>
      state !== 'off' && disks.some(({ location }) => location.diskId === id && sameFile(location.path, path)),
  )
  return vm?.name ?? null
}

/** What taking it online or offline, or detaching it, would meet. */
export function checkChangeVhd(world: ReadonlyWorld, id: AttachedVhdId): Finding[] {
  const vhd = world.attachedVhds[id]
  if (!vhd) return []
  const holder = vhd.vmId === null ? null : (world.vms[vhd.vmId]?.name ?? vhd.vmId)
  return checkAttachedVhd(vhdSubject(vhd), hostDownFindings(world, vhd.hostId), holder)
}

/** What giving it to a VM would meet. */
export function checkGiveVhd(world: ReadonlyWorld, vmId: VmId, id: AttachedVhdId): Finding[] {
  const vhd = world.attachedVhds[id]
  const vm = world.vms[vmId]
  if (!vhd || !vm) return []
  // It only looks.
  const settings = configurableVm(world as World, vmId)
  return checkAddPhysicalDisk({
    subject: vhdSubject(vhd),
    vm: subjectOf('virtual-machine', vm),
    state: vm.state,
    integration: vm.integration.version !== '',
    settings: settings.ok ? [] : settings.error.findings,
    sameHost: vm.hostId === vhd.hostId,
    online: vhd.online,
    givenTo: vhd.vmId === null ? null : (world.vms[vhd.vmId]?.name ?? vhd.vmId),
  })
}
