import type { SimTime } from '@/base/sim-time'
import { isVhd } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import { fileNameOf } from '@/domain/snapdrive/attached-vhd'
import { copyPlain } from '../kernel/plain-data'
import type { World } from './world'

/** Version 3: Hyper-V snapshots form a tree and can be applied; a backup holds those that its VMs had. */
export function upgradeVmSnapshots(old: Record<string, unknown>): Record<string, unknown> {
  const world = old as unknown as World
  for (const vmId of Object.keys(world.vmSnapshots) as VmId[]) {
    const vm = world.vms[vmId]
    const rows = world.vmSnapshots[vmId] ?? []
    // What a snapshot held of the VM was not kept: it is taken for what the VM is now.
    const vhds = vm?.disks.filter(isVhd).map(({ location }) => fileNameOf(location.path)) ?? []
    const history = world.guestHistory[vmId] ?? []
    for (const [index, row] of rows.entries()) {
      Object.assign(row, {
        parentId: rows[index - 1]?.id ?? null,
        isCurrent: index === rows.length - 1,
        state: vm?.state ?? 'off',
        vhds: [...vhds],
        changes: history.filter(({ at }) => at <= row.createdAt).length,
      })
    }
  }
  for (const { createdAt, vms } of [...Object.values(world.backups), ...Object.values(world.formerBackups)]) {
    for (const vm of vms) fill(world, vm, createdAt)
  }
  for (const { kind, data } of Object.values(world.operations)) {
    if (kind === 'restore') fill(world, data.vm, world.backups[data.backupId]?.createdAt ?? world.kernel.now)
    if (kind === 'backup') for (const { vms } of data.sets) for (const vm of vms) fill(world, vm, world.kernel.now)
  }
  return old
}

/** Those of the time of the backup, but for the ones that were deleted since. */
function fill(world: World, vm: { readonly vmId: VmId }, at: SimTime): void {
  const rows = copyPlain(world.vmSnapshots[vm.vmId]?.filter(({ createdAt }) => createdAt <= at) ?? [])
  const last = rows.at(-1)
  if (!last) return
  last.isCurrent = true
  Object.assign(vm, { vmSnapshots: rows })
}
