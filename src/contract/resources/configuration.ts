import * as z from 'zod'
import { CONFIGURATION_FORMAT, CONFIGURATION_VERSION, IMPORT_EFFECTS } from '@/domain/smhv/configuration-file'
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
import { hostSettingsSchema } from './hosts'

const exportedScriptSchema = z.object({
  host: z.string().min(1).nullable().describe('Name; null: on all member hosts'),
  path: z.string(),
  arguments: z.string(),
})

const exportedPolicySchema = z.object({
  name: z.string(),
  description: z.string(),
  backupType: backupTypeSchema,
  retention: retentionSchema,
  schedule: scheduleSchema.nullable(),
  options: backupOptionsSchema.extend({
    preScript: exportedScriptSchema.nullable(),
    postScript: exportedScriptSchema.nullable(),
  }),
})
export type ExportedPolicyResource = z.infer<typeof exportedPolicySchema>

/** A configuration file: names instead of ids, so that another console understands it. */
export const configurationDocumentSchema = z.object({
  format: z.literal(CONFIGURATION_FORMAT),
  version: z.literal(CONFIGURATION_VERSION),
  exportedAt: timeSchema,
  console: z.string(),
  hosts: z.array(
    z.object({
      kind: z.enum(['host', 'cluster']),
      name: z.string().min(1),
      port: z.number().int().describe('Of the web service of SMHV when it was exported'),
      settings: hostSettingsSchema,
    }),
  ),
  datasets: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      vms: z.array(z.object({ guid: z.string().min(1), name: z.string() })),
      policies: z.array(exportedPolicySchema),
    }),
  ),
})
export type ConfigurationDocument = z.infer<typeof configurationDocumentSchema>

const placeSchema = z.object({
  computer: z.string().describe('Name or id of a console or host'),
  path: z.string().describe('Such as C:\\SMHV\\configuration.json'),
})

/** Export to a file; one that is there is refused unless it may be replaced. */
export const saveConfigurationSchema = placeSchema.extend({
  overwrite: z.boolean().describe('Whether a file that is there may be replaced'),
})

/** A file of the environment, or the text of one from outside. */
export const importConfigurationSchema = z.object({
  source: z.discriminatedUnion('from', [
    placeSchema.extend({ from: z.literal('computer') }),
    z.object({ from: z.literal('upload'), name: z.string(), content: z.string() }),
  ]),
  nodes: z.array(idSchema).nullable().describe('Nodes of clusters that get the settings; null: all'),
})

/** An exported file as it lies on a computer of the environment. */
export const configurationFileSchema = z.object({
  id: idSchema,
  computer: refSchema,
  path: z.string(),
  writtenAt: timeSchema,
  writtenBy: refSchema,
  hostCount: z.number().int(),
  datasetCount: z.number().int(),
})
export type ConfigurationFileResource = z.infer<typeof configurationFileSchema>

/** A computer on whose disks configuration files are looked for and written. */
export const configurationComputerSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['console', 'host']),
  up: z.boolean(),
  own: z.boolean().describe('The computer of the console that asks'),
})
export type ConfigurationComputerResource = z.infer<typeof configurationComputerSchema>

/** What importing does to one host, dataset or policy. */
export const importItemSchema = z.object({
  kind: z.enum(['host', 'cluster', 'dataset', 'policy']),
  name: z.string(),
  effect: z.enum(IMPORT_EFFECTS),
  changes: z.array(z.string()).describe('What changes, one line each'),
  nodes: z.array(z.string()).describe('Nodes that get the settings'),
  findings: z.array(findingSchema),
})
export type ImportItemResource = z.infer<typeof importItemSchema>

/** What importing a file would change, before anything is changed. */
export const importCheckAnswerSchema = z.object({
  findings: z.array(findingSchema),
  items: z.array(importItemSchema),
  /** Where the file comes from; null when it cannot be read. */
  file: z.object({ console: z.string(), exportedAt: timeSchema }).nullable(),
  /** Clusters of the file with their nodes: the settings of a cluster belong on all of them. */
  clusters: z.array(
    z.object({ id: idSchema, name: z.string(), nodes: z.array(refSchema.extend({ up: z.boolean() })) }),
  ),
})
export type ImportCheckAnswer = z.infer<typeof importCheckAnswerSchema>
