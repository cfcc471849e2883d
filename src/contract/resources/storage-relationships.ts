import * as z from 'zod'
import { MIRROR_STATES, MIRROR_STATUSES, MIRROR_TRANSFER_KINDS } from '@/domain/ontap/mirror'
import { MIRROR_ACTIONS } from '@/domain/ontap/mirror-rules'
import { VAULT_FREQUENCIES, VAULT_STATES, VAULT_TRANSFER_KINDS } from '@/domain/ontap/vault'
import { bytesSchema, findingSchema, idSchema, refSchema, timeSchema } from './basics'

const transferOf = <Kind extends z.ZodType>(kind: Kind) =>
  z.object({
    kind,
    startedAt: timeSchema,
    /** null = it does not come to an end by itself. */
    endsAt: timeSchema.nullable(),
    bytes: bytesSchema,
  })

/** How the last transfer ended; `reason` is the finding that tells why it did not come to its end. */
const lastTransferSchema = z.object({ at: timeSchema, bytes: bytesSchema, reason: z.string().nullable() })

/** A SnapMirror relationship, from the side of its destination. */
export const mirrorSchema = z.object({
  id: idSchema,
  source: z.string().describe('test02:csv01'),
  destination: z.string(),
  sourceVolume: refSchema,
  destinationVolume: refSchema,
  state: z.enum(MIRROR_STATES),
  status: z.enum(MIRROR_STATUSES),
  /** Time stamp of the newest data on the destination; null = never updated. */
  updatedAt: timeSchema.nullable(),
  /** Milliseconds; null = never updated. */
  lag: z.number().int().nullable(),
  transfer: transferOf(z.enum(MIRROR_TRANSFER_KINDS)).nullable(),
  lastTransfer: lastTransferSchema.nullable(),
  /** Name of the Snapshot copy that both sides share. */
  baseSnapshot: z.string().nullable(),
  /** What keeps each action from being done now; nothing = it can be done. */
  actions: z.array(z.object({ action: z.enum(MIRROR_ACTIONS), findings: z.array(findingSchema) })),
})
export type MirrorResource = z.infer<typeof mirrorSchema>

export const mirrorActionSchema = z.object({ action: z.enum(MIRROR_ACTIONS) })

/** What an action would meet, and what it would take away for good. */
export const mirrorCheckAnswerSchema = z.object({
  findings: z.array(findingSchema),
  /** null = nothing is overwritten. */
  overwrites: z
    .object({
      volume: z.string().describe('test03:csv01'),
      /** Snapshot copies that go, newest first. */
      snapshots: z.array(z.string()),
      /** VMs whose files lie on it. */
      vms: z.array(z.string()),
    })
    .nullable(),
})

/** A SnapMirror relationship between two volumes; it is uninitialized at first. */
export const createMirrorSchema = z.object({ sourceVolume: idSchema, destinationVolume: idSchema })

/** `snapdrive`: as it is broken when SnapDrive connects the LUNs of the destination and restores them. */
export const breakMirrorSchema = z.object({ by: z.enum(['storage-system', 'snapdrive']) })

/** `reverse`: the source becomes an image of the destination. */
export const resyncMirrorSchema = z.object({ direction: z.enum(['forward', 'reverse']) })

/** A SnapVault schedule of the secondary, as `snapvault snap sched` sets it. */
export const vaultScheduleFieldsSchema = z.object({
  name: z.string().describe('sv_daily'),
  count: z.number().int().describe('copies kept'),
  frequency: z.enum(VAULT_FREQUENCIES),
  hour: z.number().int().nullable().describe('of daily and weekly ones'),
  weekday: z.number().int().nullable().describe('0 = Sunday'),
})

/** A SnapVault schedule with what it has archived. */
export const vaultScheduleSchema = vaultScheduleFieldsSchema.extend({
  id: idSchema,
  volume: refSchema,
  nextAt: timeSchema.nullable().describe('null: archived by hand only'),
  /** Archived Snapshot copies, newest first. */
  copies: z.array(refSchema),
})
export type VaultScheduleResource = z.infer<typeof vaultScheduleSchema>

/** A schedule for a volume of the secondary. */
export const scheduleVaultSchema = vaultScheduleFieldsSchema.extend({ volume: idSchema.describe('of the secondary') })

/** A SnapVault relationship, from the side of its secondary. */
export const vaultSchema = z.object({
  id: idSchema,
  source: z.string().describe('test02:/vol/csv01/-'),
  destination: z.string(),
  sourceVolume: refSchema,
  destinationVolume: refSchema,
  state: z.enum(VAULT_STATES),
  status: z.enum(['idle', 'transferring']),
  lag: z.number().int().nullable(),
  transfer: transferOf(z.enum(VAULT_TRANSFER_KINDS)).nullable(),
  lastTransfer: lastTransferSchema.nullable(),
  baseSnapshot: z.string().nullable(),
})
export type VaultResource = z.infer<typeof vaultSchema>

/** What `snapvault start -S` asks for: from which qtree to which. */
export const startVaultSchema = z.object({
  sourceVolume: idSchema,
  sourceQtree: z
    .string()
    .regex(/^(-|[A-Za-z0-9_]{1,64})$/)
    .describe('- = what lies outside any qtree'),
  destinationVolume: idSchema,
  destinationQtree: z.string().regex(/^[A-Za-z0-9_]{1,64}$/),
})
