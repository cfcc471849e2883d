import { err, ok, type Result } from '@/base/result'
import type { KernelWorld } from './context'
import { isHeap, type QueueEntry } from './event-queue'
import { copyPlain, isPlainData } from './plain-data'

export const SNAPSHOT_FORMAT = 'smhv-simulation'

/** A whole world as plain data, for a file, a database or another thread. */
export interface Snapshot<World = unknown> {
  readonly format: typeof SNAPSHOT_FORMAT
  readonly version: number
  readonly world: World
}

/** Why a snapshot cannot be read. */
export interface SnapshotError {
  /** Not ours at all · written by a newer edition of this program · ours, but damaged. */
  readonly code: 'snapshot/foreign' | 'snapshot/newer-version' | 'snapshot/broken'
  readonly detail: string
}

/** Which shape of the world is current, and how older ones become it. */
export interface SnapshotFormat {
  /** Counts on whenever the shape of the world changes. */
  readonly version: number
  /** `upgrades[n]` makes a world of version n + 1 of one of version n; it may change the world that it is given. */
  readonly upgrades: Readonly<Record<number, (world: Record<string, unknown>) => Record<string, unknown>>>
  /** Says what is wrong with a world of the current version beyond its kernel, if anything. */
  readonly check?: (world: Record<string, unknown>) => string | undefined
}

export const FIRST_FORMAT: SnapshotFormat = { version: 1, upgrades: {} }

/** A snapshot that later changes of the world do not reach. */
export function takeSnapshot<World extends KernelWorld>(world: World, format: SnapshotFormat): Snapshot<World> {
  return { format: SNAPSHOT_FORMAT, version: format.version, world: copyPlain(world) }
}

/** The world in a snapshot, as a copy of its own and in its current shape. */
export function readSnapshot<World extends KernelWorld>(
  value: unknown,
  format: SnapshotFormat,
): Result<World, SnapshotError> {
  if (!isRecord(value) || value['format'] !== SNAPSHOT_FORMAT) {
    return err({ code: 'snapshot/foreign', detail: `no snapshot of format ${SNAPSHOT_FORMAT}` })
  }
  const version = value['version']
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return broken('its version is no whole number from 1')
  }
  if (version > format.version) {
    const detail = `version ${version}, while this program reads versions up to ${format.version}`
    return err({ code: 'snapshot/newer-version', detail })
  }
  const world = value['world']
  if (!isRecord(world) || !isPlainData(world)) return broken('its world is not plain data')
  return upgrade(copyPlain(world), version, format)
}

function upgrade<World extends KernelWorld>(
  start: Record<string, unknown>,
  from: number,
  format: SnapshotFormat,
): Result<World, SnapshotError> {
  let world = start
  for (let version = from; version < format.version; version++) {
    const step = format.upgrades[version]
    if (!step) return broken(`there is no way from version ${version} to ${version + 1}`)
    try {
      world = step(world)
    } catch (error) {
      // An upgrade trusts the old shape; that it stumbles says that the data did not have it.
      return broken(`it cannot be brought from version ${version} to ${version + 1}: ${String(error)}`)
    }
  }
  const fault = kernelFault(world['kernel']) ?? format.check?.(world)
  return fault === undefined ? ok(world as unknown as World) : broken(fault)
}

function broken(detail: string): Result<never, SnapshotError> {
  return err({ code: 'snapshot/broken', detail })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value)

function kernelFault(kernel: unknown): string | undefined {
  if (!isRecord(kernel)) return 'its kernel is missing'
  const { now, queue, nextSequence, seed, random, counters, eventSequence, outcomes } = kernel
  if (![now, nextSequence, seed, eventSequence].every(isWhole)) return 'its clock or a counter is no whole number'
  if (!isRecord(counters) || !Object.values(counters).every(isWhole)) return 'its counters are damaged'
  if (!isRecord(random) || !Object.values(random).every(isRandomState)) return 'its random streams are damaged'
  if (!isRecord(outcomes) || !isOutcomeRing(outcomes)) return 'its outcomes are damaged'
  if (!Array.isArray(queue) || !queue.every(isQueueEntry) || !isHeap(queue)) return 'its queue is damaged'
  const first = queue[0]
  if (first && first.at < (now as number)) return 'its queue lags behind its clock'
  return undefined
}

function isRandomState(value: unknown): boolean {
  return Array.isArray(value) && value.length === 4 && value.every((word) => (word | 0) === word)
}

function isOutcomeRing(ring: Record<string, unknown>): boolean {
  const { entries, next } = ring
  return isWhole(next) && Array.isArray(entries) && entries.every((e) => isRecord(e) && typeof e['key'] === 'string')
}

function isQueueEntry(value: unknown): value is QueueEntry {
  return isRecord(value) && isWhole(value['at']) && isWhole(value['sequence']) && 'due' in value
}
