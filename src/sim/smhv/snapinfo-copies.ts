import { addTime, SECOND, toStamp } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { SnapshotId } from '@/domain/ids'
import type { Volume } from '@/domain/ontap/storage'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { SimContext } from '../context'
import { busyFinding, createSnapshot, deleteSnapshot } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { snapInfoVolume } from './backup-facts'
import { targetSubject } from './host-target'
import { snapInfoCopiesKept } from './snapinfo-count'

const STAMP_LENGTH = 'MM-DD-YYYY_HH.MM.SS'.length

function namePrefix(world: ReadonlyWorld, managed: Readonly<ManagedHost>): string {
  return `smhv_snapinfo_${targetSubject(world, managed)?.name ?? managed.id}_`
}

/** Name of a new copy (R54): a second later where another backup was as quick. */
function freeName(context: SimContext, volume: Readonly<Volume>, prefix: string): string {
  const { snapshots } = context.world
  for (let at = context.now; ; at = addTime(at, SECOND)) {
    const name = prefix + toStamp(at)
    if (!volume.snapshotIds.some((id) => snapshots[id]?.name === name)) return name
  }
}

/**
 * Copies the SnapInfo volume of a managed host after a backup (R53) and deletes its oldest copies beyond the number kept
 * (R149–R152). What goes wrong is a warning: the backup exists.
 */
export function copySnapInfo(
  context: SimContext,
  managed: Readonly<ManagedHost>,
): { readonly name: string | null; readonly findings: readonly Finding[] } {
  const { world } = context
  const volumeId = snapInfoVolume(world, managed)
  const volume = volumeId === null ? undefined : world.volumes[volumeId]
  const subject = targetSubject(world, managed)
  if (!volume) {
    const parts = { severity: 'warning', ...(subject ? { subject } : {}) } as const
    return { name: null, findings: [finding('backup/snapinfo-unavailable', parts)] }
  }
  const prefix = namePrefix(world, managed)
  const name = freeName(context, volume, prefix)
  const made = createSnapshot(context, { volumeId: volume.id, name, kind: 'snapinfo', backupId: null })
  if (!made.ok) return { name: null, findings: [{ ...made.error, severity: 'warning' }] }
  return { name, findings: deleteOldest(context, volume, prefix, snapInfoCopiesKept(world, managed)) }
}

function deleteOldest(context: SimContext, volume: Readonly<Volume>, prefix: string, kept: number): Finding[] {
  const own = volume.snapshotIds.filter((id): id is SnapshotId => {
    const copy = context.world.snapshots[id]
    if (copy?.kind !== 'snapinfo' || copy.name.length !== prefix.length + STAMP_LENGTH) return false
    return copy.name.startsWith(prefix)
  })
  const findings: Finding[] = []
  for (const id of own.slice(0, Math.max(0, own.length - kept))) {
    const busy = busyFinding(context.world, id, 'warning')
    if (busy.length > 0) findings.push(...busy)
    else deleteSnapshot(context, id)
  }
  return findings
}
