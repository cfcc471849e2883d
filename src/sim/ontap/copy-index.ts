import type { SnapshotId, VolumeId } from '@/domain/ids'
import type { SnapshotCopy, Volume } from '@/domain/ontap/storage'
import type { ReadonlyWorld } from '../world/world'

/** What is asked of a volume's Snapshot copies again and again, without looking at each. */
interface CopyIndex {
  /** How many there are of each name. */
  readonly names: Map<string, number>
  /** How many SnapInfo copies there are of each name without its time stamp. */
  readonly stems: Map<string, number>
  /** Copies that something uses. */
  busy: number
  copies: number
}

/**
 * By the table of Snapshot copies of a world, so that no two worlds meet here. It is no part of the world: it is made anew from the
 * rows whenever it is missing, so a snapshot knows nothing of it.
 */
const indexes = new WeakMap<ReadonlyWorld['snapshots'], Map<VolumeId, CopyIndex>>()

function newIndex(world: ReadonlyWorld, snapshotIds: readonly SnapshotId[]): CopyIndex {
  const index: CopyIndex = { names: new Map(), stems: new Map(), busy: 0, copies: 0 }
  for (const id of snapshotIds) {
    const copy = world.snapshots[id]
    if (copy) enter(index, copy)
  }
  return index
}

function indexOf(world: ReadonlyWorld, { id, snapshotIds }: Readonly<Volume>): CopyIndex {
  let volumes = indexes.get(world.snapshots)
  if (!volumes) indexes.set(world.snapshots, (volumes = new Map()))
  let index = volumes.get(id)
  if (index?.copies !== snapshotIds.length) volumes.set(id, (index = newIndex(world, snapshotIds)))
  return index
}

function enter(index: CopyIndex, copy: Readonly<SnapshotCopy>): void {
  count(index.names, copy.name, 1)
  if (copy.kind === 'snapinfo') count(index.stems, stemOf(copy.name), 1)
  if (copy.busyWith.length > 0) index.busy++
  index.copies++
}

function leave(index: CopyIndex, copy: Readonly<SnapshotCopy>): void {
  count(index.names, copy.name, -1)
  if (copy.kind === 'snapinfo') count(index.stems, stemOf(copy.name), -1)
  if (copy.busyWith.length > 0) index.busy--
  index.copies--
}

function count(counts: Map<string, number>, name: string, by: number): void {
  const sum = (counts.get(name) ?? 0) + by
  if (sum > 0) counts.set(name, sum)
  else counts.delete(name)
}

const STAMP_LENGTH = 'MM-DD-YYYY_HH.MM.SS'.length

/** The name of a SnapInfo copy without its time stamp. */
export function stemOf(name: string): string {
  return name.slice(0, -STAMP_LENGTH)
}

/** A copy has come: after it was entered into the tables. */
export function indexCopy(world: ReadonlyWorld, copy: Readonly<SnapshotCopy>): void {
  const index = indexes.get(world.snapshots)?.get(copy.volumeId)
  if (index) enter(index, copy)
}

/** A copy goes. */
export function unindexCopy(world: ReadonlyWorld, copy: Readonly<SnapshotCopy>): void {
  const index = indexes.get(world.snapshots)?.get(copy.volumeId)
  if (index) leave(index, copy)
}

/** Gives a copy another name. Rows of Snapshot copies are read-only for all others, so that none forgets the index. */
export function renameCopy(world: ReadonlyWorld, copy: SnapshotCopy, name: string): void {
  unindexCopy(world, copy)
  ;(copy as { name: string }).name = name
  indexCopy(world, copy)
}

/** Says what uses a copy. */
export function setUsers(world: ReadonlyWorld, copy: SnapshotCopy, users: readonly string[]): void {
  unindexCopy(world, copy)
  ;(copy as { busyWith: readonly string[] }).busyWith = users
  indexCopy(world, copy)
}

/** Many copies of a volume have changed: what is known of them is found out anew when it is asked. */
export function forgetCopies(world: ReadonlyWorld, volumeId: VolumeId): void {
  indexes.get(world.snapshots)?.delete(volumeId)
}

/** Whether a volume has a copy of this name. */
export function hasCopyNamed(world: ReadonlyWorld, volume: Readonly<Volume>, name: string): boolean {
  return indexOf(world, volume).names.has(name)
}

/** How many SnapInfo copies of a volume have this name and a time stamp. */
export function snapInfoCopiesNamed(world: ReadonlyWorld, volume: Readonly<Volume>, stem: string): number {
  return indexOf(world, volume).stems.get(stem) ?? 0
}

/** Whether anything uses any copy of a volume. */
export function hasBusyCopy(world: ReadonlyWorld, volume: Readonly<Volume>): boolean {
  return indexOf(world, volume).busy > 0
}

/** Whether what is known of a volume's copies is what its rows say. For tests. */
export function isIndexTrue(world: ReadonlyWorld, volume: Readonly<Volume>): boolean {
  const known = indexOf(world, volume)
  const found = newIndex(world, volume.snapshotIds)
  return known.busy === found.busy && isSame(known.names, found.names) && isSame(known.stems, found.stems)
}

function isSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  return one.size === other.size && [...one].every(([name, sum]) => other.get(name) === sum)
}
