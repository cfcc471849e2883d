import type { SimTime } from '@/base/sim-time'
import type { ClusterId, HostId, LunId, StorageSystemId, VmId, WindowsDiskId } from '../ids'

export const WINDOWS_VERSIONS = ['2008-r2', '2008-r2-sp1', '2012'] as const
export type WindowsVersion = (typeof WINDOWS_VERSIONS)[number]

export const WINDOWS_NAMES: Record<WindowsVersion, string> = {
  '2008-r2': 'Windows Server 2008 R2',
  '2008-r2-sp1': 'Windows Server 2008 R2 SP1',
  '2012': 'Windows Server 2012',
}

export const WINDOWS_EDITIONS = ['standard', 'enterprise', 'datacenter', 'hyper-v-server'] as const
export type WindowsEdition = (typeof WINDOWS_EDITIONS)[number]

/** Default port of SMHV and SnapDrive (R44). */
export const DEFAULT_PORT = 808

export interface ServiceState {
  version: string
  port: number
  running: boolean
}

/** A Hyper-V parent host, stand-alone or a node of a cluster. */
export interface HyperVHost {
  readonly id: HostId
  name: string
  domain: string
  site: string
  windows: WindowsVersion
  edition: WindowsEdition
  clusterId: ClusterId | null
  up: boolean
  /** Milliseconds by which its clock is ahead of the true time; scheduled tasks run by it. */
  clockOffset: number
  /** Ports that its firewall keeps shut (R44). */
  blockedPorts: number[]
  /** null = not installed (R46, R89). */
  smhv: ServiceState | null
  /** null = not installed (R18, R82). */
  snapDrive: ServiceState | null
  /** KB numbers installed. */
  hotfixes: string[]
  /** Per-server license keys; null = licensed per storage (R21–R23). */
  smhvLicense: string | null
  snapDriveLicense: string | null
  /** DWORD values by their full path; only those that somebody has set. */
  registry: Record<string, number>
  /** SnapDrive's Transport Protocol Settings: how it reaches storage systems. */
  transports: TransportSetting[]
  executionPolicy: ExecutionPolicy
  /** PowerShell modules that do not come with Windows or SMHV. */
  powerShellModules: string[]
}

/** Which scripts Windows PowerShell runs (R237). */
export const EXECUTION_POLICIES = ['Restricted', 'AllSigned', 'RemoteSigned', 'Unrestricted', 'Bypass'] as const
export type ExecutionPolicy = (typeof EXECUTION_POLICIES)[number]

export const TRANSPORT_PROTOCOLS = ['rpc', 'http', 'https'] as const

/** Where Data ONTAP listens unless it was told otherwise. */
export const TRANSPORT_PORTS = { rpc: 135, http: 80, https: 443 } as const

/** How SnapDrive on a host reaches a storage system. The password is nobody's business. */
export interface TransportSetting {
  readonly storageSystemId: StorageSystemId
  readonly protocol: (typeof TRANSPORT_PROTOCOLS)[number]
  readonly port: number
  readonly user: string
}

/** A Windows failover cluster. */
export interface FailoverCluster {
  readonly id: ClusterId
  name: string
  domain: string
  site: string
  windows: WindowsVersion
  readonly nodeIds: readonly HostId[]
  /** The node that owns the cluster group: the coordinator of a distributed backup (R119). */
  ownerNodeId: HostId
  /** Storage is not seen alike by all nodes (R129). */
  asymmetric: boolean
  /** The node on which a VM or disk should be, as Failover Cluster Manager has it (R234). */
  preferredOwners: Record<VmId | WindowsDiskId, HostId>
}

export const DISK_KINDS = ['dedicated', 'shared', 'csv', 'local'] as const
export type DiskKind = (typeof DISK_KINDS)[number]

/** A disk as Windows sees it: a LUN on a NetApp storage system, or a local one. */
export interface WindowsDisk {
  readonly id: WindowsDiskId
  kind: DiskKind
  /** Exactly one of the two is set. */
  readonly hostId: HostId | null
  readonly clusterId: ClusterId | null
  /** null = local disk. */
  readonly lunId: LunId | null
  /** `E:\` or `C:\ClusterStorage\Volume1\` */
  mountPoint: string
  /** `\\?\Volume{…}\` */
  volumeGuid: string
  /** 2012 CSVs show CSVFS, 2008 R2 NTFS (R251). */
  fileSystem: 'NTFS' | 'CSVFS'
  /** The node on which a shared disk or CSV is online; null for a dedicated disk. */
  ownerNodeId: HostId | null
  /** The cluster services group of a shared disk; one that SnapDrive did not place is in a group of its own. */
  group?: string
  bitLocker: boolean
  /** Shadow copies that a VSS software provider made of it, which the hardware provider cannot delete (R68). */
  softwareCopies: number
}

export interface EventLogEntry {
  readonly id: string
  at: SimTime
  hostId: HostId
  source: string
  eventId: number
  level: 'information' | 'warning' | 'error'
  message: string
}
