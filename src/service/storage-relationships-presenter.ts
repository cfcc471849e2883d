import { toIso } from '@/base/sim-time'
import type { MirrorResource, VaultResource, VaultScheduleResource } from '@/contract'
import type { SnapshotId, VolumeId } from '@/domain/ids'
import type { MirrorRelationship } from '@/domain/ontap/mirror'
import { MIRROR_ACTIONS } from '@/domain/ontap/mirror-rules'
import type { Transfer, TransferEnd } from '@/domain/ontap/transfer'
import type { VaultRelationship, VaultSchedule } from '@/domain/ontap/vault'
import { archivedCopies, checkChangeMirror, type ReadonlyWorld, vaultAddresses, volumeAddress } from '@/sim'
import { presentFinding } from './errors'

/** A SnapMirror relationship with state, lag and transfer. */
export function presentMirror(world: ReadonlyWorld, mirror: Readonly<MirrorRelationship>): MirrorResource {
  const { id, sourceVolumeId, destinationVolumeId, state, status, transfer, ends, baseId } = mirror
  return {
    id,
    source: volumeAddress(world, sourceVolumeId),
    destination: volumeAddress(world, destinationVolumeId),
    ...volumesOf(world, mirror),
    state,
    status,
    updatedAt: mirror.updatedAt === null ? null : toIso(mirror.updatedAt),
    lag: lagOf(world, mirror),
    transfer: transfer && presentTransfer(transfer),
    lastTransfer: presentEnd(ends),
    baseSnapshot: nameOf(world, baseId),
    actions: MIRROR_ACTIONS.map((action) => {
      return { action, findings: checkChangeMirror(world, id, action).map(presentFinding) }
    }),
  }
}

/** A SnapVault relationship with state and lag. */
export function presentVault(world: ReadonlyWorld, vault: Readonly<VaultRelationship>): VaultResource {
  const { id, state, transfer, ends, baseId } = vault
  const { from, to } = vaultAddresses(world, vault)
  return {
    id,
    source: from,
    destination: to,
    ...volumesOf(world, vault),
    state,
    status: transfer ? 'transferring' : 'idle',
    lag: lagOf(world, vault),
    transfer: transfer && presentTransfer(transfer),
    lastTransfer: presentEnd(ends),
    baseSnapshot: nameOf(world, baseId),
  }
}

/** A SnapVault schedule with what it has archived. */
export function presentVaultSchedule(world: ReadonlyWorld, schedule: Readonly<VaultSchedule>): VaultScheduleResource {
  const { id, name, count, frequency, hour, weekday, nextAt } = schedule
  const copies = archivedCopies(world, schedule).toReversed()
  return {
    id,
    volume: volumeOf(world, schedule.volumeId),
    name,
    count,
    frequency,
    hour,
    weekday,
    nextAt: nextAt === null ? null : toIso(nextAt),
    copies: copies.map((copyId) => ({ id: copyId, name: nameOf(world, copyId) ?? copyId })),
  }
}

interface Ends {
  readonly sourceVolumeId: VolumeId
  readonly destinationVolumeId: VolumeId
}

function volumesOf(world: ReadonlyWorld, { sourceVolumeId, destinationVolumeId }: Ends) {
  return {
    sourceVolume: volumeOf(world, sourceVolumeId),
    destinationVolume: volumeOf(world, destinationVolumeId),
  }
}

function volumeOf(world: ReadonlyWorld, id: VolumeId) {
  return { id, name: world.volumes[id]?.name ?? id }
}

function lagOf(world: ReadonlyWorld, { updatedAt }: Pick<MirrorRelationship, 'updatedAt'>): number | null {
  return updatedAt === null ? null : world.kernel.now - updatedAt
}

function presentTransfer<Kind extends string>({ kind, startedAt, endsAt, bytes }: Transfer<Kind>) {
  return { kind, startedAt: toIso(startedAt), endsAt: endsAt === null ? null : toIso(endsAt), bytes }
}

function presentEnd(ends: readonly TransferEnd[]) {
  const last = ends.at(-1)
  return last ? { at: toIso(last.at), bytes: last.bytes, reason: last.reason } : null
}

function nameOf(world: ReadonlyWorld, id: SnapshotId | null): string | null {
  return id === null ? null : (world.snapshots[id]?.name ?? null)
}
