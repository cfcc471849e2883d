import * as z from 'zod'
import { COMPONENTS, JOB_KINDS, JOB_STATES } from '@/domain/smhv/job'
import { FREQUENCIES } from '@/domain/smhv/schedule'
import { findingSchema, idSchema, listQuerySchema, refSchema, timeSchema } from './basics'

/** A job as lists show it. */
export const jobSchema = z.object({
  id: idSchema,
  kind: z.enum(JOB_KINDS),
  title: z.string(),
  state: z.enum(JOB_STATES),
  trigger: z.enum(['schedule', 'on-demand']),
  startedAt: timeSchema,
  endedAt: timeSchema.nullable(),
  expectedEnd: timeSchema.nullable(),
  /** 0 to 100, by the durations of the steps. */
  progress: z.number(),
  currentStep: z.string().nullable(),
  dataset: refSchema.nullable(),
  policy: refSchema.nullable(),
  vm: refSchema.nullable(),
  backup: refSchema.nullable(),
  hostNames: z.array(z.string()),
  vmCount: z.number().int(),
  failedVmCount: z.number().int(),
  /** The first error, in brief. */
  summary: z.string().nullable(),
})
export type JobResource = z.infer<typeof jobSchema>

/** One step of a job, in the order of the plan. */
export const jobStepSchema = z.object({
  title: z.string(),
  component: z.enum(COMPONENTS),
  host: z.string().nullable(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  startedAt: timeSchema.nullable(),
  endedAt: timeSchema.nullable(),
})

/** How one of the VMs of a job has fared. */
export const jobVmSchema = z.object({
  id: idSchema,
  name: z.string(),
  outcome: z.enum(['waiting', 'done', 'failed']),
  findings: z.array(findingSchema),
})

/** A job with all that is known of its course. */
export const jobDetailSchema = jobSchema.extend({
  steps: z.array(jobStepSchema),
  vms: z.array(jobVmSchema),
  findings: z.array(findingSchema),
})
export type JobDetail = z.infer<typeof jobDetailSchema>

/** A line of the log of a job, numbered from 1, with the component that speaks. */
export const jobLogLineSchema = z.object({
  number: z.number().int(),
  at: timeSchema,
  level: z.enum(['information', 'warning', 'error']),
  component: z.enum(COMPONENTS),
  text: z.string(),
})
export type JobLogLine = z.infer<typeof jobLogLineSchema>

/** Jobs that run, have ended, or ended in one way; of a dataset or VM by id; that began at `since` or later. */
export const jobQuerySchema = listQuerySchema.extend({
  state: z.enum(['running', 'ended', ...JOB_STATES]).optional(),
  kind: z.enum(JOB_KINDS).optional(),
  dataset: z.string().optional(),
  vm: z.string().optional(),
  since: timeSchema.optional(),
})

/** A scheduled task of a policy: one on every member host (R137). */
export const scheduleEntrySchema = z.object({
  id: idSchema.describe('id of the policy'),
  jobName: z.string(),
  dataset: refSchema,
  policy: refSchema,
  hostNames: z.array(z.string()),
  frequency: z.enum(FREQUENCIES),
  description: z.string().describe('In words: Every hour from 00:00'),
  nextRun: timeSchema.nullable(),
  lastRun: timeSchema.nullable(),
  lastResult: z.enum(JOB_STATES).nullable(),
})
export type ScheduleEntry = z.infer<typeof scheduleEntrySchema>
