import * as z from 'zod'
import { backupTypeSchema, bytesSchema, findingSchema, idSchema, refSchema, timeSchema } from './basics'
import { RETENTION_TYPES } from '@/domain/smhv/retention'

/** Which backups to read from the SnapInfo directory of a host, be they of another site or console (R206). */
export const backupMetadataQuerySchema = z.object({
  server: z.string().describe('name or id of a managed host or cluster whose SnapInfo directory is read'),
  vm: z.string().optional().describe('name or GUID: only this VM'),
  backup: z.string().optional().describe('name or id: only this backup'),
  found: z.stringbool().optional().describe('true: only what the catalogue of this console does not have of this host'),
})

/** A VM as the metadata of a backup describes it. */
const metadataVmSchema = z.object({
  guid: z.string(),
  name: z.string(),
  configurationPath: z.string(),
  snapshotPath: z.string(),
  /** Paths of its VHDs at the time of the backup. */
  vhds: z.array(z.string()),
  /** Name of the host or cluster on which it was backed up. */
  from: z.string(),
  /** Where its files would go here: below the disks that hold the mirrors of its LUNs. */
  here: z.object({
    virtualMachinePath: z.string(),
    snapshotFilePath: z.string(),
    vhds: z.array(z.object({ source: z.string(), destination: z.string() })),
  }),
})

/** What SMHV reads in the SnapInfo directory of a host or cluster, oldest backup first (R196). */
export const backupMetadataSchema = z.object({
  server: refSchema,
  /** S:\SnapInfo */
  path: z.string(),
  /** All VMs of these backups, each once, by name (R197). */
  vms: z.array(z.object({ guid: z.string(), name: z.string() })),
  backups: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      datasetName: z.string(),
      retentionType: z.enum(RETENTION_TYPES),
      type: backupTypeSchema,
      createdAt: timeSchema,
      /** Id of the console that made it. */
      console: idSchema,
      vms: z.array(metadataVmSchema),
    }),
  ),
})
export type BackupMetadataResource = z.infer<typeof backupMetadataSchema>

/**
 * A VM that the SnapInfo directory of a managed host or cluster tells of beside the catalogue: it was backed up at the other
 * site, or by another console (R206).
 */
export const foundMachineSchema = z.object({
  /** `<managed host> <GUID>` */
  id: z.string(),
  /** The managed host or cluster. */
  server: refSchema,
  /** S:\\SnapInfo */
  path: z.string(),
  guid: z.string(),
  name: z.string(),
  /** Name of the host on which the cmdlets are entered: of a cluster the node that owns the cluster group. */
  node: z.string(),
  /** Name of the host or cluster on which it was backed up. */
  from: z.string(),
  backups: z.number().int(),
  lastBackup: timeSchema,
})
export type FoundMachineResource = z.infer<typeof foundMachineSchema>

/** Restore-Backup -RestoreToAlternateHost. */
export const alternateRestoreSchema = z.object({
  server: z.string().describe('name or id of the host or cluster to which the VM is restored'),
  backup: z.string().describe('name or id of the backup, as SnapInfo of the server tells it'),
  vm: z.string().describe('name or GUID of the VM, as SnapInfo of the server tells it'),
  virtualMachinePath: z.string().nullable().describe('null: where it was'),
  snapshotFilePath: z.string().nullable().describe('null: where it was'),
  vhds: z
    .array(z.object({ source: z.string(), destination: z.string() }))
    .nullable()
    .describe('a pair for each VHD; null: where they were'),
  verify: z.boolean().describe('false: -DisableVerifySnapshot'),
  startVm: z.boolean().default(true),
})

/** What a restore to another host would meet; errors refuse it. */
export const alternateRestoreCheckSchema = z.object({
  findings: z.array(findingSchema),
  luns: z.array(
    z.object({ lunPath: z.string(), method: z.enum(['lun-clone-split', 'file-copy']), bytes: bytesSchema }),
  ),
  /** Milliseconds of simulated time. */
  expectedDuration: z.number().int(),
})

/** The contents of another site's SnapInfo directory go into that of a managed host, beside what it has. */
export const snapInfoImportSchema = z.object({ from: z.string().describe('T:\\SnapInfo, on a connected LUN') })

/** A volume for a mirror to go to; its size in bytes. */
export const createVolumeSchema = z.object({ aggregate: idSchema, name: z.string(), size: bytesSchema })
