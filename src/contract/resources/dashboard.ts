import * as z from 'zod'
import { timeSchema } from './basics'

/** How far Job History reaches back, in days; 7 by default. */
export const dashboardQuerySchema = z.object({ days: z.coerce.number().int().min(1).max(365).optional() })

/** VM Protection Status and Job History of this console. */
export const dashboardSchema = z.object({
  /** VMs of managed hosts. `neverRun` ones are in a dataset, without a backup yet. */
  protection: z.object({
    ok: z.number().int(),
    failed: z.number().int(),
    neverRun: z.number().int(),
    unprotected: z.number().int(),
  }),
  jobs: z.object({
    days: z.number().int(),
    since: timeSchema,
    completed: z.number().int(),
    failed: z.number().int(),
    running: z.number().int(),
  }),
  managedHosts: z.number().int(),
  datasets: z.number().int(),
})
export type DashboardResource = z.infer<typeof dashboardSchema>
