import type { SimTime } from '@/base/sim-time'
import type { ClusterId, ConsoleId, HostId, ManagedHostId, WindowsDiskId } from '../ids'

/** Where the metadata of backups goes (R51–R56). */
export interface SnapInfoSettings {
  readonly diskId: WindowsDiskId
  /** `S:\SnapInfo` */
  readonly path: string
}

export interface NotificationSettings {
  readonly email: {
    readonly smtpServer: string
    readonly from: string
    /** Several are separated by commas in the form. */
    readonly to: readonly string[]
    readonly subject: string
  } | null
  readonly autoSupport: boolean
}

export interface HostSettings {
  /** null = not configured: VMs cannot join a dataset yet (R59, R91). */
  readonly reportPath: string | null
  /** null = not configured: VMs cannot join a dataset yet (R52, R91). */
  readonly snapInfo: SnapInfoSettings | null
  readonly notification: NotificationSettings | null
}

/** A host or host cluster that a management console manages: dedicated VMs of a host, shared VMs of a cluster (R88). */
export interface ManagedHost {
  readonly id: ManagedHostId
  readonly consoleId: ConsoleId
  /** Exactly one of the two is set. */
  readonly hostId: HostId | null
  readonly clusterId: ClusterId | null
  addedAt: SimTime
  settings: HostSettings
  /** Nodes of a cluster that an import has left out, and the settings that they have still (R95). */
  leftBehind: Record<HostId, HostSettings>
  version: number
}

/** SnapInfo Snapshot copies kept unless the registry says otherwise (R150). */
export const SNAPINFO_COPIES_DEFAULT = 30
export const SNAPINFO_COPIES_MAX = 255

/** The registry value of that number: of a stand-alone host, and on each node of a cluster (R151–R152). */
export const SNAPINFO_COPIES_VALUE = {
  host: 'HKLM\\SOFTWARE\\NetApp\\SnapManager for Hyper-V\\Server\\snapinfo_snaps_count',
  cluster: 'HKLM\\Cluster\\SOFTWARE\\NetApp\\SnapManager for Hyper-V\\Server\\snapinfo_snaps_count',
} as const
