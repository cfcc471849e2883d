import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import { type AttachedVhd, fileNameOf } from '@/domain/snapdrive/attached-vhd'
import { type GuestFile, guestFiles, sameFile } from '@/domain/snapdrive/guest-files'
import type { ReadonlyWorld } from '../world/world'
import { physicalDisksOf } from './attached-vhds'

/** A volume that somebody sees who is logged on to a guest. */
export interface GuestVolume {
  readonly letter: string
  /** Name of the VHD behind it. */
  readonly fileName: string
  /** null = a disk of the VM's own. */
  readonly added: Readonly<AttachedVhd> | null
  readonly files: readonly GuestFile[]
}

const LETTERS = 'CDEFGHIJKLMNOPQRSTUVWXYZ'

/** The volumes of a VM: its own VHDs, then the physical hard disks that were added to it (R188). */
export function guestVolumes(world: ReadonlyWorld, vm: Readonly<VirtualMachine>): GuestVolume[] {
  const own = vm.disks.filter(isVhd).map(({ location }) => fileNameOf(location.path))
  const history = world.guestHistory[vm.id] ?? []
  const at = world.kernel.now
  return [
    ...own.map((fileName, index) => ({
      letter: LETTERS.charAt(index),
      fileName,
      added: null,
      files: guestFiles(vm, fileName, at, history),
    })),
    ...physicalDisksOf(world, vm.id).map((added, index) => ({
      letter: LETTERS.charAt(own.length + index),
      fileName: added.content.fileName,
      added,
      files: filesInVhd(world, added),
    })),
  ]
}

/** The files inside a VHD, as they were at the time of what it holds. */
export function filesInVhd(world: ReadonlyWorld, { content }: Pick<AttachedVhd, 'content'>): readonly GuestFile[] {
  const vm = machineThen(world, content.vmId)
  return vm ? guestFiles(vm, content.fileName, content.asOf, world.guestHistory[content.vmId] ?? []) : []
}

/** The VM, or one that was deleted as its newest backup describes it. */
function machineThen(world: ReadonlyWorld, vmId: VmId) {
  const vm = world.vms[vmId]
  if (vm) return vm
  const backup = Object.values(world.backups).findLast(({ vms }) => vms.some((row) => row.vmId === vmId))
  const then = backup?.vms.find((row) => row.vmId === vmId)
  return then && { ...then, applications: [...then.applications], disks: [...then.disks] }
}

/** A file by the path that the guest sees: `F:\Reports\Figures.xlsx`. */
export function findGuestFile(
  volumes: readonly GuestVolume[],
  path: string,
): { readonly volume: GuestVolume; readonly file: GuestFile } | undefined {
  const volume = volumes.find(({ letter }) => sameFile(path.slice(0, 3), `${letter}:\\`))
  const file = volume?.files.find((candidate) => sameFile(candidate.path, path.slice(3)))
  return volume && file ? { volume, file } : undefined
}

/** Where a file from an added disk belongs: on the disk of the same name, otherwise on the system disk. */
export function homeOf(volumes: readonly GuestVolume[], { fileName }: GuestVolume): GuestVolume | undefined {
  const own = volumes.filter(({ added }) => added === null)
  return own.find((volume) => sameFile(volume.fileName, fileName)) ?? own[0]
}
