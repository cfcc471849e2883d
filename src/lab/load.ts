import { err, ok, type Result } from '@/base/result'
import type { JournalEntry, Simulation } from '@/sim'
import type { ActingEngine } from './engine'
import { type Found, SAVED_FORMAT, SAVED_VERSION, type SavedHead } from './saving'

/** Why saved data cannot be gone on with. */
export interface Unreadable {
  readonly reason: 'corrupt' | 'newer'
  /** For the curious: what exactly is wrong. */
  readonly detail: string
}

export interface Loaded {
  readonly head: SavedHead
  readonly simulation: Simulation
}

/** The environment as it was when it was saved last: its newest snapshot, the commands since, and the time since. */
export function load(found: Found, engine: ActingEngine): Result<Loaded, Unreadable> {
  const head = readHead(found.head)
  if (!head.ok) return head
  const snapshot = readSnapshot(found.snapshot)
  if (snapshot === undefined) return corrupt('the snapshot is missing or no JSON')
  if (snapshot.entryCount + found.entries.length !== head.value.entryCount) {
    return corrupt(`${head.value.entryCount} commands were saved, but ${found.entries.length} follow the snapshot`)
  }
  const entries = found.entries.filter(isEntry)
  if (entries.length < found.entries.length) return corrupt('the journal holds something that is no command')
  return open(head.value, snapshot.world, entries, engine)
}

function open(
  head: SavedHead,
  world: unknown,
  entries: readonly JournalEntry[],
  engine: ActingEngine,
): Result<Loaded, Unreadable> {
  const opened = engine.open(world)
  if (!opened.ok) {
    const { code, detail } = opened.error
    return err({ reason: code === 'snapshot/newer-version' ? 'newer' : 'corrupt', detail: `snapshot: ${detail}` })
  }
  const simulation = opened.value
  try {
    const replayed = engine.replay(simulation, entries)
    if (!replayed.ok) return corrupt(`the commands since the snapshot cannot be repeated: ${replayed.error.code}`)
    if (head.clock < simulation.now) return corrupt('the clock lies before the last command')
    simulation.advanceTo(head.clock)
  } catch (error) {
    // The checks of a snapshot cannot foresee everything that damaged data makes an engine do.
    return corrupt(`it cannot be run on: ${String(error)}`)
  }
  return ok({ head, simulation })
}

function readHead(value: unknown): Result<SavedHead, Unreadable> {
  if (!isRecord(value) || value['format'] !== SAVED_FORMAT) return corrupt('its head is none of ours')
  const { version, scenario, seed, clock, state, speed, entryCount } = value
  if (typeof version !== 'number') return corrupt('its version is no number')
  if (version > SAVED_VERSION) {
    return err({ reason: 'newer', detail: `saved in version ${version}; this program reads up to ${SAVED_VERSION}` })
  }
  const whole = [seed, clock, entryCount].every((each) => Number.isSafeInteger(each))
  const paced = (state === 'running' || state === 'paused') && typeof speed === 'number' && speed > 0
  if (!whole || !paced || typeof scenario !== 'string') return corrupt('its head is damaged')
  return ok(value as unknown as SavedHead)
}

function readSnapshot(value: unknown): { world: unknown; entryCount: number } | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string' || !Number.isSafeInteger(value['entryCount']))
    return undefined
  try {
    return { world: JSON.parse(value['text']) as unknown, entryCount: value['entryCount'] as number }
  } catch {
    return undefined
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return isRecord(value) && Number.isSafeInteger(value['at']) && isRecord(value['command']) && isRecord(value['meta'])
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function corrupt(detail: string): { ok: false; error: Unreadable } {
  return err({ reason: 'corrupt', detail })
}
