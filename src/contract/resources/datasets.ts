import * as z from 'zod'
import { JOB_STATES } from '@/domain/smhv/job'
import {
  backupOptionsSchema,
  backupTypeSchema,
  findingSchema,
  idSchema,
  refSchema,
  retentionSchema,
  scheduleSchema,
  timeSchema,
} from './basics'

/** A dataset as lists show it. */
export const datasetSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  vmCount: z.number().int(),
  policyCount: z.number().int(),
  hosts: z.array(refSchema).describe('Parent hosts of its VMs: the member hosts'),
  createdAt: timeSchema,
  lastBackup: z.object({ id: idSchema, name: z.string(), at: timeSchema }).nullable(),
  lastJob: z.object({ id: idSchema, at: timeSchema, state: z.enum(JOB_STATES) }).nullable(),
  nextRun: timeSchema.nullable(),
  /** A backup of it is running now. */
  runningJobId: idSchema.nullable(),
  version: z.number().int(),
})
export type DatasetResource = z.infer<typeof datasetSchema>

/** With its VMs, a VM that was deleted from Hyper-V included (`exists` false). */
export const datasetDetailSchema = datasetSchema.extend({
  vms: z.array(z.object({ id: idSchema, name: z.string(), exists: z.boolean() })),
  findings: z.array(findingSchema),
})
export type DatasetDetail = z.infer<typeof datasetDetailSchema>

/** What the Create and Modify Dataset wizards ask for. */
export const datasetFieldsSchema = z.object({
  name: z.string(),
  description: z.string(),
  vmIds: z.array(idSchema),
  validate: z.boolean().optional().describe('Validate Dataset; true by default'),
})

/** The name cannot be changed. */
export const modifyDatasetSchema = datasetFieldsSchema.omit({ name: true })

/** Before it exists `datasetId` is left out; then the name is checked too. */
export const datasetCheckSchema = z.object({
  datasetId: idSchema.optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  vmIds: z.array(idSchema),
  validate: z.boolean().optional().describe('Validate Dataset; true by default'),
})

/** What the Add and Modify Policy wizards ask for; `schedule` null: run by hand only. */
export const policyFieldsSchema = z.object({
  name: z.string(),
  description: z.string(),
  backupType: backupTypeSchema,
  retention: retentionSchema,
  schedule: scheduleSchema.nullable(),
  options: backupOptionsSchema,
})
export type PolicyFieldsResource = z.infer<typeof policyFieldsSchema>

/** A policy of a dataset, as it stands. */
export const policySchema = policyFieldsSchema.extend({
  id: idSchema,
  datasetId: idSchema,
  nextRun: timeSchema.nullable(),
  lastRun: z.object({ jobId: idSchema, at: timeSchema, state: z.enum(JOB_STATES) }).nullable(),
  backupCount: z.number().int(),
  version: z.number().int(),
})
export type PolicyResource = z.infer<typeof policySchema>

/** `policyId` is left out for a new one. */
export const policyCheckSchema = policyFieldsSchema.extend({ policyId: idSchema.optional() })
