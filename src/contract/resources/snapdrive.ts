import * as z from 'zod'
import { DISK_KINDS } from '@/domain/hyperv/windows'
import { SNAPSHOT_KINDS } from '@/domain/ontap/storage'
import { DISK_SHARINGS } from '@/domain/snapdrive/disk-connection'
import { bytesSchema, chosenIdSchema, idSchema, listQuerySchema, refSchema, timeSchema } from './basics'
import { mirrorSchema } from './storage-relationships'

const diskSnapshotSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(SNAPSHOT_KINDS),
  createdAt: timeSchema,
  /** What keeps it from being deleted; empty = nothing. */
  busyWith: z.array(z.string()),
  /** The backup of SMHV that needs it. */
  backup: refSchema.nullable(),
})

/** A LUN that a host has as a disk, as SnapDrive lists it. */
export const snapDriveDiskSchema = z.object({
  id: idSchema,
  name: z.string().describe('LUN[0,0,1,4] (E:\\)'),
  mountPoint: z.string(),
  kind: z.enum(DISK_KINDS),
  lun: refSchema,
  volume: refSchema,
  storageSystem: refSchema,
  /** `test02:/vol/csv01/csv01.lun` */
  path: z.string(),
  size: bytesSchema,
  volumeGuid: z.string(),
  /** The node on which a shared disk or CSV is online. */
  owner: refSchema.nullable(),
  /** Its cluster services group. */
  group: z.string().nullable(),
  machines: z.array(refSchema),
  /** Of a mounted backup: the Snapshot copy that backs it. */
  backedBy: z.string().nullable(),
  /** The Snapshot copy from which SnapDrive has restored it last. */
  restored: z.object({ name: z.string(), copiedAt: timeSchema, at: timeSchema }).nullable(),
  /** The relationship of its volume, of which it is the source or the destination. */
  mirror: mirrorSchema.nullable(),
  mirrorRole: z.enum(['source', 'destination']).nullable(),
  igroups: z.array(z.string()),
  /** Newest first. */
  snapshots: z.array(diskSnapshotSchema),
})
export type SnapDriveDisk = z.infer<typeof snapDriveDiskSchema>

/** What the pages of the wizards offer. */
export const diskChoicesSchema = z.object({
  host: refSchema,
  /** null = no node of a cluster. */
  cluster: refSchema.nullable(),
  /** Free drive letters, of a disk of the host alone and of one that the cluster shares. */
  letters: z.object({ dedicated: z.array(z.string()), shared: z.array(z.string()) }),
  /** Where the cluster puts the next cluster shared volume; null = no node of a cluster. */
  csvPath: z.string().nullable(),
  groups: z.array(z.object({ name: z.string(), node: z.string() })),
  /** Of the host and, for shared disks, of the other nodes; for the storage system that was asked about. */
  initiators: z.array(z.object({ name: z.string(), protocol: z.enum(['iscsi', 'fcp']), host: refSchema })),
  igroups: z.array(z.object({ id: idSchema, name: z.string(), initiators: z.array(z.string()) })),
  /** LUNs that nobody has as a disk. */
  luns: z.array(z.object({ id: idSchema, name: z.string(), size: bytesSchema, mirrored: z.boolean() })),
  /** Shared drives below which a folder can be, with their groups. */
  roots: z.array(z.object({ mountPoint: z.string(), kind: z.enum(DISK_KINDS), group: z.string().nullable() })),
})
export type DiskChoices = z.infer<typeof diskChoicesSchema>

/** What the choices of the Create and Connect Disk wizards are for. */
export const diskChoicesQuerySchema = z.object({
  lun: z.string().optional().describe('its storage system decides which initiators can be used'),
  volume: z.string().optional().describe('likewise, of a disk that is to be created'),
})

const placementShape = {
  sharing: z.enum(DISK_SHARINGS),
  /** Only of a shared disk. */
  group: z.object({ name: z.string(), create: z.boolean() }).nullable(),
  mountPoint: z.string().describe('H:\\ or G:\\mount_drive1\\; empty for a CSV'),
  initiators: z.array(z.string()),
  igroupIds: z.array(idSchema).nullable().describe('null: SnapDrive manages igroups automatically'),
}

/** What the Connect Disk wizard asks for (TR-4234 §6.11). */
export const connectDiskSchema = z.object({
  lunId: chosenIdSchema,
  snapshotId: chosenIdSchema.nullable().describe('null: the LUN itself'),
  ...placementShape,
})

/** What the Create Disk wizard asks for; the size in bytes. */
export const createDiskSchema = z.object({
  volumeId: chosenIdSchema,
  name: z.string(),
  size: z.number(),
  ...placementShape,
})

/** Force Disconnect does not ask whether files are open; Delete Disk takes the LUN away as well. */
export const disconnectDiskQuerySchema = z.object({
  force: z.stringbool().optional(),
  deleteLun: z.stringbool().optional().describe('Delete Disk'),
})

/** What disconnecting in this way would meet. */
export const disconnectCheckSchema = z.object({ force: z.boolean(), deleteLun: z.boolean() })

/** The name of a Snapshot copy that is created or renamed. */
export const snapshotNameSchema = z.object({ name: z.string() })

/** The Snapshot copy to which the disk goes back. */
export const restoreDiskSchema = z.object({ snapshotId: idSchema })

/** A disk as Disk Management of a host shows it: a local one, a LUN, or an attached VHD. */
export const windowsDiskSchema = z.object({
  id: idSchema,
  /** `Disk 3` */
  number: z.number().int(),
  type: z.enum(['local', 'lun', 'vhd']),
  mountPoint: z.string().nullable(),
  size: bytesSchema.nullable(),
  /** `reserved`: another node of the cluster has it online. */
  state: z.enum(['online', 'offline', 'reserved']),
  fileSystem: z.string(),
  /** Path of the VHD, or of the LUN. */
  path: z.string().nullable(),
  /** Of a mounted backup: its Snapshot copy. */
  backedBy: z.string().nullable(),
  /** Of an attached VHD: the VM that has it as a physical hard disk. */
  machine: refSchema.nullable(),
  /** Of an attached VHD: the VM whose disk it is a copy of. */
  contentOf: z.string().nullable(),
})
export type WindowsDiskRow = z.infer<typeof windowsDiskSchema>

/** The path of a VHD on the host, `M:\vm1\vm1.vhd`. */
export const attachVhdSchema = z.object({ path: z.string() })
/** Brings an attached VHD online or takes it offline. */
export const changeVhdSchema = z.object({ online: z.boolean() })
/** The VM that gets the disk as a physical hard disk. */
export const giveVhdSchema = z.object({ vmId: idSchema })

/** What Explorer shows in a folder. */
export const fileEntrySchema = z.object({
  name: z.string(),
  path: z.string(),
  kind: z.enum(['drive', 'folder', 'file']),
  size: bytesSchema.nullable(),
  modifiedAt: timeSchema.nullable(),
  /** A virtual hard disk, which can be attached. */
  vhd: z.boolean(),
  /** On a disk that was added to the VM: it can be copied to its place in the guest. */
  added: z.boolean(),
})
export type FileEntry = z.infer<typeof fileEntrySchema>

/** The folder whose files are listed. */
export const fileQuerySchema = listQuerySchema.extend({
  path: z.string().optional().describe('a folder; the drives if it is left out'),
})
/** The file that is copied back into the guest. */
export const guestFileSchema = z.object({ path: z.string() })
