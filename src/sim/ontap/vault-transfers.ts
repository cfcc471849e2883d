import { must } from '@/base/invariant'
import { err, ok, type Result } from '@/base/result'
import { addTime } from '@/base/sim-time'
import { bytes as wholeBytes } from '@/base/units'
import type { Finding } from '@/domain/finding'
import type { FindingCode } from '@/domain/findings/catalogue'
import type { SnapshotId, VaultId } from '@/domain/ids'
import type { SnapshotCopy } from '@/domain/ontap/storage'
import type { VaultRelationship } from '@/domain/ontap/vault'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { checkRoom, createSnapshot, deleteSnapshot, setBusy } from './snapshot-copies'
import { noteEnd, transferTime } from './transfer-rows'
import { noteArrival } from './vault-archive'
import { overwritten, settleVolume } from './volume-space'

export interface VaultTransferDue {
  readonly type: 'vault.transferred'
  readonly vaultId: VaultId
  readonly number: number
}

/** Locks SnapVault's Snapshot copy of the primary while the secondary has it. */
function lockOf(world: ReadonlyWorld, { destinationVolumeId, destinationPath }: Readonly<VaultRelationship>): string {
  const volume = must(world.volumes[destinationVolumeId], destinationVolumeId)
  return `SnapVault to ${world.storageSystems[volume.storageSystemId]?.name ?? ''}:${destinationPath}`
}

/**
 * Begins a transfer that the rules permit: the first one carries everything, a later one what changed since. It carries
 * over a Snapshot copy that is named, or else one that it makes.
 */
export function beginVaultTransfer(context: SimContext, vaultId: VaultId, from?: SnapshotId): Result<void, Finding> {
  const { world, now } = context
  const vault = must(world.vaults[vaultId], vaultId)
  const source = must(world.volumes[vault.sourceVolumeId], vault.sourceVolumeId)
  const made = from === undefined ? createBase(context, vault) : ok(lockCopy(context, vault, from))
  if (!made.ok) return err(made.error)
  const number = vault.transfers
  const base = vault.baseId === null ? undefined : world.snapshots[vault.baseId]
  const bytes = base ? overwritten(source.activeBytes, made.value.writtenBytes - base.writtenBytes) : source.activeBytes
  const endsAt = addTime(now, transferTime(bytes))
  const kind = base ? 'update' : 'start'
  vault.transfer = { number, kind, startedAt: now, endsAt, bytes, snapshotId: made.value.id }
  context.schedule(endsAt, { type: 'vault.transferred', vaultId, number })
  context.emit('vault.changed', { vaultId })
  return ok(undefined)
}

/** SnapVault's own Snapshot copy of the primary. */
function createBase(context: SimContext, vault: VaultRelationship): Result<SnapshotCopy, Finding> {
  const { world } = context
  const destination = must(world.volumes[vault.destinationVolumeId], vault.destinationVolumeId)
  const system = must(world.storageSystems[destination.storageSystemId], destination.storageSystemId)
  const name = `${system.name}(${system.systemId})_${destination.name}-base.${++vault.transfers}`
  const made = createSnapshot(context, { volumeId: vault.sourceVolumeId, name, kind: 'vault', backupId: null })
  if (made.ok) setBusy(context, made.value.id, lockOf(world, vault), true)
  return made
}

/** A Snapshot copy that is there already, such as one of SMHV, stays for as long as the secondary needs it. */
function lockCopy(context: SimContext, vault: VaultRelationship, id: SnapshotId): SnapshotCopy {
  const copy = must(context.world.snapshots[id], id)
  vault.transfers++
  const lock = lockOf(context.world, vault)
  if (!copy.busyWith.includes(lock)) setBusy(context, id, lock, true)
  return copy
}

/** What was on its way has arrived, unless the secondary has no room; stale when it was another transfer. */
export function finishVaultTransfer(context: SimContext, { vaultId, number }: VaultTransferDue): void {
  const { world, now } = context
  const vault = world.vaults[vaultId]
  const transfer = vault?.transfer
  if (!vault || transfer?.number !== number || transfer.snapshotId === null) return
  const destination = must(world.volumes[vault.destinationVolumeId], vault.destinationVolumeId)
  if (checkRoom(world, destination).length > 0) return failVaultTransfer(context, vaultId, 'volume/full')
  arrive(context, vault, transfer.snapshotId, transfer.kind === 'update' ? transfer.bytes : 0)
  noteEnd(vault, now, null)
  context.emit('vault.changed', { vaultId })
  noteArrival(context, vaultId, true)
}

/** The secondary qtree becomes what the primary was at this Snapshot copy. */
function arrive(context: SimContext, vault: VaultRelationship, snapshotId: SnapshotId, changed: number): void {
  const { world } = context
  const source = must(world.volumes[vault.sourceVolumeId], vault.sourceVolumeId)
  const destination = must(world.volumes[vault.destinationVolumeId], vault.destinationVolumeId)
  settleVolume(context, destination.id)
  destination.activeBytes = wholeBytes(destination.activeBytes + source.activeBytes - vault.activeBytes)
  destination.writtenBytes += changed
  vault.activeBytes = source.activeBytes
  if (vault.baseId !== null && vault.baseId !== snapshotId) discardBase(context, vault, vault.baseId)
  vault.baseId = snapshotId
  vault.state = 'snapvaulted'
  vault.updatedAt = must(world.snapshots[snapshotId], snapshotId).createdAt
  context.emit('volume.changed', { volumeId: destination.id })
}

/** Makes the first transfer at once, as it is when an environment begins. */
export function establishVault(context: SimContext, vaultId: VaultId): void {
  const vault = must(context.world.vaults[vaultId], vaultId)
  const base = createBase(context, vault)
  if (base.ok) arrive(context, vault, base.value.id, 0)
}

/** Ends the transfer under way without result; the reason stands in the status of the relationship. */
export function failVaultTransfer(context: SimContext, vaultId: VaultId, reason: FindingCode): void {
  const vault = must(context.world.vaults[vaultId], vaultId)
  if (!vault.transfer) return
  const { snapshotId } = vault.transfer
  if (snapshotId !== null && snapshotId !== vault.baseId) discardBase(context, vault, snapshotId)
  noteEnd(vault, context.now, reason)
  context.emit('vault.changed', { vaultId })
  noteArrival(context, vaultId, false)
}

/** `snapvault stop`: the qtree on the secondary goes; what its archived Snapshot copies hold stays until they go. */
export function removeVault(context: SimContext, vault: VaultRelationship): void {
  const { world } = context
  const destination = must(world.volumes[vault.destinationVolumeId], vault.destinationVolumeId)
  if (vault.baseId !== null) discardBase(context, vault, vault.baseId)
  settleVolume(context, destination.id)
  destination.activeBytes = wholeBytes(destination.activeBytes - vault.activeBytes)
  delete world.vaults[vault.id]
  context.emit('volume.changed', { volumeId: destination.id })
  context.emit('vault.changed', { vaultId: vault.id })
}

function discardBase(context: SimContext, vault: Readonly<VaultRelationship>, id: SnapshotId): void {
  setBusy(context, id, lockOf(context.world, vault), false)
  // One of SMHV stays; a clone may still need the other.
  if (context.world.snapshots[id]?.kind === 'vault') deleteSnapshot(context, id)
}
