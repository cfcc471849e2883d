import * as z from 'zod'
import {
  backupOptionsSchema,
  backupTypeSchema,
  bytesSchema,
  findingCodeSchema,
  findingSchema,
  idSchema,
  listQuerySchema,
  refSchema,
  retentionSchema,
  scriptCallSchema,
  timeSchema,
} from './basics'

/** What the Backup Dataset wizard asks for; `policyId` null: on demand, by no policy (TR-4234 §6.3). */
export const startBackupSchema = z.object({
  policyId: idSchema.nullable(),
  namePrefix: z.string(),
  description: z.string(),
  backupType: backupTypeSchema,
  retention: retentionSchema,
  options: backupOptionsSchema,
})
export type StartBackupRequest = z.infer<typeof startBackupSchema>

/** What a backup would meet now, and what it would make. */
export const backupCheckAnswerSchema = z.object({
  findings: z.array(findingSchema),
  /** Snapshot copies that it would add, by volume. */
  snapshots: z.array(
    z.object({ volume: refSchema, storageSystem: z.string(), adds: z.number().int(), holds: z.number().int() }),
  ),
  /** Backups that retention would delete after it. */
  expiring: z.array(z.object({ id: idSchema, name: z.string(), createdAt: timeSchema })),
})
export type BackupCheckAnswer = z.infer<typeof backupCheckAnswerSchema>

/** A backup as lists show it. */
export const backupSchema = z.object({
  id: idSchema,
  name: z.string(),
  description: z.string(),
  dataset: refSchema,
  datasetExists: z.boolean(),
  policyName: z.string().nullable(),
  jobId: idSchema,
  type: backupTypeSchema,
  retention: retentionSchema,
  createdAt: timeSchema,
  vms: z.array(refSchema),
  snapshotCount: z.number().int(),
  /** Of some Snapshot copies nothing is left on the storage system. */
  damaged: z.boolean(),
})
export type BackupResource = z.infer<typeof backupSchema>

/** A backup with its VMs and their Snapshot copies. */
export const backupDetailSchema = backupSchema.extend({
  snapshots: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      volume: refSchema,
      storageSystem: z.string(),
      createdAt: timeSchema,
      held: bytesSchema.describe('Bytes that the copy alone holds now'),
      busyWith: z.array(z.string()),
      missing: z.boolean(),
    }),
  ),
  vmDetails: z.array(
    z.object({
      id: idSchema,
      guid: z.string(),
      name: z.string(),
      exists: z.boolean(),
      host: z.string(),
      method: z.enum(['online', 'saved-state', 'crash']),
      files: z.array(z.object({ path: z.string(), lunPath: z.string(), bytes: bytesSchema })),
    }),
  ),
})
export type BackupDetail = z.infer<typeof backupDetailSchema>

/** Backups of a dataset, or those that a VM is part of; by id. */
export const backupQuerySchema = listQuerySchema.extend({
  dataset: z.string().optional(),
  vm: z.string().optional(),
})

/** Delete Backup of one VM, or of all that the backup holds. */
export const deleteBackupQuerySchema = z.object({
  vm: z.string().optional().describe('only this VM; left out: the entire dataset'),
})

/** What deleting would take away, and what stands in its way. */
export const deleteBackupCheckAnswerSchema = z.object({
  findings: z.array(findingSchema),
  snapshots: z.array(z.object({ id: idSchema, name: z.string(), volume: z.string(), held: bytesSchema })),
  vms: z.array(refSchema),
})

/** What is restored from the backup that the path names. */
export const startRestoreSchema = z.object({
  vmId: idSchema,
  startVm: z.boolean(),
  verify: z.boolean(),
  postScript: scriptCallSchema.nullable(),
  acknowledged: z.array(findingCodeSchema),
})

/** `verify`: Enable Snapshot Verification of the Restore wizard. */
export const restoreCheckSchema = z.object({ vmId: idSchema, verify: z.boolean() })

/** What a restore would meet; errors refuse it, warnings must be acknowledged. */
export const restoreCheckAnswerSchema = z.object({
  findings: z.array(findingSchema),
  /** How each LUN would be restored (R168–R169). */
  luns: z.array(
    z.object({
      lunPath: z.string(),
      storageSystem: z.string(),
      method: z.enum(['lun-clone-split', 'file-copy']),
      bytes: bytesSchema,
      /** VMs whose files lie on the same LUN. */
      otherVms: z.array(z.string()),
    }),
  ),
  /** Milliseconds of simulated time. */
  expectedDuration: z.number().int(),
})
export type RestoreCheckAnswer = z.infer<typeof restoreCheckAnswerSchema>
