import * as z from 'zod'
import { CONTROLLER_STATES, SNAPSHOT_KINDS } from '@/domain/ontap/storage'
import { bytesSchema, chosenIdSchema, findingSchema, idSchema, listQuerySchema, refSchema, timeSchema } from './basics'

/** A controller in 7-Mode, with its licenses and its partner. */
export const storageSystemSchema = z.object({
  id: idSchema,
  name: z.string(),
  site: z.string(),
  ontapVersion: z.string(),
  partner: refSchema.nullable(),
  licenses: z.array(z.string()),
  /** Whether its volumes are served, by itself or by its partner. */
  online: z.boolean(),
  controller: z.enum(CONTROLLER_STATES),
  takeoverEnabled: z.boolean(),
  /** Paths to its shelves, and how many of them are lost. */
  paths: z.number().int(),
  pathsLost: z.number().int(),
  /** What it lacks of availability. */
  findings: z.array(findingSchema),
})
export type StorageSystemResource = z.infer<typeof storageSystemSchema>

/** A volume with its space, in bytes. */
export const volumeSchema = z.object({
  id: idSchema,
  name: z.string(),
  storageSystem: refSchema,
  aggregate: refSchema,
  size: bytesSchema,
  /** used = active file system + what Snapshot copies hold; used + free = size */
  used: bytesSchema,
  free: bytesSchema,
  heldBySnapshots: bytesSchema,
  thin: z.boolean(),
  /** What can still be written: a thin volume shares the room of its aggregate. */
  available: bytesSchema,
  /** The read-only destination of a SnapMirror relationship. */
  readOnly: z.boolean(),
  /** null = deduplication is off. */
  dedupe: z
    .object({ saved: bytesSchema, scannedAt: timeSchema.nullable(), scanEndsAt: timeSchema.nullable() })
    .nullable(),
  snapshotCount: z.number().int(),
  snapshotLimit: z.number().int(),
  lunCount: z.number().int(),
})
export type VolumeResource = z.infer<typeof volumeSchema>

/** A Snapshot copy, with what it holds and who uses it. */
export const snapshotSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(SNAPSHOT_KINDS),
  volume: refSchema,
  storageSystem: z.string(),
  createdAt: timeSchema,
  held: bytesSchema,
  backup: refSchema.nullable(),
  busyWith: z.array(z.string()),
})
export type SnapshotResource = z.infer<typeof snapshotSchema>

/** Snapshot copies of a volume, or those of a backup; by id. */
export const snapshotQuerySchema = listQuerySchema.extend({
  volume: z.string().optional(),
  backup: z.string().optional(),
})

/** An aggregate and the space in it. */
export const aggregateSchema = z.object({
  id: idSchema,
  name: z.string(),
  storageSystem: refSchema,
  size: bytesSchema,
  /** Thick volumes with their size, thin ones with what they use; used + free = size */
  used: bytesSchema,
  free: bytesSchema,
  /** Sizes of its volumes together; more than its own size = overcommitted. */
  promised: bytesSchema,
  volumeCount: z.number().int(),
})
export type AggregateResource = z.infer<typeof aggregateSchema>

/** An igroup that sees a LUN. */
export const igroupSchema = z.object({
  id: idSchema,
  name: z.string(),
  protocol: z.enum(['iscsi', 'fcp']),
  host: refSchema,
  initiators: z.array(z.string()),
  /** Under which number it sees the LUN. */
  number: z.number().int(),
})

/** A LUN, with the igroups by which hosts reach it. */
export const lunSchema = z.object({
  id: idSchema,
  path: z.string().describe('/vol/csv01/csv01.lun'),
  storageSystem: refSchema,
  volume: refSchema,
  size: bytesSchema,
  serial: z.string(),
  partition: z.enum(['GPT', 'MBR']),
  sanBoot: z.boolean(),
  /** Whether hosts reach it now. */
  online: z.boolean(),
  igroups: z.array(igroupSchema),
  /** The LUN and Snapshot copy of which it is a clone: a mounted backup. */
  clone: z.object({ lun: refSchema, snapshot: refSchema }).nullable(),
  findings: z.array(findingSchema),
})
export type LunResource = z.infer<typeof lunSchema>

/** LUNs of a volume, by id. */
export const lunQuerySchema = listQuerySchema.extend({ volume: z.string().optional() })

/** The LUN whose clone is mounted from the Snapshot copy. */
export const mountSnapshotSchema = z.object({ lun: idSchema.describe('a LUN of the volume') })

/** `cf enable` and `cf disable`. */
export const changeStorageSystemSchema = z.object({ takeoverEnabled: z.boolean() })

export const changeDedupeSchema = z.object({ action: z.enum(['on', 'start', 'off']) })

/** An entry of the Application log of a host (TR-4234 §7). */
export const eventLogEntrySchema = z.object({
  id: idSchema,
  at: timeSchema,
  host: refSchema,
  source: z.string(),
  eventId: z.number().int(),
  level: z.enum(['information', 'warning', 'error']),
  message: z.string(),
})
export type EventLogEntryResource = z.infer<typeof eventLogEntrySchema>

/** Entries of a host by id, or of a source by name. */
export const eventLogQuerySchema = listQuerySchema.extend({
  id: chosenIdSchema.optional().describe('only this entry'),
  host: z.string().optional(),
  source: z.string().optional(),
})

/** A message that left SMHV, or waits for the mail server. */
export const mailSchema = z.object({
  id: idSchema,
  at: timeSchema,
  /** null = it waits for the mail server. */
  sentAt: timeSchema.nullable(),
  kind: z.enum(['e-mail', 'autosupport']),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  jobId: idSchema.nullable(),
})
export type MailResource = z.infer<typeof mailSchema>
