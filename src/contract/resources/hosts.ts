import * as z from 'zod'
import { DISK_KINDS, WINDOWS_VERSIONS } from '@/domain/hyperv/windows'
import { INSTALLATION_ACTIONS } from '@/domain/smhv/installation'
import { bytesSchema, findingSchema, idSchema, refSchema, timeSchema } from './basics'
import { licenseChoiceSchema } from './licenses'

/** The settings of a host; each part is null until it is configured. */
export const hostSettingsSchema = z.object({
  reportPath: z.string().nullable(),
  snapInfo: z.object({ path: z.string().describe('Directory on a disk of the host, such as S:\\SnapInfo') }).nullable(),
  notification: z
    .object({
      email: z
        .object({ smtpServer: z.string(), from: z.string(), to: z.array(z.string()), subject: z.string() })
        .nullable(),
      autoSupport: z.boolean(),
    })
    .nullable(),
})
export type HostSettingsResource = z.infer<typeof hostSettingsSchema>

/** A managed host or cluster of this console. */
export const hostSchema = z.object({
  id: idSchema,
  kind: z.enum(['host', 'cluster']),
  name: z.string(),
  domain: z.string(),
  site: z.string(),
  windows: z.enum(WINDOWS_VERSIONS),
  windowsName: z.string(),
  port: z.number().int(),
  smhvVersion: z.string().nullable(),
  state: z.enum(['up', 'degraded', 'down']),
  members: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      state: z.enum(['up', 'down']),
      ownsClusterGroup: z.boolean(),
      snapInfoCopies: z.number().int().nullable().describe('Registry value snapinfo_snaps_count; null = not set'),
    }),
  ),
  addedAt: timeSchema,
  settings: hostSettingsSchema,
  snapInfoLeft: z
    .array(z.object({ path: z.string(), backups: z.number().int() }))
    .describe('Earlier SnapInfo directories in which metadata of backups still lies'),
  snapInfoCopies: z.number().int().describe('SnapInfo Snapshot copies kept: by the registry of the host or owner node'),
  configured: z.boolean(),
  vmCount: z.number().int(),
  /** Configuration messages: what is missing, what is advised against. */
  findings: z.array(findingSchema),
  version: z.number().int(),
})
export type HostResource = z.infer<typeof hostSchema>

/** A host or cluster of the environment that can be added, or is managed already. */
export const discoveredHostSchema = z.object({
  id: idSchema.describe('host or cluster id'),
  kind: z.enum(['host', 'cluster']),
  name: z.string(),
  domain: z.string(),
  site: z.string(),
  windows: z.enum(WINDOWS_VERSIONS),
  windowsName: z.string(),
  state: z.enum(['up', 'degraded', 'down']),
  memberNames: z.array(z.string()),
  vmCount: z.number().int(),
  managed: z.boolean(),
})
export type DiscoveredHost = z.infer<typeof discoveredHostSchema>

/** A disk that the host or cluster sees: for Browse. */
export const hostDiskSchema = z.object({
  id: idSchema,
  mountPoint: z.string(),
  kind: z.enum(DISK_KINDS),
  fileSystem: z.enum(['NTFS', 'CSVFS']),
  lunPath: z.string().nullable(),
  storageSystem: refSchema.nullable(),
  volume: refSchema.nullable(),
  size: bytesSchema.nullable(),
})
export type HostDisk = z.infer<typeof hostDiskSchema>

/** What the Hosts Management wizard asks for; the port is that of the SMHV web service, 808 as installed. */
export const addHostSchema = z.object({
  name: z.string().describe('Name, IP name or id of a host or cluster'),
  port: z.number().int(),
  settings: hostSettingsSchema,
})

/** Remote Host Install: SMHV, and SnapDrive where it is missing, on a host or on all nodes of a cluster. */
export const installationSchema = z.object({
  action: z.enum(INSTALLATION_ACTIONS),
  name: z.string().describe('Name or id of a host or cluster'),
  port: z.number().describe('The same on all nodes of a cluster'),
  license: licenseChoiceSchema,
  user: z.string().describe('domain\\user, an administrator of the host'),
  password: z.string().describe('Goes no further than this request'),
  confirmPassword: z.string(),
})

/** Files of an earlier SnapInfo directory go into the present one. */
export const snapInfoMoveSchema = z.object({ from: z.string().describe('Path of the directory in which they lie') })

/** Registry value snapinfo_snaps_count; null takes it away, so that the default counts again. */
export const snapInfoCopiesSchema = z.object({
  hostId: idSchema.nullable().describe('null: the host, or all nodes of the cluster'),
  count: z.number().nullable(),
})

/** Whether the backups go with the host; false by default. */
export const removeHostQuerySchema = z.object({ deleteBackups: z.stringbool().optional() })
