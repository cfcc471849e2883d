import { addTime, SECOND, toStamp } from '@/base/sim-time'
import { finding, type Finding } from '@/domain/finding'
import type { SnapshotId } from '@/domain/ids'
import type { Volume } from '@/domain/ontap/storage'
import type { ManagedHost } from '@/domain/smhv/managed-host'
import type { SimContext } from '../context'
import { hasCopyNamed, snapInfoCopiesNamed, stemOf } from '../ontap/copy-index'
import { busyFinding, createSnapshot, deleteSnapshot } from '../ontap/snapshot-copies'
import type { ReadonlyWorld } from '../world/world'
import { snapInfoVolume } from './backup-facts'
import { targetSubject } from './host-target'
import { snapInfoCopiesKept } from './snapinfo-count'

function namePrefix(world: ReadonlyWorld, managed: Readonly<ManagedHost>): string {
  return `smhv_snapinfo_${targetSubject(world, managed)?.name ?? managed.id}_`
}

/** Name of a new copy (R54): a second later where another backup was as quick. */
function freeName(context: SimContext, volume: Readonly<Volume>, prefix: string): string {
  for (let at = context.now; ; at = addTime(at, SECOND)) {
    const name = prefix + toStamp(at)
    if (!hasCopyNamed(context.world, volume, name)) return name
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
  const { world } = context
  const surplus = snapInfoCopiesNamed(world, volume, prefix) - kept
  const oldest: SnapshotId[] = []
  for (const id of volume.snapshotIds) {
    if (oldest.length >= surplus) break
    const copy = world.snapshots[id]
    if (copy?.kind === 'snapinfo' && stemOf(copy.name) === prefix) oldest.push(id)
  }
  const findings: Finding[] = []
  for (const id of oldest) {
    const busy = busyFinding(world, id, 'warning')
    if (busy.length > 0) findings.push(...busy)
    else deleteSnapshot(context, id)
  }
  return findings
}
