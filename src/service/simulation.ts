import { ok, type Result } from '@/base/result'
import { parseIso, toIso } from '@/base/sim-time'
import type { CheckpointResource, SimulationResource } from '@/contract'
import type { SimError } from '@/sim'
import type { Answered } from './answer'
import { malformedTime } from './errors'
import type { AdvanceTarget, Checkpoint, LabControls, Service, ServiceRequest } from './service'
import { presentSimulation } from './simulation-presenter'

type Endpoints = Pick<
  Service,
  | 'getSimulation'
  | 'changeSimulation'
  | 'advanceSimulation'
  | 'stopAdvance'
  | 'resetSimulation'
  | 'listCheckpoints'
  | 'createCheckpoint'
  | 'restoreCheckpoint'
  | 'deleteCheckpoint'
  | 'getJournal'
  | 'getHash'
>

/** The environment itself: the clock, its pace, where it is kept. Most of it is the lab's work. */
export function simulation(lab: LabControls): Endpoints {
  const present = (): Answered<SimulationResource> => ok({ body: presentSimulation(lab) })
  const presentAfter = (done: Result<void, SimError>): Answered<SimulationResource> => (done.ok ? present() : done)
  return {
    getSimulation: present,

    changeSimulation: ({ body: { state, speed } }) => {
      lab.change({ ...(state === undefined ? {} : { state }), ...(speed === undefined ? {} : { speed }) })
      return present()
    },

    advanceSimulation: ({ body }) => {
      const target = targetOf(body)
      return target.ok ? lab.advance(target.value).then(presentAfter) : target
    },

    stopAdvance: async () => {
      await lab.stopAdvance()
      return present()
    },

    resetSimulation: ({ body: { scenario, seed } }) =>
      lab.reset({ scenario, ...(seed === undefined ? {} : { seed }) }).then(presentAfter),

    listCheckpoints: async () => {
      const items = (await lab.listCheckpoints()).map(presentCheckpoint)
      return ok({ body: { items, total: items.length } })
    },

    createCheckpoint: async ({ body }) => {
      const made = await lab.createCheckpoint(body.name)
      return ok({ body: presentCheckpoint(made), location: `/simulation/checkpoints/${made.id}` })
    },

    restoreCheckpoint: ({ params }) => lab.restoreCheckpoint(params.checkpointId).then(presentAfter),

    deleteCheckpoint: async ({ params }) => {
      const done = await lab.deleteCheckpoint(params.checkpointId)
      return done.ok ? ok({ body: undefined }) : done
    },

    getJournal: async () => {
      const { scenario, seed, entries } = await lab.journal()
      const wire = entries.map(({ at, command, meta }) => ({ at: toIso(at), command, meta }))
      return ok({ body: { format: 'smhv-journal', version: 1, scenario, seed, entries: wire } })
    },

    getHash: () => ok({ body: { hash: lab.simulation.hash(), now: toIso(lab.simulation.now) } }),
  }
}

/** How far to run, as the lab takes it. */
function targetOf(body: ServiceRequest<'advanceSimulation'>['body']): Result<AdvanceTarget, SimError> {
  if (!('to' in body)) return ok(body)
  const to = parseIso(body.to)
  return to === undefined ? malformedTime('to', body.to) : ok({ to })
}

function presentCheckpoint({ id, name, at, bytes }: Checkpoint): CheckpointResource {
  return { id, name, at: toIso(at), bytes }
}
