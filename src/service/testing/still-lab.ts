import { must } from '@/base/invariant'
import { ok } from '@/base/result'
import { addTime } from '@/base/sim-time'
import type { Simulation } from '@/sim'
import { refusal } from '../errors'
import type { Checkpoint, LabControls, LabState } from '../service'

/** A lab that keeps everything in memory and whose clock moves only when it is told to. */
export function stillLab(simulation: Simulation): LabControls {
  let state: LabState = {
    state: 'paused',
    speed: 10,
    advance: null,
    saving: { kind: 'memory', journalEntries: 0 },
  }
  const checkpoints = new Map<string, Checkpoint>()
  const find = (id: string) => (checkpoints.has(id) ? ok(undefined) : refusal('unknown', 'request/unknown'))
  return {
    simulation,
    getState: () => state,
    change: (change) => {
      state = { ...state, ...change }
    },
    advance: (target) => {
      const to =
        'to' in target
          ? target.to
          : 'by' in target
            ? addTime(simulation.now, target.by)
            : must(simulation.nextEventAt(), 'next event')
      simulation.advanceTo(to)
      return Promise.resolve(ok(undefined))
    },
    stopAdvance: () => Promise.resolve(),
    reset: ({ scenario }) =>
      Promise.resolve(scenario === 'empty' ? ok(undefined) : refusal('refused', 'environment/unknown-scenario')),
    listCheckpoints: () => Promise.resolve([...checkpoints.values()]),
    createCheckpoint: (name) => {
      const made = { id: `checkpoint-${checkpoints.size + 1}`, name, at: simulation.now, bytes: 1 }
      checkpoints.set(made.id, made)
      return Promise.resolve(made)
    },
    restoreCheckpoint: (id) => Promise.resolve(find(id)),
    deleteCheckpoint: (id) => {
      const found = find(id)
      checkpoints.delete(id)
      return Promise.resolve(found)
    },
    journal: () =>
      Promise.resolve({ scenario: 'empty', seed: 1, now: simulation.now, hash: simulation.hash(), entries: [] }),
    importJournal: () => Promise.resolve(ok(undefined)),
  }
}
