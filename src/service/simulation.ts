import { ok, type Result } from '@/base/result'
import { parseIso, toIso } from '@/base/sim-time'
import { type CheckpointResource, JOURNAL_VERSION, type JournalResource, type SimulationResource } from '@/contract'
import type { SimError } from '@/sim'
import type { Answered } from './answer'
import { malformedTime, refusal } from './errors'
import type { AdvanceTarget, Checkpoint, LabControls, LabJournal, Service, ServiceRequest } from './service'
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
  | 'importJournal'
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
      const { scenario, seed, now, hash, entries } = await lab.journal()
      const wire = entries.map(({ at, command, meta }) => ({ at: toIso(at), command, meta }))
      const head = { format: 'smhv-journal' as const, version: JOURNAL_VERSION, scenario, seed, now: toIso(now), hash }
      return ok({ body: { ...head, entries: wire as JournalResource['entries'] } })
    },

    importJournal: ({ body }) => {
      if (body.version > JOURNAL_VERSION) return refusal('conflict', 'environment/journal-newer')
      const now = parseIso(body.now)
      if (now === undefined) return malformedTime('now', body.now)
      const entries: LabJournal['entries'][number][] = []
      for (const [index, { at, command, meta }] of body.entries.entries()) {
        const time = parseIso(at)
        if (time === undefined) return malformedTime(`entries.${index}.at`, at)
        entries.push({ at: time, command, meta })
      }
      const { scenario, seed, hash } = body
      return lab.importJournal({ scenario, seed, now, hash, entries }).then(presentAfter)
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
