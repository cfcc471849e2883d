import type { Result } from '@/base/result'
import { refusal } from '@/service/errors'
import type { LabJournal } from '@/service/service'
import type { JournalEntry, SimError, Simulation } from '@/sim'
import type { ActingEngine, LabEngine } from './engine'
import type { Replacement } from './lab-controls'
import { yieldTurn } from './yield-turn'

/** Due events between two looks at what else the worker has to do. */
const EVENTS_AT_ONCE = 500

/**
 * Repeats a journal that came from elsewhere, on a simulation of its own: the present one is untouched until all of it is
 * known to lead where its maker was.
 */
export async function openJournal(
  journal: LabJournal,
  engine: LabEngine,
  acting: ActingEngine,
): Promise<Result<Replacement, SimError>> {
  const { scenario, seed, now, hash } = journal
  const started = await engine.start(scenario, seed)
  if (started?.scenario !== scenario) {
    return refusal('unknown', 'environment/unknown-scenario', { field: 'scenario', detail: scenario })
  }
  const { simulation } = started
  const entries = journal.entries as readonly JournalEntry[]
  try {
    for (const [index, entry] of entries.entries()) {
      if (entry.at < simulation.now || entry.at > now) return unreadable(`command ${index + 1} is out of order`)
      await advance(simulation, entry.at)
      const done = acting.replay(simulation, [entry])
      if (!done.ok) return unreadable(`command ${index + 1} is refused`)
    }
    if (now < simulation.now) return unreadable('its clock lies before its beginning')
    await advance(simulation, now)
    if (simulation.hash() !== hash) return refusal('conflict', 'environment/other-build')
  } catch {
    // Commands that nobody has checked: whatever they do to an engine, they do it to one that is thrown away.
    return unreadable('it cannot be run to its end')
  }
  return { ok: true, value: { simulation, scenario, seed, entries } }
}

async function advance(simulation: Simulation, to: JournalEntry['at']): Promise<void> {
  while (!simulation.advance({ to, maxEvents: EVENTS_AT_ONCE }).reached) await yieldTurn()
}

function unreadable(detail: string) {
  return refusal('conflict', 'environment/journal-unreadable', { detail })
}
