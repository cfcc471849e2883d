import { ok } from '@/base/result'
import type { FaultKindName } from '@/domain/faults'
import type { FaultId } from '@/domain/ids'
import { type CommandHandler, refuseWith } from '../context'
import { copyPlain } from '../kernel/plain-data'
import type { Fault } from './fault'
import { driveLetterChanged, softwareProviderUsed } from './disk-faults'
import { clockSkew, hostDown, nodeFailover, portBlocked, serviceStopped, vssTimeout, writerError } from './host-faults'
import { mailServerDown } from './mail-fault'
import { siteLost } from './site-fault'
import { lunMoved, snapshotDeleted, volumeFull } from './storage-faults'
import { mirrorBroken, mirrorBusy } from './storage-mirror-faults'
import {
  controllerDown,
  controllerTakenOver,
  pathLost,
  protocolLicenseRemoved,
  smhvLicenseRemoved,
  snapMirrorLicenseRemoved,
  snapRestoreLicenseRemoved,
  snapVaultLicenseRemoved,
} from './storage-system-faults'
import { vmDeleted, vmDiskRemoved, vmMigrating, vmOff, vmRecreated, vmSaved } from './vm-faults'

const faults: Record<FaultKindName, Fault<unknown>> = {
  'vm-deleted': vmDeleted,
  'vm-saved': vmSaved,
  'vm-off': vmOff,
  'vm-disk-removed': vmDiskRemoved,
  'vm-migrating': vmMigrating,
  'vm-recreated': vmRecreated,
  'drive-letter-changed': driveLetterChanged,
  'vss-timeout': vssTimeout,
  'writer-error': writerError,
  'service-stopped': serviceStopped,
  'port-blocked': portBlocked,
  'clock-skew': clockSkew,
  'node-failover': nodeFailover,
  'software-provider-used': softwareProviderUsed,
  'mail-server-down': mailServerDown,
  'host-down': hostDown,
  'snapshot-deleted': snapshotDeleted,
  'license-removed': snapRestoreLicenseRemoved,
  'smhv-license-removed': smhvLicenseRemoved,
  'protocol-license-removed': protocolLicenseRemoved,
  'snapmirror-license-removed': snapMirrorLicenseRemoved,
  'snapvault-license-removed': snapVaultLicenseRemoved,
  'controller-taken-over': controllerTakenOver,
  'controller-down': controllerDown,
  'path-lost': pathLost,
  'volume-full': volumeFull,
  'lun-moved': lunMoved,
  'site-lost': siteLost,
  'mirror-broken': mirrorBroken,
  'mirror-busy': mirrorBusy,
}

/** Lets something go wrong. One fault of a kind acts on a target at a time. */
export const injectFault: CommandHandler<'injectFault'> = (context, { kind, targetId }) => {
  const { world } = context
  const fault = faults[kind]
  const targetName = fault.target(world, targetId)
  if (targetName === undefined) return refuseWith('refused', 'fault/unknown-target', { field: 'target' })
  const acts = Object.values(world.faults).some((active) => active.kind === kind && active.targetId === targetId)
  if (acts || !fault.canInject(world, targetId)) {
    return refuseWith('conflict', 'fault/not-applicable', { field: 'target', detail: targetName })
  }
  const id = context.nextId<FaultId>('fault')
  // Copied, since what was taken out of the world may be in use elsewhere in it.
  const undo = copyPlain(fault.inject(context, targetId))
  world.faults[id] = { id, kind, targetId, targetName, at: context.now, undo }
  context.emit('fault.injected', { faultId: id })
  return ok({ id, jobId: null })
}

/** Undoes a fault, unless what it changed was changed again since. */
export const clearFault: CommandHandler<'clearFault'> = (context, { faultId }) => {
  const { world } = context
  const active = world.faults[faultId]
  if (!active) return refuseWith('unknown', 'request/unknown')
  const { kind, targetId, targetName, undo } = active
  const fault = faults[kind]
  if (!fault.canClear(world, targetId, undo)) {
    const subject = { type: 'fault', id: faultId, name: targetName } as const
    return refuseWith('conflict', 'fault/not-undoable', { subject })
  }
  fault.clear(context, targetId, undo)
  delete world.faults[faultId]
  context.emit('fault.cleared', { faultId })
  return ok({ id: faultId, jobId: null })
}
