import type { Subject } from '@/domain/finding'
import type { HyperVHost } from '@/domain/hyperv/windows'
import type { AttachedVhdId, HostId, VmId, WindowsDiskId } from '@/domain/ids'
import { type AttachedVhd, fileNameOf } from '@/domain/snapdrive/attached-vhd'
import type { ReadonlyWorld, World } from '../world/world'

/** A VHD that is gone from its host: detached, or its disk or its host went away. */
export function dropAttachedVhds(world: World, isGone: (vhd: Readonly<AttachedVhd>) => boolean): AttachedVhd[] {
  const gone = Object.values(world.attachedVhds).filter(isGone)
  for (const { id } of gone) delete world.attachedVhds[id]
  return gone
}

/** A VM that is deleted or goes to another host has no physical disks of this one any more. */
export function releasePhysicalDisks(world: World, vmId: VmId): void {
  for (const vhd of Object.values(world.attachedVhds)) if (vhd.vmId === vmId) vhd.vmId = null
}

export function physicalDisksOf(world: ReadonlyWorld, vmId: VmId): Readonly<AttachedVhd>[] {
  return Object.values(world.attachedVhds).filter((vhd) => vhd.vmId === vmId)
}

export function vhdsFrom(world: ReadonlyWorld, diskId: WindowsDiskId): Readonly<AttachedVhd>[] {
  return Object.values(world.attachedVhds).filter((vhd) => vhd.diskId === diskId)
}

/** Letters that attached VHDs have on these hosts. */
export function vhdLetters(world: ReadonlyWorld, hosts: readonly Pick<HyperVHost, 'id'>[]): string[] {
  const ids = new Set<HostId>(hosts.map(({ id }) => id))
  return Object.values(world.attachedVhds).flatMap(({ hostId, letter }) =>
    letter !== null && ids.has(hostId) ? [letter] : [],
  )
}

/** Findings have no word for disks: a VHD is named as what it is a part of. */
export function vhdSubject({ id, path }: Readonly<AttachedVhd>): Subject {
  return { type: 'lun', id: id satisfies AttachedVhdId, name: fileNameOf(path) }
}
