import * as z from 'zod'
import { idSchema, refSchema } from './basics'

/** A management console: its own managed hosts and datasets on the environment that all share. */
export const consoleSchema = z.object({
  id: idSchema,
  name: z.string(),
  own: z.boolean().describe('The console that asks'),
  vm: refSchema.nullable().describe('The virtual machine in which it is installed, if any'),
  hostCount: z.number().int(),
  datasetCount: z.number().int(),
})
export type ConsoleResource = z.infer<typeof consoleSchema>
