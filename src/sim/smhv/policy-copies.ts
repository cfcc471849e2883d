import type { VmId, VolumeId } from '@/domain/ids'
import type { PolicyFields } from '../commands'
import { lunsOfVm } from '../hyperv/vm-facts'
import type { ReadonlyWorld } from '../world/world'

/** Volumes on which a VM has files. */
export function volumesOf(world: ReadonlyWorld, vmId: VmId): VolumeId[] {
  const vm = world.vms[vmId]
  return vm ? lunsOfVm(world, vm).map((lun) => lun.volumeId) : []
}

/** Whether a VM lies on a CSV of Windows Server 2012. */
export function isOnCsvfs(world: ReadonlyWorld, vmId: VmId): boolean {
  const diskId = world.vms[vmId]?.configuration.diskId ?? null
  return diskId !== null && world.disks[diskId]?.fileSystem === 'CSVFS'
}

/** Snapshot copies that one backup adds to each volume: a pair for each node that takes part (R72–R74). */
export function copiesByVolume(
  world: ReadonlyWorld,
  vmIds: readonly VmId[],
  { backupType, options }: Pick<PolicyFields, 'backupType' | 'options'>,
): Map<VolumeId, number> {
  const nodes = new Map<VolumeId, Set<string>>()
  for (const vmId of vmIds) {
    const vm = world.vms[vmId]
    const node = options.distributed && isOnCsvfs(world, vmId) ? 'coordinator' : (vm?.hostId ?? '')
    for (const volumeId of volumesOf(world, vmId)) {
      nodes.set(volumeId, (nodes.get(volumeId) ?? new Set()).add(node))
    }
  }
  const isCrash = backupType === 'crash-consistent'
  return new Map([...nodes].map(([volumeId, set]) => [volumeId, isCrash ? 1 : 2 * set.size]))
}
