import * as z from 'zod'
import { JOB_STATES } from '@/domain/smhv/job'
import { REPORT_KINDS } from '@/domain/smhv/report'
import {
  backupTypeSchema,
  findingSchema,
  idSchema,
  listQuerySchema,
  refSchema,
  retentionSchema,
  timeSchema,
} from './basics'
import { hostSettingsSchema } from './hosts'
import { jobVmSchema } from './jobs'

/** A report as the list shows it. */
export const reportSchema = z.object({
  id: idSchema,
  kind: z.enum(REPORT_KINDS),
  name: z.string(),
  writtenAt: timeSchema,
  dataset: refSchema.nullable(),
  vm: refSchema.nullable().describe('Of a recovery'),
  host: refSchema.nullable().describe('Of a configuration: the managed host or cluster'),
  jobId: idSchema.nullable(),
  outcome: z.enum(JOB_STATES).nullable(),
  directories: z.array(z.string()).describe('Host and directory into which it was written'),
})
export type ReportResource = z.infer<typeof reportSchema>

/** What the report says. */
export const reportDetailSchema = reportSchema.extend({
  job: z
    .object({
      title: z.string(),
      trigger: z.enum(['schedule', 'on-demand']),
      startedAt: timeSchema,
      endedAt: timeSchema.nullable(),
      policy: z.string().nullable(),
      backupName: z.string().nullable(),
      hostNames: z.array(z.string()),
      findings: z.array(findingSchema),
      vms: z.array(jobVmSchema),
    })
    .nullable(),
  backup: z
    .object({
      name: z.string(),
      type: backupTypeSchema,
      retention: retentionSchema,
      snapshotCount: z.number().int(),
      snapInfoPaths: z.array(z.string()),
    })
    .nullable()
    .describe('Of a backup that is still in the catalogue'),
  configuration: z.object({ settings: hostSettingsSchema }).nullable(),
})
export type ReportDetail = z.infer<typeof reportDetailSchema>

/** Reports of one kind; of a dataset, VM, host or job by id. */
export const reportQuerySchema = listQuerySchema.extend({
  kind: z.enum(REPORT_KINDS).optional(),
  dataset: z.string().optional(),
  vm: z.string().optional().describe('Also backups of its datasets'),
  host: z.string().optional(),
  job: z.string().optional(),
})
