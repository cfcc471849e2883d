import type { HyperVHost, WindowsDisk } from '@/domain/hyperv/windows'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { disksOfTarget } from '../smhv/host-target'
import type { ReadonlyWorld } from '../world/world'

/** A disk of a host by what it is; its number is its place in the list. */
export type NumberedDisk =
  | { readonly disk: Readonly<WindowsDisk>; readonly vhd: null }
  | { readonly disk: null; readonly vhd: Readonly<AttachedVhd> }

/** Disks in the order in which Windows found them; VHDs come after those of the host. */
export function numberedDisks(world: ReadonlyWorld, { id: hostId }: Readonly<HyperVHost>): NumberedDisk[] {
  const disks = disksOfTarget(world, { hostId, clusterId: null }).toSorted(
    (a, b) => (a.kind === 'local' ? 0 : 1) - (b.kind === 'local' ? 0 : 1),
  )
  const vhds = Object.values(world.attachedVhds).filter((vhd) => vhd.hostId === hostId)
  return [...disks.map((disk) => ({ disk, vhd: null })), ...vhds.map((vhd) => ({ disk: null, vhd }))]
}
