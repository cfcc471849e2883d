import * as z from 'zod'
import { SUBJECT_TYPES } from '@/domain/finding'
import { JOB_STATES } from '@/domain/smhv/job'
import { idSchema, subjectSchema, timeSchema } from './basics'

/** What is typed into Search everything. */
export const searchQuerySchema = z.object({
  q: z.string().describe('looked for in names; nothing is found without it'),
  limit: z.coerce.number().int().min(1).max(50).optional().describe('of each kind; 5 by default'),
})

/** Objects of one kind whose names hold what is looked for; names that begin with it come first. */
export const searchGroupSchema = z.object({
  type: z.enum(SUBJECT_TYPES),
  total: z.number().int(),
  hits: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** Where it stands in this console: the dataset of a policy, the volume of a Snapshot copy. */
      of: subjectSchema.nullable(),
      /** Jobs of one policy share a name: this tells them apart. */
      job: z.object({ startedAt: timeSchema, state: z.enum(JOB_STATES) }).optional(),
    }),
  ),
})
export type SearchGroup = z.infer<typeof searchGroupSchema>

/** What was found, by kind of object. */
export const searchAnswerSchema = z.object({ groups: z.array(searchGroupSchema) })
