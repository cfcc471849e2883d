import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { bytes } from '@/base/units'
import { hasErrors } from '@/domain/finding'
import type { AttachedVhdId } from '@/domain/ids'
import type { AttachedVhd } from '@/domain/snapdrive/attached-vhd'
import { isWindowsGuest } from '@/domain/snapdrive/guest-file-plan'
import { type CommandHandler, refuseWith, type SimContext } from '../context'
import { hostDownFindings } from '../hyperv/host-power'
import { refuseByRule } from '../smhv/refusals'
import type { ReadonlyWorld } from '../world/world'
import { contentTime } from './content-time'
import { freeLetters } from './placement-facts'
import { checkAttach, checkChangeVhd, checkGiveVhd, findVhd } from './vhd-facts'

/** Attach VHD: its disk comes online at once, its volume gets the first free letter (R187). */
export const attachVhd: CommandHandler<'attachVhd'> = (context, { hostId, path }) => {
  const { world } = context
  if (!world.hosts[hostId]) return refuseWith('unknown', 'host/unknown')
  const findings = checkAttach(world, hostId, path)
  if (hasErrors(findings)) return refuseByRule(findings)
  const { disk, file } = must(findVhd(world, hostId, path), path)
  const { vm, fileName, size } = file.vhd
  const id = context.nextId<AttachedVhdId>('attached-vhd')
  const vhd: AttachedVhd = {
    id,
    hostId,
    diskId: disk.id,
    path: `${disk.mountPoint}${file.path}`,
    size: bytes(size),
    content: { vmId: 'vmId' in vm ? vm.vmId : vm.id, vmName: vm.name, fileName, asOf: contentTime(world, disk) },
    online: true,
    letter: null,
    vmId: null,
  }
  world.attachedVhds[id] = vhd
  vhd.letter = letterFor(world, vhd)
  tellVhd(context, vhd)
  return ok({ id, jobId: null })
}

/** Windows gives no letter to a volume whose file system it does not know. */
function letterFor(world: ReadonlyWorld, { hostId, path }: Readonly<AttachedVhd>): string | null {
  const guest = findVhd(world, hostId, path)?.file.vhd.vm.guest
  const host = world.hosts[hostId]
  return host && guest !== undefined && isWindowsGuest(guest) ? (freeLetters(world, [host])[0] ?? null) : null
}

export const setVhdOnline: CommandHandler<'setVhdOnline'> = (context, { attachedVhdId, online }) => {
  const { world } = context
  const vhd = world.attachedVhds[attachedVhdId]
  if (!vhd) return refuseWith('unknown', 'vhd/not-attached')
  const findings = checkChangeVhd(world, attachedVhdId)
  if (hasErrors(findings)) return refuseByRule(findings)
  if (vhd.online !== online) {
    vhd.online = online
    vhd.letter = online ? letterFor(world, vhd) : null
    tellVhd(context, vhd)
  }
  return ok({ id: attachedVhdId, jobId: null })
}

export const detachVhd: CommandHandler<'detachVhd'> = (context, { attachedVhdId }) => {
  const vhd = context.world.attachedVhds[attachedVhdId]
  if (!vhd) return refuseWith('unknown', 'vhd/not-attached')
  const findings = checkChangeVhd(context.world, attachedVhdId)
  if (hasErrors(findings)) return refuseByRule(findings)
  delete context.world.attachedVhds[attachedVhdId]
  tellVhd(context, vhd)
  return ok({ id: attachedVhdId, jobId: null })
}

/** Gives an attached VHD, offline on its host, to a VM as a physical hard disk; to a running one too (R187, R188). */
export const addPhysicalDisk: CommandHandler<'addPhysicalDisk'> = (context, { vmId, attachedVhdId }) => {
  const { world } = context
  const vhd = world.attachedVhds[attachedVhdId]
  if (!vhd) return refuseWith('unknown', 'vhd/not-attached')
  if (!world.vms[vmId]) return refuseWith('unknown', 'vm/unknown')
  const findings = checkGiveVhd(world, vmId, attachedVhdId)
  if (hasErrors(findings)) return refuseByRule(findings)
  vhd.vmId = vmId
  tellVhd(context, vhd)
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: attachedVhdId, jobId: null })
}

/** Takes it from the VM again (R189). */
export const removePhysicalDisk: CommandHandler<'removePhysicalDisk'> = (context, { attachedVhdId }) => {
  const vhd = context.world.attachedVhds[attachedVhdId]
  if (!vhd || vhd.vmId === null) return refuseWith('unknown', 'vhd/not-attached')
  const down = hostDownFindings(context.world, vhd.hostId)
  if (hasErrors(down)) return refuseByRule(down)
  const { vmId } = vhd
  vhd.vmId = null
  tellVhd(context, vhd)
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: attachedVhdId, jobId: null })
}

function tellVhd(context: SimContext, { id, hostId }: Readonly<AttachedVhd>): void {
  context.emit('attached-vhd.changed', { attachedVhdId: id, hostId })
}
