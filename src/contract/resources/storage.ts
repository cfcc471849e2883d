import * as z from 'zod'
import { MIRROR_STATES, SNAPSHOT_KINDS } from '@/domain/ontap/storage'
import { bytesSchema, idSchema, listQuerySchema, refSchema, timeSchema } from './basics'

export const storageSystemSchema = z.object({
  id: idSchema,
  name: z.string(),
  site: z.string(),
  ontapVersion: z.string(),
  partner: refSchema.nullable(),
  licenses: z.array(z.string()),
  online: z.boolean(),
})
export type StorageSystemResource = z.infer<typeof storageSystemSchema>

export const volumeSchema = z.object({
  id: idSchema,
  name: z.string(),
  storageSystem: refSchema,
  size: bytesSchema,
  /** used = active file system + what Snapshot copies hold; used + free = size */
  used: bytesSchema,
  free: bytesSchema,
  heldBySnapshots: bytesSchema,
  thin: z.boolean(),
  snapshotCount: z.number().int(),
  snapshotLimit: z.number().int(),
  lunCount: z.number().int(),
})
export type VolumeResource = z.infer<typeof volumeSchema>

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

export const snapshotQuerySchema = listQuerySchema.extend({
  volume: z.string().optional(),
  backup: z.string().optional(),
})

export const mirrorSchema = z.object({
  id: idSchema,
  source: z.string().describe('test02:csv01'),
  destination: z.string(),
  state: z.enum(MIRROR_STATES),
  status: z.enum(['idle', 'transferring']),
  /** Milliseconds; null = never updated. */
  lag: z.number().int().nullable(),
})
export type MirrorResource = z.infer<typeof mirrorSchema>

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

export const eventLogQuerySchema = listQuerySchema.extend({
  host: z.string().optional(),
  source: z.string().optional(),
})

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
