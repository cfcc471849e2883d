import * as z from 'zod'
import { SUBJECT_TYPES } from '@/domain/finding'
import { SEVERITIES } from '@/domain/severity'
import { findingCodeSchema, idSchema, listOf, listQuerySchema, subjectSchema } from './basics'

/** What the report advises and the environment does not follow now. */
export const adviceSchema = z.object({
  id: idSchema,
  code: findingCodeSchema,
  severity: z.enum(SEVERITIES),
  title: z.string(),
  /** Which of the figures of this case are met; null = nothing more to say. */
  detail: z.string().nullable(),
  subject: subjectSchema,
  /** Where the subject stands in this console: the dataset of a policy, the managed host of a host or VM. */
  of: subjectSchema.nullable(),
  /** Why it matters. */
  cause: z.string(),
  cure: z.string(),
  /** Of TR-4234; null = not there. */
  section: z.string().nullable(),
  requirement: z.string().nullable(),
  /** What can be done on request; null = what is right is for a person to say. */
  remedy: z
    .object({ label: z.string(), changes: z.array(z.string()).describe('what will be different, line by line') })
    .nullable(),
})
export type AdviceResource = z.infer<typeof adviceSchema>

/** Which advice: of one kind of object, of one section of the report, or only what a remedy can do. */
export const adviceQuerySchema = listQuerySchema.extend({
  on: z.enum(SUBJECT_TYPES).optional().describe('kind of the object'),
  section: z.string().optional(),
  remedy: z.stringbool().optional().describe('true: only what can be done on request'),
})

/** Advice, with how much there is of each kind of object and of each section of the report. */
export const adviceListSchema = listOf(adviceSchema).extend({
  /** Of all advice, whatever the filters leave. */
  kinds: z.array(z.object({ on: z.enum(SUBJECT_TYPES), count: z.number().int() })),
  sections: z.array(z.object({ section: z.string(), count: z.number().int() })),
})

/** What was done, line by line, as the preview said it. */
export const remedyAnswerSchema = z.object({ done: z.array(z.string()) })
