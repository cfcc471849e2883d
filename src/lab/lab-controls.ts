import { ok, type Result } from '@/base/result'
import { must } from '@/base/invariant'
import { refusal } from '@/service/errors'
import type { AdvanceTarget, LabControls } from '@/service/service'
import type { SimError } from '@/sim'
import { advanceGoal } from './advance-goal'
import type { ActingEngine, LabEngine } from './engine'
import type { Environment } from './environment'
import { labState } from './lab-state'
import { openJournal } from './open-journal'
import type { SavedEnvironment, Saving } from './saving'

/** What of the lab its controls need. */
export interface LabInside {
  readonly engine: LabEngine
  readonly acting: ActingEngine | undefined
  readonly environment: Environment | undefined
  readonly saving: Saving | undefined
  /** Puts another environment in the place of the present one. */
  replace(make: () => Promise<Result<Replacement, SimError>>): Promise<Result<void, SimError>>
}

export type Replacement = Omit<SavedEnvironment, 'snapshot' | 'head'> & {
  readonly simulation: Environment['simulation']
  readonly scenario: string
  readonly seed: number
}

/** How the service reaches the lab. */
export function labControls(lab: LabInside): LabControls {
  const environment = (): Environment => must(lab.environment, 'environment')
  const saving = (): Saving => must(lab.saving, 'saving')
  return {
    get simulation() {
      return environment().simulation
    },
    getState: () => labState(lab),
    change: (change) => environment().change(change),
    advance: (target) => runForward(environment(), target),
    stopAdvance: () => environment().stopAdvance(),
    reset: ({ scenario, seed }) =>
      lab.replace(async () => {
        const started = await lab.engine.start(scenario, seed)
        if (!started) return refusal('unknown', 'environment/unknown-scenario', { field: 'scenario' })
        return { ok: true, value: { ...started, entries: [] } }
      }),
    listCheckpoints: () => saving().listCheckpoints(),
    createCheckpoint: async (name) => {
      const present = environment()
      const head = present.head()
      const snapshot = present.snapshot()
      // Its journal is read from what is saved, which must have come as far.
      await present.commit.settled()
      return saving().addCheckpoint(name, { head, snapshot })
    },
    restoreCheckpoint: async (id) => {
      const kept = await saving().readCheckpoint(id)
      if (!kept) return refusal('unknown', 'request/unknown')
      return lab.replace(() => Promise.resolve(openCheckpoint(kept, must(lab.acting, 'engine'))))
    },
    deleteCheckpoint: async (id) => {
      const deleted = await saving().deleteCheckpoint(id)
      return deleted ? { ok: true, value: undefined } : refusal('unknown', 'request/unknown')
    },
    journal: async () => {
      const { scenario, seed, entryCount, commit, simulation } = environment()
      const { now } = simulation
      const hash = simulation.hash()
      await commit.settled()
      return { scenario, seed, now, hash, entries: await saving().journal(entryCount) }
    },
    importJournal: (journal) => lab.replace(() => openJournal(journal, lab.engine, must(lab.acting, 'engine'))),
  }
}

async function runForward(environment: Environment, target: AdvanceTarget): Promise<Result<void, SimError>> {
  if (environment.advance) return refusal('conflict', 'environment/busy')
  const goal = advanceGoal(environment.simulation, target)
  if (!goal.ok) return goal
  await environment.runForward(goal.value, 'until' in target ? target.until : null)
  return ok(undefined)
}

function openCheckpoint(kept: SavedEnvironment, engine: ActingEngine): Result<Replacement, SimError> {
  let world: unknown
  try {
    world = JSON.parse(kept.snapshot.text)
  } catch {
    return refusal('conflict', 'environment/checkpoint-unreadable')
  }
  const opened = engine.open(world)
  if (!opened.ok) return refusal('conflict', 'environment/checkpoint-unreadable', { detail: opened.error.detail })
  const { scenario, seed } = kept.head
  return { ok: true, value: { simulation: opened.value, scenario, seed, entries: kept.entries } }
}
