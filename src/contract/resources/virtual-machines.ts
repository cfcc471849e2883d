import * as z from 'zod'
import { MIGRATION_KINDS, VIRTUAL_DISK_FORMATS, VM_ACTIONS, VM_STATES } from '@/domain/hyperv/virtual-machine'
import {
  bytesSchema,
  checkAnswerSchema,
  findingSchema,
  idSchema,
  listQuerySchema,
  refSchema,
  timeSchema,
} from './basics'

/**
 * How a VM stands: `unprotected` = in no dataset, `never-run` = in a dataset but not yet backed up,
 * `ok` / `failed` = how its latest backup ended.
 */
export const PROTECTION_STATES = ['ok', 'failed', 'never-run', 'unprotected'] as const
export const protectionSchema = z.enum(PROTECTION_STATES)
export type Protection = z.infer<typeof protectionSchema>

/** A VM as lists show it; one that was deleted from Hyper-V is there as long as it has backups. */
export const virtualMachineSchema = z.object({
  id: idSchema,
  guid: z.string(),
  name: z.string(),
  /** false = deleted from Hyper-V: what is said of it comes from its latest backup, its state is `off`. */
  exists: z.boolean(),
  state: z.enum(VM_STATES),
  /** The parent host or owner node. */
  host: refSchema,
  cluster: refSchema.nullable(),
  /** The managed host or cluster of this console that it belongs to; null = not managed. */
  managedHost: refSchema.nullable(),
  guest: z.string(),
  protection: protectionSchema,
  datasets: z.array(refSchema),
  lastBackup: z.object({ id: idSchema, name: z.string(), at: timeSchema }).nullable(),
  lastAttempt: z.object({ jobId: idSchema, at: timeSchema, outcome: z.enum(['done', 'failed']) }).nullable(),
  vhdBytes: bytesSchema,
  migration: z.enum(['none', ...MIGRATION_KINDS]),
})
export type VirtualMachineResource = z.infer<typeof virtualMachineSchema>

/** A virtual disk and where its file lies; null where a mount point leads to no LUN. */
export const virtualDiskSchema = z.object({
  format: z.enum(VIRTUAL_DISK_FORMATS),
  system: z.boolean(),
  mountPoint: z.string(),
  path: z.string(),
  lunPath: z.string().nullable(),
  storageSystem: z.string().nullable(),
  serial: z.string().nullable(),
  volume: z.string().nullable(),
  size: bytesSchema,
  used: bytesSchema,
  backedUp: z.boolean(),
})
export type VirtualDiskResource = z.infer<typeof virtualDiskSchema>

/** A Hyper-V snapshot of a VM, later called checkpoint. */
export const vmSnapshotSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: timeSchema,
  /** The one below which it hangs; null = the first of a tree. */
  parentId: idSchema.nullable(),
  /** The VM goes on from it. */
  isCurrent: z.boolean(),
  /** What the VM did when it was taken. */
  state: z.enum(VM_STATES),
})

/** A VM with its disks, and where they lie. */
export const virtualMachineDetailSchema = virtualMachineSchema.extend({
  integration: z.object({ version: z.string(), backup: z.boolean() }),
  applications: z.array(z.string()),
  configurationPath: z.string(),
  snapshotPath: z.string(),
  disks: z.array(virtualDiskSchema),
  /** Where a migration takes it, and when that ends; null = none is under way, or one that does not end. */
  migrationTo: z.object({ to: refSchema, startedAt: timeSchema, endsAt: timeSchema }).nullable(),
  /** Hyper-V snapshots, oldest first. */
  snapshots: z.array(vmSnapshotSchema),
  snapshotLocationMoved: z.boolean(),
  nextBackup: timeSchema.nullable(),
  findings: z.array(findingSchema),
})
export type VirtualMachineDetail = z.infer<typeof virtualMachineDetailSchema>

/** Which VMs: by place, protection and state; all that are named must hold. */
export const virtualMachineQuerySchema = listQuerySchema.extend({
  host: z.string().optional().describe('id of a managed host or cluster'),
  parentHost: z.string().optional().describe('id of the parent host on which they are'),
  volume: z.string().optional().describe('id of a volume on which some of their files lie'),
  dataset: z.string().optional().describe('members of this dataset, deleted ones included'),
  backedUp: z.stringbool().optional().describe('true: only VMs that have backups, deleted ones included'),
  protected: z.stringbool().optional().describe('false: unprotected resources'),
  protection: protectionSchema.optional(),
  state: z.enum(VM_STATES).optional(),
  managed: z.stringbool().optional().describe('true: only VMs of managed hosts (the default is true)'),
})

export const changeVmStateSchema = z.object({ action: z.enum(VM_ACTIONS) })

/** What the Move wizard asks for. */
export const migrateVmSchema = z.object({
  kind: z.enum(MIGRATION_KINDS),
  toHostId: idSchema.nullable().describe('live and quick: another node of the cluster'),
  toDiskId: idSchema.nullable().describe('storage: another disk of the host or cluster'),
})

/** What a move would meet, and how long it would take. */
export const migrationCheckAnswerSchema = checkAnswerSchema.extend({
  expectedDuration: z.number().int().describe('milliseconds of simulated time'),
})

/** The name of a VM snapshot. */
export const takeVmSnapshotSchema = z.object({ name: z.string() })

/** Apply: the VM goes back to the snapshot. */
export const applyVmSnapshotSchema = z.object({
  takeFirst: z.string().nullable().default(null).describe('name of a snapshot of the present state, taken before'),
})

/** Delete Snapshot, or Delete Snapshot Subtree. */
export const deleteVmSnapshotQuerySchema = z.object({
  subtree: z.stringbool().optional().describe('true: with all that were taken from it'),
})

/** The folder in which snapshots of the VM are kept from now on. */
export const vmSnapshotLocationSchema = z.object({ path: z.string() })

/** A virtual disk to add; its size in bytes. */
export const addVhdSchema = z.object({
  path: z.string().describe('E:\\app01\\data.vhdx'),
  format: z.enum(['fixed', 'dynamic', 'differencing']),
  size: bytesSchema,
  copyPhysical: z.boolean().default(false).describe('copy the contents of a physical disk of the host'),
})

/** The path of the virtual disk that goes. */
export const removeVhdQuerySchema = z.object({ path: z.string() })
