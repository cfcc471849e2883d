import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { hasErrors } from '@/domain/finding'
import type { SnapshotId, VaultId, VaultScheduleId } from '@/domain/ids'
import type { VaultRelationship, VaultSchedule } from '@/domain/ontap/vault'
import { checkNewVault, checkVaultAction, checkVaultSchedule, nextVaultTime } from '@/domain/ontap/vault-rules'
import { type CommandHandler, refuse, refuseWith, type SimContext } from '../context'
import { refuseOnStorage } from './mirror-commands'
import { archive, checkArchive } from './vault-archive'
import { beginVaultTransfer, failVaultTransfer, removeVault } from './vault-transfers'
import { endFacts, vaultFacts, vaultName } from './vaults'

const REFUSED = ['storage/license-missing', 'volume/full', 'vault/same-system'] as const

/** `snapvault start` on the secondary: a relationship with its first transfer. */
export const startVault: CommandHandler<'startVault'> = (context, command) => {
  const { world } = context
  const source = world.volumes[command.sourceVolumeId]
  const destination = world.volumes[command.destinationVolumeId]
  if (!source || !destination) {
    return refuseWith('refused', 'request/unknown', { field: source ? 'destination' : 'source' })
  }
  const ends = {
    sourceVolumeId: source.id,
    sourcePath: `/vol/${source.name}/${command.sourceQtree}`,
    destinationVolumeId: destination.id,
    destinationPath: `/vol/${destination.name}/${command.destinationQtree}`,
  }
  const findings = checkNewVault({
    subject: { type: 'vault', id: '', name: vaultName(world, ends) },
    sameSystem: source.storageSystemId === destination.storageSystemId,
    destinationTaken: Object.values(world.vaults).some(
      (row) => row.destinationVolumeId === destination.id && row.destinationPath === ends.destinationPath,
    ),
    ...endFacts(world, ends),
  })
  if (hasErrors(findings)) return refuseOnStorage(findings, REFUSED)
  const id = context.nextId<VaultId>('vault')
  world.vaults[id] = newVaultRow(id, ends)
  begin(context, id)
  return ok({ id, jobId: null })
}

/** A relationship before its first transfer. */
export function newVaultRow(
  id: VaultId,
  ends: Pick<VaultRelationship, 'sourceVolumeId' | 'sourcePath' | 'destinationVolumeId' | 'destinationPath'>,
): VaultRelationship {
  const nothingYet = { transfer: null, transfers: 0, ends: [], baseId: null, updatedAt: null, activeBytes: 0 }
  return { id, ...ends, state: 'uninitialized', ...nothingYet }
}

function begin(context: SimContext, id: VaultId, from?: SnapshotId): void {
  const begun = beginVaultTransfer(context, id, from)
  must(begun.ok ? begun : undefined, `Snapshot copy for ${id}, which the check found possible`)
}

/** `snapvault update`, `abort`, `stop` on the secondary. */
export const changeVault: CommandHandler<'changeVault'> = (context, { vaultId, action, snapshotId }) => {
  const { world } = context
  const vault = world.vaults[vaultId]
  if (!vault) return refuseWith('unknown', 'vault/unknown')
  const findings = checkVaultAction(action, vaultFacts(world, vault))
  if (hasErrors(findings)) return refuseOnStorage(findings, REFUSED)
  if (snapshotId !== undefined && world.snapshots[snapshotId]?.volumeId !== vault.sourceVolumeId) {
    return refuseWith('refused', 'snapshot/unknown', { field: 'snapshot' })
  }
  if (action === 'update') begin(context, vaultId, snapshotId)
  else if (action === 'abort') failVaultTransfer(context, vaultId, 'vault/transfer-failed')
  else removeVault(context, vault)
  return ok({ id: vaultId, jobId: null })
}

/** `snapvault snap sched -x`: a schedule of the same name on the volume is replaced. */
export const scheduleVault: CommandHandler<'scheduleVault'> = (context, command) => {
  const { world, now } = context
  const { volumeId, name, count, frequency, hour, weekday } = command
  if (!world.volumes[volumeId]) return refuseWith('refused', 'request/unknown', { field: 'volume' })
  const findings = checkVaultSchedule(command)
  if (hasErrors(findings)) return refuse('refused', findings)
  const before = Object.values(world.vaultSchedules).find((row) => row.volumeId === volumeId && row.name === name)
  if (before) delete world.vaultSchedules[before.id]
  const id = context.nextId<VaultScheduleId>('vault-schedule')
  const nextAt = nextVaultTime(command, now)
  const schedule: VaultSchedule = {
    id,
    volumeId,
    name,
    count,
    frequency,
    hour,
    weekday,
    nextAt,
    waiting: [],
    arrived: false,
  }
  world.vaultSchedules[id] = schedule
  if (nextAt !== null) context.schedule(nextAt, { type: 'vault.scheduled', scheduleId: id })
  context.emit('volume.changed', { volumeId })
  return ok({ id, jobId: null })
}

/** `snapvault snap create`: keeps what the secondary volume holds now as a copy of the schedule. */
export const archiveVault: CommandHandler<'archiveVault'> = (context, { scheduleId }) => {
  const { world } = context
  const schedule = world.vaultSchedules[scheduleId]
  if (!schedule) return refuseWith('unknown', 'vault/unknown')
  const findings = checkArchive(world, schedule)
  if (hasErrors(findings)) return refuseOnStorage(findings, REFUSED)
  archive(context, schedule)
  return ok({ id: scheduleId, jobId: null })
}

/** `snapvault snap unsched`; what is archived stays. */
export const unscheduleVault: CommandHandler<'unscheduleVault'> = (context, { scheduleId }) => {
  const schedule = context.world.vaultSchedules[scheduleId]
  if (!schedule) return refuseWith('unknown', 'vault/unknown')
  delete context.world.vaultSchedules[scheduleId]
  context.emit('volume.changed', { volumeId: schedule.volumeId })
  return ok({ id: scheduleId, jobId: null })
}

export interface VaultScheduleDue {
  readonly type: 'vault.scheduled'
  readonly scheduleId: VaultScheduleId
}

/** Fetches all qtrees of the volume; a round that is still under way is let end first. */
export function onVaultScheduled(context: SimContext, { scheduleId }: VaultScheduleDue): void {
  const { world, now } = context
  const schedule = world.vaultSchedules[scheduleId]
  if (!schedule) return
  schedule.nextAt = nextVaultTime(schedule, now)
  if (schedule.nextAt === null) return
  context.schedule(schedule.nextAt, { type: 'vault.scheduled', scheduleId })
  if (schedule.waiting.length > 0) return
  schedule.arrived = false
  const vaults = Object.values(world.vaults).filter((vault) => vault.destinationVolumeId === schedule.volumeId)
  for (const vault of vaults) {
    const findings = checkVaultAction('update', vaultFacts(world, vault))
    if (!hasErrors(findings) && beginVaultTransfer(context, vault.id).ok) schedule.waiting.push(vault.id)
  }
}
