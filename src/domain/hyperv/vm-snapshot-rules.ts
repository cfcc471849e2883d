import { finding, type Finding, type Subject } from '../finding'
import type { VmSnapshotId } from '../ids'
import type { VmSnapshot, VmState } from './virtual-machine'

const NAME_MAX = 100

/** Any text names a Hyper-V snapshot, unlike the names of SMHV, which become part of those of files. */
export function checkVmSnapshotName(name: string): Finding[] {
  const { length } = name.trim()
  return length === 0 || length > NAME_MAX ? [finding('vm-snapshot/name', { field: 'name' })] : []
}

type Placed = Pick<VmSnapshot, 'id' | 'parentId'>

/** A snapshot and all that were taken from it, directly or not. A parent stands before its children. */
export function vmSnapshotSubtree(snapshots: readonly Placed[], id: VmSnapshotId): Set<VmSnapshotId> {
  const found = new Set([id])
  for (const row of snapshots) if (row.parentId !== null && found.has(row.parentId)) found.add(row.id)
  return found
}

/** The nearest snapshot above one that stays when some are deleted; null = none is left above it. */
export function stayingParent(
  snapshots: readonly Placed[],
  id: VmSnapshotId | null,
  gone: ReadonlySet<VmSnapshotId>,
): VmSnapshotId | null {
  let at = id
  while (at !== null && gone.has(at)) at = snapshots.find((row) => row.id === at)?.parentId ?? null
  return at
}

/** A snapshot holds the memory of a VM that was at work: applied, the VM is saved, and goes on when it is started. */
export function stateAfterApplying(then: VmState): VmState {
  return then === 'off' ? 'off' : 'saved'
}

export interface ApplyFacts {
  readonly vm: Subject
  readonly state: VmState
  readonly snapshot: Pick<VmSnapshot, 'vhds'>
  /** File names of the VHDs that the VM has now. */
  readonly vhds: readonly string[]
  /** Physical hard disks that were added to the VM since. */
  readonly physicalDisks: readonly string[]
}

/** What applying a Hyper-V snapshot meets, and brings about. */
export function checkApplyVmSnapshot({ vm: subject, state, snapshot, vhds, physicalDisks }: ApplyFacts): Finding[] {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()))
  const [now, then] = [lower(vhds), lower(snapshot.vhds)]
  const missing = snapshot.vhds.filter((name) => !now.has(name.toLowerCase()))
  if (missing.length > 0) return [finding('vm-snapshot/vhd-missing', { subject, detail: missing.join(', ') })]
  const added = [...vhds.filter((name) => !then.has(name.toLowerCase())), ...physicalDisks]
  const findings = added.length > 0 ? [finding('vm-snapshot/disks-since', { subject, detail: added.join(', ') })] : []
  const isUp = state === 'running' || state === 'paused'
  return isUp ? [...findings, finding('vm-snapshot/turns-off', { subject })] : findings
}
