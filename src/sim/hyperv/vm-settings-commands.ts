import { ok, type Result } from '@/base/result'
import { bytes } from '@/base/units'
import { hasErrors } from '@/domain/finding'
import { isVhd, type VirtualMachine } from '@/domain/hyperv/virtual-machine'
import type { VmId } from '@/domain/ids'
import type { SimError } from '../commands'
import { type CommandHandler, refuseWith } from '../context'
import { refuseByRule } from '../smhv/refusals'
import { subjectOf } from '../world/subjects'
import type { World } from '../world/world'
import { bytesTaken, checkAddVhd, diskForVm } from './vhd-facts'
import { bookFiles, changeFiles } from './vm-files'
import { vmObstacles } from './vm-obstacles'

/** The VM, if its settings can be changed now: its host is up, and neither a restore nor a migration has it. */
export function configurableVm(world: World, vmId: VmId): Result<VirtualMachine, SimError> {
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const obstacles = vmObstacles(world, vm)
  return obstacles.length > 0 ? refuseByRule(obstacles) : ok(vm)
}

/** Adds a new virtual hard disk to a VM, while it runs too. */
export const addVhd: CommandHandler<'addVhd'> = (context, request) => {
  const { world } = context
  const { vmId, path, format, size, copyPhysical } = request
  const vm = configurableVm(world, vmId)
  if (!vm.ok) return vm
  const findings = checkAddVhd(world, request)
  if (hasErrors(findings)) return refuseByRule(findings)
  const diskId = diskForVm(world, vm.value, path)?.id ?? null
  const used = copyPhysical ? size : bytesTaken(request)
  changeFiles(context, vmId, ({ disks }) => {
    const location = { path, diskId }
    disks.push({
      format,
      location,
      system: false,
      size: bytes(size),
      used: bytes(used),
      copiedFromPhysical: copyPhysical,
    })
  })
  bookFiles(context, diskId, used)
  return ok({ id: vmId, jobId: null })
}

/** Takes a virtual hard disk from a VM; its file stays where it is. */
export const removeVhd: CommandHandler<'removeVhd'> = (context, { vmId, path }) => {
  const vm = configurableVm(context.world, vmId)
  if (!vm.ok) return vm
  const subject = subjectOf('virtual-machine', vm.value)
  const vhds = vm.value.disks.filter(isVhd)
  const disk = vhds.find(({ location }) => location.path.toLowerCase() === path.toLowerCase())
  if (!disk) return refuseWith('unknown', 'vhd/unknown', { subject, detail: path })
  if (vhds.length === 1) return refuseWith('conflict', 'vhd/last', { subject })
  if (disk.system && vm.value.state !== 'off') {
    return refuseWith('conflict', 'vm/state-forbids', { subject, detail: 'its system disk is in use' })
  }
  changeFiles(context, vmId, ({ disks }) => disks.splice(disks.indexOf(disk), 1))
  return ok({ id: vmId, jobId: null })
}
