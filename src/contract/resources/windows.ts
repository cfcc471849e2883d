import * as z from 'zod'
import { WINDOWS_EDITIONS, WINDOWS_VERSIONS } from '@/domain/hyperv/windows'
import { VM_STATES } from '@/domain/hyperv/virtual-machine'
import { FREQUENCIES } from '@/domain/smhv/schedule'
import { findingSchema, idSchema, listQuerySchema, refSchema, timeSchema } from './basics'

const serviceSchema = z.object({ version: z.string(), port: z.number().int(), running: z.boolean() })

/** The Windows of a Hyper-V parent host, managed or not. */
export const parentHostSchema = z.object({
  id: idSchema,
  name: z.string(),
  domain: z.string(),
  cluster: refSchema.nullable(),
  windows: z.enum(WINDOWS_VERSIONS),
  windowsName: z.string(),
  edition: z.enum(WINDOWS_EDITIONS),
  up: z.boolean(),
  /** Milliseconds by which its clock is ahead. */
  clockOffset: z.number().int(),
  /** null = not installed. */
  smhv: serviceSchema.nullable(),
  snapDrive: serviceSchema.nullable(),
  /** KB numbers. */
  hotfixes: z.array(z.string()),
  missingHotfixes: z.array(z.string()),
  ports: z.array(z.object({ port: z.number().int(), use: z.string(), optional: z.boolean(), open: z.boolean() })),
  vssProviders: z.array(
    z.object({ name: z.string(), type: z.enum(['Hardware', 'System']), id: z.string(), version: z.string() }),
  ),
  /** What `vssadmin list providers` prints. */
  vssProviderListing: z.string(),
  findings: z.array(findingSchema),
})
export type ParentHostResource = z.infer<typeof parentHostSchema>

/** A Hyper-V parent host of the environment in a list. */
export const parentHostRowSchema = parentHostSchema
  .pick({ id: true, name: true, domain: true, cluster: true, windowsName: true, up: true })
  .extend({ vmCount: z.number().int() })
export type ParentHostRow = z.infer<typeof parentHostRowSchema>

/** A task in the Task Scheduler of a host: every policy with a schedule has one on each member host (R137). */
export const scheduledTaskSchema = z.object({
  id: idSchema,
  name: z.string(),
  host: refSchema,
  dataset: refSchema,
  policy: refSchema,
  frequency: z.enum(FREQUENCIES),
  user: z.string(),
  enabled: z.boolean(),
  /** Whether it is the one that starts the backup; the others stand by. */
  acts: z.boolean(),
  /** By the clock of the host. */
  nextRun: timeSchema.nullable(),
})
export type ScheduledTaskResource = z.infer<typeof scheduledTaskSchema>

/** Tasks of a host, by id. */
export const scheduledTaskQuerySchema = listQuerySchema.extend({ host: z.string().optional() })

const clusterItemSchema = z.object({
  id: idSchema,
  name: z.string(),
  owner: refSchema.nullable(),
  preferredOwner: refSchema.nullable(),
})

/** A failover cluster as a row of Failover Cluster Manager. */
export const clusterRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  domain: z.string(),
  windows: z.enum(WINDOWS_VERSIONS),
  nodes: z.array(z.object({ id: idSchema, name: z.string(), up: z.boolean() })),
  /** The node that owns the cluster group. */
  owner: refSchema,
  csvCount: z.number().int(),
  vmCount: z.number().int(),
})
export type ClusterRow = z.infer<typeof clusterRowSchema>

/** A failover cluster with its storage and virtual machines. */
export const clusterSchema = clusterRowSchema.extend({
  asymmetric: z.boolean(),
  disks: z.array(
    clusterItemSchema.extend({
      kind: z.enum(['shared', 'csv']),
      fileSystem: z.enum(['NTFS', 'CSVFS']),
      bitLocker: z.boolean(),
      redirected: z.boolean(),
    }),
  ),
  machines: z.array(clusterItemSchema.extend({ state: z.enum(VM_STATES) })),
  findings: z.array(findingSchema),
})
export type ClusterResource = z.infer<typeof clusterSchema>

/** What moves to which node. */
export const moveClusterResourceSchema = z.object({
  diskId: idSchema.nullable().describe('a CSV or shared disk; null: the cluster group'),
  hostId: idSchema,
})

/** The node that is to own an item of the cluster first. */
export const preferredOwnerSchema = z.object({
  itemId: idSchema.describe('a VM or disk of the cluster'),
  hostId: idSchema.nullable().describe('null: none'),
})

/** What speaks for and against each container of VM data (appendix, table 3). */
export const diskFormatSchema = z.object({
  format: z.enum(['pass-through', 'fixed', 'dynamic-or-differencing']),
  name: z.string(),
  pros: z.array(z.string()),
  cons: z.array(z.string()),
  backedUp: z.boolean(),
})

/** What matters for the data of a VM. */
export const diskNeedsQuerySchema = z.object({
  backedUp: z.stringbool().optional().describe('true by default'),
  vmSnapshots: z.stringbool().optional(),
  fastest: z.stringbool().optional(),
  littleSpace: z.stringbool().optional(),
  gigabytes: z.coerce.number().int().min(1).optional(),
})

/** The formats of virtual disks with what speaks for and against each (appendix, table 3). */
export const diskFormatsSchema = z.object({
  items: z.array(diskFormatSchema),
  /** The one that these needs lead to. */
  advised: diskFormatSchema.shape.format,
})
