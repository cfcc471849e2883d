import * as z from 'zod'
import { isInherited } from '@/base/inherited-names'
import { catalogue, type FindingCode } from '@/domain/findings/catalogue'
import { SUBJECT_TYPES } from '@/domain/finding'
import { SEVERITIES } from '@/domain/severity'
import { RETENTION_TYPES } from '@/domain/smhv/retention'
import { BACKUP_TYPES, NOTIFY_WHEN } from '@/domain/smhv/policy'
import { FREQUENCIES } from '@/domain/smhv/schedule'

/** ISO 8601 in UTC, on the simulated clock. */
export const timeSchema = z.string().describe('ISO 8601 in UTC, simulated clock')
/** A size in whole bytes. */
export const bytesSchema = z.number().int().nonnegative().describe('whole bytes')
/** Opaque: it says nothing, and stays. */
export const idSchema = z
  .string()
  .min(1)
  .refine((id) => !isInherited(id), 'There is nothing with this id.')
/** In what is checked while it is still being filled in: empty until something is chosen. */
export const chosenIdSchema = z.string().refine((id) => !isInherited(id), 'There is nothing with this id.')

export const findingCodeSchema = z.enum(Object.keys(catalogue) as [FindingCode, ...FindingCode[]])

export const subjectSchema = z.object({ type: z.enum(SUBJECT_TYPES), id: z.string(), name: z.string() })

/** What a rule says; its texts are found by the code. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  severity: z.enum(SEVERITIES),
  subject: subjectSchema.optional(),
  field: z.string().optional(),
  detail: z.string().optional(),
  requirement: z.string().optional(),
})
export type FindingResource = z.infer<typeof findingSchema>

/** The answer of every check: what would be refused, warned of or advised. Nothing was changed. */
export const checkAnswerSchema = z.object({ findings: z.array(findingSchema) })

/** RFC 9457. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: findingCodeSchema,
  findings: z.array(findingSchema),
})
export type Problem = z.infer<typeof problemSchema>

/** `sort` names a property of the items; `q` is looked for in what the list shows. */
export const listQuerySchema = z.object({
  q: z.string().optional(),
  sort: z.string().optional(),
  order: z.enum(['asc', 'desc']).optional(),
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional(),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/** A page of a list; `total` counts all rows that the filters leave. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int().nonnegative() })

/** Another resource by id, with its name so that it need not be read. */
export const refSchema = z.object({ id: idSchema, name: z.string() })
export type Ref = z.infer<typeof refSchema>

/** How long backups of a type are kept: by age in days, or by number. */
export const retentionSchema = z.object({
  type: z.enum(RETENTION_TYPES),
  rule: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('age'), days: z.number() }),
      z.object({ by: z.literal('count'), count: z.number() }),
    ])
    .nullable(),
})

/** When a policy backs up: every so many hours, days, weeks or months; weekdays begin with Sunday = 0; `dayOfMonth` is of a monthly one. */
export const scheduleSchema = z.object({
  jobName: z.string(),
  frequency: z.enum(FREQUENCIES),
  start: timeSchema,
  every: z.number(),
  weekdays: z.array(z.number().int().min(0).max(6)),
  dayOfMonth: z.number().nullable(),
  user: z.string(),
})

/** A script before or after a backup; `$VMSnapshot` and `$SnapInfoName` may stand among its arguments (TR-4234 §6.3). */
export const scriptCallSchema = z.object({
  hostId: idSchema.nullable().describe('null: on all member hosts'),
  path: z.string(),
  arguments: z.string(),
})

/** The Backup Settings page: mirrors, saved state, distributed application-consistent backups, scripts, and when to send mail. */
export const backupOptionsSchema = z.object({
  updateSnapMirror: z.boolean(),
  updateSnapVault: z.boolean().optional().describe('refused with 7-Mode'),
  allowSavedState: z.boolean(),
  distributed: z.boolean(),
  preScript: scriptCallSchema.nullable(),
  postScript: scriptCallSchema.nullable(),
  notify: z.enum(NOTIFY_WHEN),
})

export const backupTypeSchema = z.enum(BACKUP_TYPES)
