import type { HostId, IgroupId, LunId, SnapshotId } from '../ids'

export const DISK_SHARINGS = ['dedicated', 'shared', 'csv'] as const
/** Whether one host alone uses a disk, or a cluster as a disk of one of its groups or as a CSV. */
export type DiskSharing = (typeof DISK_SHARINGS)[number]

/** The group that the cluster itself keeps; applications stay out of it (R183). */
export const CORE_CLUSTER_GROUP = 'Cluster Group'

/** A cluster services group: one that is there, or a new one (R182). */
export interface GroupChoice {
  readonly name: string
  readonly create: boolean
}

/** How a LUN comes to a host as a disk: what the pages of the wizards ask for. */
export interface DiskPlacement {
  /** On whose SnapDrive the wizard runs; of a cluster, the node on which the group is online (R201). */
  readonly hostId: HostId
  readonly sharing: DiskSharing
  /** Only of a shared disk. */
  readonly group: GroupChoice | null
  /** `H:\` or `G:\mount_drive1\` (R184); empty for a CSV, whose path the cluster gives. */
  readonly mountPoint: string
  /** Names of iSCSI nodes or world wide port names (R185). */
  readonly initiators: readonly string[]
  /** null = SnapDrive manages the igroups itself. */
  readonly igroupIds: readonly IgroupId[] | null
}

/** What Connect Disk is asked for. */
export interface DiskConnection extends DiskPlacement {
  readonly lunId: LunId
  /** A Snapshot copy of the LUN's volume: a clone of the LUN as it was then is connected. null = the LUN itself. */
  readonly snapshotId: SnapshotId | null
}

/** The drive letter of a mount point such as `H:\`; null = a folder. */
export function letterOf(mountPoint: string): string | null {
  return /^([A-Z]):\\$/i.exec(mountPoint)?.[1]?.toUpperCase() ?? null
}

/** The drive below which a mount point such as `G:\mount_drive1\` lies. */
export function rootOf(mountPoint: string): string {
  return `${mountPoint.slice(0, 2).toUpperCase()}\\`
}
