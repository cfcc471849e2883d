import * as z from 'zod'
import { SIM_EVENT_TYPES } from '@/domain/sim-events'
import { bytesSchema, idSchema, subjectSchema, timeSchema } from './basics'

/** Slowest and fastest pace: simulated seconds per real second. */
export const SPEED_MIN = 1
/** Simulated seconds in a second on the wall, at most. */
export const SPEED_MAX = 10_000

/** The clock of the environment and what it runs. */
export const simulationSchema = z.object({
  scenario: z.object({ name: z.string(), title: z.string(), startedAt: timeSchema }),
  seed: z.number().int(),
  now: timeSchema,
  state: z.enum(['running', 'paused']),
  speed: z.number(),
  runningJobs: z.number().int(),
  activeFaults: z.number().int(),
  nextEventAt: timeSchema.nullable(),
  /** A run forward that is under way. */
  advance: z
    .object({ from: timeSchema, to: timeSchema.nullable(), until: z.string().nullable(), now: timeSchema })
    .nullable(),
  /** Where the environment is kept: `memory` means that a reload loses it. */
  saving: z.object({ kind: z.enum(['indexed-db', 'memory']), journalEntries: z.number().int() }),
})
export type SimulationResource = z.infer<typeof simulationSchema>

/** Pause, go on, or another speed in simulated seconds a second. */
export const changeSimulationSchema = z.object({
  state: z.enum(['running', 'paused']).optional(),
  speed: z.number().min(SPEED_MIN).max(SPEED_MAX).optional(),
})

/** Exactly one of the three. `until`: `next-event`, `idle` (no job runs) or `job:<id>` (that job has ended). */
export const advanceSchema = z.union([
  z.object({ to: timeSchema }),
  z.object({ by: z.number().int().min(1).describe('milliseconds of simulated time') }),
  z.object({ until: z.string().regex(/^(next-event|idle|job:.+)$/) }),
])

/** The scenario to begin with; the same seed gives the same story to the byte. */
export const resetSchema = z.object({ scenario: z.string(), seed: z.number().int().min(0).optional() })

/** A state of the environment that was saved under a name. */
export const checkpointSchema = z.object({
  id: idSchema,
  name: z.string(),
  at: timeSchema,
  bytes: bytesSchema,
})
export type CheckpointResource = z.infer<typeof checkpointSchema>

/** A name to go back to, 1 to 64 characters. */
export const createCheckpointSchema = z.object({ name: z.string().trim().min(1).max(64) })

/** Everything that was asked of the environment since its scenario began: it leads to the same hash again. */
export const journalSchema = z.object({
  format: z.literal('smhv-journal'),
  version: z.number().int(),
  scenario: z.string(),
  seed: z.number().int(),
  /** Where its clock is, and the hash of the whole environment there. */
  now: timeSchema,
  hash: z.string(),
  entries: z.array(
    z.object({ at: timeSchema, command: z.looseObject({ type: z.string() }), meta: z.looseObject({}).default({}) }),
  ),
})
export type JournalResource = z.infer<typeof journalSchema>

/** The newest format of a journal that is understood. */
export const JOURNAL_VERSION = 1

/** Hash of the whole environment, 16 hexadecimal digits, and its time. */
export const hashSchema = z.object({ hash: z.string(), now: timeSchema })

/** An environment to begin with, and what it tells. */
export const scenarioSchema = z.object({
  name: z.string(),
  title: z.string(),
  story: z.string(),
  seed: z.number().int(),
})
export type ScenarioResource = z.infer<typeof scenarioSchema>

/** A fault that can be made, and of what kind its target is. */
export const faultKindSchema = z.object({
  kind: z.string(),
  title: z.string(),
  story: z.string(),
  target: z.enum([
    'host',
    'virtual-machine',
    'storage-system',
    'volume',
    'lun',
    'snapshot',
    'mirror',
    'site',
    'environment',
  ]),
})
export type FaultKindResource = z.infer<typeof faultKindSchema>

/** Something that is broken on purpose, until it is undone. */
export const faultSchema = z.object({
  id: idSchema,
  kind: z.string(),
  title: z.string(),
  target: subjectSchema,
  at: timeSchema,
})
export type FaultResource = z.infer<typeof faultSchema>

/** The faults there can be and those there are. */
export const faultsSchema = z.object({ kinds: z.array(faultKindSchema), active: z.array(faultSchema) })

/** Makes a fault at its target. */
export const injectFaultSchema = z.object({ kind: z.string(), target: idSchema })

/** Events that the lab adds to those of the simulation. */
export const LAB_EVENT_TYPES = ['simulation.changed', 'clock.advanced', 'environment.replaced'] as const

/** One event of the stream; `environment.replaced` means: read everything again. */
export const eventSchema = z.object({
  sequence: z.number().int(),
  at: timeSchema,
  type: z.enum([...SIM_EVENT_TYPES, ...LAB_EVENT_TYPES]),
  data: z.record(z.string(), z.unknown()),
})
export type EventResource = z.infer<typeof eventSchema>
