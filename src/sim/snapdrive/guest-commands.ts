import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { finding, type Finding, hasErrors } from '@/domain/finding'
import type { VmId } from '@/domain/ids'
import type { GuestChange } from '@/domain/snapdrive/guest-files'
import { sameFile } from '@/domain/snapdrive/guest-files'
import { checkCopyFile, checkGuestAnswers } from '@/domain/snapdrive/vhd-rules'
import { type CommandHandler, refuseWith } from '../context'
import { hostDownFindings } from '../hyperv/host-power'
import { refuseByRule } from '../smhv/refusals'
import { subjectOf } from '../world/subjects'
import type { ReadonlyWorld, World } from '../world/world'
import { findGuestFile, guestVolumes, homeOf } from './guest-volumes'

/** What copying a file from an added disk to its place in the guest would meet. */
export function checkCopyGuestFile(world: ReadonlyWorld, vmId: VmId, path: string): Finding[] {
  const vm = world.vms[vmId]
  if (!vm) return []
  const volumes = guestVolumes(world, vm)
  const found = findGuestFile(volumes, path)
  const source = found?.volume.added ? found : undefined
  const home = source && homeOf(volumes, source.volume)
  const target = home?.files.find((file) => sameFile(file.path, source?.file.path ?? ''))
  return checkCopyFile({
    vm: subjectOf('virtual-machine', vm),
    state: vm.state,
    host: hostDownFindings(world, vm.hostId),
    path,
    source: source?.file ?? null,
    target: target && home ? { ...target, path: `${home.letter}:\\${target.path}` } : null,
  })
}

/** The last step of a single-file restore: the file is in the guest again as it was in the backup (R187). */
export const copyGuestFile: CommandHandler<'copyGuestFile'> = (context, { vmId, path }) => {
  const { world, now } = context
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const findings = checkCopyGuestFile(world, vmId, path)
  if (hasErrors(findings)) return refuseByRule(findings)
  const volumes = guestVolumes(world, vm)
  const { volume, file } = must(findGuestFile(volumes, path), path)
  const vhd = must(homeOf(volumes, volume), vm.name).fileName
  noteChange(world, vmId, { kind: 'copied', at: now, vhd, file: { ...file } })
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: vmId, jobId: null })
}

/** Deletes a file of the guest, as users do who want it back later. */
export const deleteGuestFile: CommandHandler<'deleteGuestFile'> = (context, { vmId, path }) => {
  const { world, now } = context
  const vm = world.vms[vmId]
  if (!vm) return refuseWith('unknown', 'vm/unknown')
  const away = checkGuestAnswers(subjectOf('virtual-machine', vm), vm.state, hostDownFindings(world, vm.hostId))
  if (hasErrors(away)) return refuseByRule(away)
  const found = findGuestFile(guestVolumes(world, vm), path)
  if (!found || found.volume.added) return refuseByRule([finding('file/unknown', { field: 'path', detail: path })])
  noteChange(world, vmId, { kind: 'deleted', at: now, vhd: found.volume.fileName, path: found.file.path })
  context.emit('virtual-machine.changed', { vmId })
  return ok({ id: vmId, jobId: null })
}

/** Writes down what became of the files of a guest. */
export function noteChange(world: World, vmId: VmId, change: GuestChange): void {
  const history = world.guestHistory[vmId] ?? []
  history.push(change)
  world.guestHistory[vmId] = history
}
