import { finding, type Finding } from '@/domain/finding'
import type { SnapshotId, VaultId, VaultScheduleId } from '@/domain/ids'
import type { VaultSchedule } from '@/domain/ontap/vault'
import type { SimContext } from '../context'
import type { ReadonlyWorld } from '../world/world'
import { startScan } from './dedupe'
import { renameCopy } from './copy-index'
import { busyWith, checkSnapshotCreation, createSnapshot, deleteSnapshot } from './snapshot-copies'

/** One of the qtrees that a schedule waits for has arrived, or will not: with the last one the volume is archived. */
export function noteArrival(context: SimContext, vaultId: VaultId, arrived: boolean): void {
  const { vaultSchedules } = context.world
  for (const id of Object.keys(vaultSchedules) as VaultScheduleId[]) {
    const schedule = vaultSchedules[id]
    if (!schedule?.waiting.includes(vaultId)) continue
    schedule.waiting = schedule.waiting.filter((other) => other !== vaultId)
    schedule.arrived ||= arrived
    if (schedule.waiting.length === 0 && schedule.arrived) archive(context, schedule)
    context.emit('vault.changed', { vaultId })
  }
}

/** The archived copies of a schedule, oldest first. */
export function archivedCopies(world: ReadonlyWorld, { volumeId, name }: Readonly<VaultSchedule>): SnapshotId[] {
  const ids = world.volumes[volumeId]?.snapshotIds ?? []
  return ids.filter((id) => {
    const copy = world.snapshots[id]
    if (copy?.kind !== 'vault' || !copy.name.startsWith(`${name}.`)) return false
    return /^\d+$/.test(copy.name.slice(name.length + 1))
  })
}

/** What keeps a volume from being archived; a copy that has to go makes room for the new one. */
export function checkArchive(world: ReadonlyWorld, schedule: Readonly<VaultSchedule>): Finding[] {
  const volume = world.volumes[schedule.volumeId]
  if (!volume) return [finding('vault/unknown')]
  const goes = archivedCopies(world, schedule).length >= schedule.count
  return checkSnapshotCreation(world, volume, goes ? 0 : 1)
}

/** Makes the copy `.0`; the others count up, and those beyond the number kept go, unless they are in use (R190). */
export function archive(context: SimContext, schedule: VaultSchedule): void {
  const { world } = context
  const volume = world.volumes[schedule.volumeId]
  if (!volume) return
  const before = archivedCopies(world, schedule)
  for (const id of before.slice(0, Math.max(0, before.length - schedule.count + 1))) {
    if (busyWith(world, id) === null) deleteSnapshot(context, id)
  }
  if (checkSnapshotCreation(world, volume, 1).length > 0) return
  const kept = archivedCopies(world, schedule)
  for (const [index, id] of kept.entries()) {
    const copy = world.snapshots[id]
    if (copy) renameCopy(world, copy, `${schedule.name}.${kept.length - index}`)
  }
  createSnapshot(context, { volumeId: volume.id, name: `${schedule.name}.0`, kind: 'vault', backupId: null })
  // On a secondary volume deduplication follows the archiving.
  if (volume.dedupe && !volume.dedupe.scan) startScan(context, volume.id)
  context.emit('volume.changed', { volumeId: volume.id })
}
