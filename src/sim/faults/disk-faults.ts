import { must } from '@/base/invariant'
import type { WindowsDisk } from '@/domain/hyperv/windows'
import type { LunId, VmId, WindowsDiskId } from '@/domain/ids'
import type { SimContext } from '../context'
import { lunName } from '../world/subjects'
import type { ReadonlyWorld } from '../world/world'
import { defineFault } from './fault'

const LETTER = /^[A-Z]:\\$/
const LETTERS = 'ZYXWVUTSRQPONMLKJIHGFED'

/** The disk with the configuration of a VM, if it has a letter of its own. */
function letteredDisk(world: ReadonlyWorld, vmId: string): Readonly<WindowsDisk> | undefined {
  const diskId = world.vms[vmId as VmId]?.configuration.diskId ?? null
  const disk = diskId === null ? undefined : world.disks[diskId]
  const movable = disk?.kind === 'dedicated' || disk?.kind === 'shared'
  return movable && LETTER.test(disk.mountPoint) ? disk : undefined
}

/** Letters are given on a host, and on all nodes of a cluster alike. */
function isTaken(world: ReadonlyWorld, disk: Readonly<WindowsDisk>, mountPoint: string): boolean {
  const clusterOf = ({ hostId, clusterId }: Readonly<WindowsDisk>) =>
    clusterId ?? (hostId === null ? null : (world.hosts[hostId]?.clusterId ?? hostId))
  return Object.values(world.disks).some(
    (other) => other.id !== disk.id && other.mountPoint === mountPoint && clusterOf(other) === clusterOf(disk),
  )
}

function freeLetter(world: ReadonlyWorld, disk: Readonly<WindowsDisk>): string | undefined {
  return LETTERS.split('')
    .map((letter) => `${letter}:\\`)
    .find((mountPoint) => !isTaken(world, disk, mountPoint))
}

function setMountPoint(context: SimContext, diskId: WindowsDiskId, mountPoint: string): void {
  const disk = must(context.world.disks[diskId], `disk ${diskId}`)
  disk.mountPoint = mountPoint
  if (disk.hostId !== null) context.emit('parent-host.changed', { hostId: disk.hostId })
  if (disk.clusterId !== null) context.emit('cluster.changed', { clusterId: disk.clusterId })
}

/** Whatever is on the disk is no longer found under its path (R174). */
export const driveLetterChanged = defineFault<{ diskId: WindowsDiskId; before: string }>({
  target: (world, id) => world.vms[id as VmId]?.name,
  canInject(world, id) {
    const disk = letteredDisk(world, id)
    return disk !== undefined && freeLetter(world, disk) !== undefined
  },
  inject(context, id) {
    const { id: diskId, mountPoint: before } = must(letteredDisk(context.world, id), `disk of ${id}`)
    const disk = must(context.world.disks[diskId], `disk ${diskId}`)
    setMountPoint(context, diskId, must(freeLetter(context.world, disk), 'free letter'))
    return { diskId, before }
  },
  canClear(world, _id, { diskId, before }) {
    const disk = world.disks[diskId]
    return disk !== undefined && !isTaken(world, disk, before)
  },
  clear: (context, _id, { diskId, before }) => setMountPoint(context, diskId, before),
})

function diskOfLun(world: ReadonlyWorld, id: string): Readonly<WindowsDisk> | undefined {
  return Object.values(world.disks).find((disk) => disk.lunId === id)
}

/** Another backup program makes a shadow copy with the software provider of Windows (R68). */
export const softwareProviderUsed = defineFault<null>({
  target(world, id) {
    const lun = world.luns[id as LunId]
    return lun && lunName(world, lun)
  },
  canInject: (world, id) => diskOfLun(world, id) !== undefined,
  inject(context, id) {
    countCopies(context, id, 1)
    return null
  },
  canClear: () => true,
  clear: (context, id) => countCopies(context, id, -1),
})

function countCopies(context: SimContext, id: string, more: number): void {
  const found = diskOfLun(context.world, id)
  const disk = found && context.world.disks[found.id]
  if (!disk) return
  disk.softwareCopies = Math.max(0, disk.softwareCopies + more)
  if (disk.hostId !== null) context.emit('parent-host.changed', { hostId: disk.hostId })
  if (disk.clusterId !== null) context.emit('cluster.changed', { clusterId: disk.clusterId })
}
