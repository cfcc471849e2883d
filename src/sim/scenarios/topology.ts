import type { Bytes } from '@/base/units'
import type { VirtualDiskFormat, VmState } from '@/domain/hyperv/virtual-machine'
import type { ExecutionPolicy, DiskKind, WindowsEdition, WindowsVersion } from '@/domain/hyperv/windows'
import type { MirrorState } from '@/domain/ontap/mirror'
import type { StorageLicense } from '@/domain/ontap/storage'
import type { VaultScheduleFields } from '@/domain/ontap/vault-rules'

/** What stands in the data centre before anybody uses SMHV: plain data in which everything is known by its name. */
export interface Topology {
  readonly consoles: readonly ConsolePlan[]
  readonly storageSystems: readonly StorageSystemPlan[]
  readonly mirrors: readonly MirrorPlan[]
  readonly vaults?: readonly VaultPlan[]
  readonly hosts: readonly HostPlan[]
  readonly clusters: readonly ClusterPlan[]
  readonly vms: readonly VmPlan[]
  readonly scripts: readonly ScriptPlan[]
}

/** A management console. */
export interface ConsolePlan {
  readonly name: string
  /** What its computer runs (R26): `Windows 8` unless said otherwise. */
  readonly platform?: string
  /** That of the first host unless said otherwise. */
  readonly domain?: string
  /** The VM that it runs on, if it runs on one (R223). */
  readonly vm: string | null
}

/** A 7-Mode controller with its aggregates and volumes. */
export interface StorageSystemPlan {
  readonly name: string
  readonly site: string
  readonly ontapVersion: string
  /** The other controller of the active-active pair (R192); it names this one in turn. */
  readonly partner: string | null
  /** Whether the partner takes over when this controller stops; it does unless said otherwise. */
  readonly takeover?: boolean
  /** Two paths to its shelves (R193); it has them unless said otherwise. */
  readonly multipath?: boolean
  readonly licenses: readonly StorageLicense[]
  readonly aggregates: readonly AggregatePlan[]
  readonly volumes: readonly VolumePlan[]
}

/** An aggregate; its size in bytes. */
export interface AggregatePlan {
  readonly name: string
  readonly size: Bytes
}

/** A volume and its LUNs; sizes in bytes. */
export interface VolumePlan {
  readonly name: string
  readonly aggregate: string
  readonly size: Bytes
  /** Thin unless said otherwise. */
  readonly guarantee?: 'volume' | 'none'
  readonly dedupe?: boolean
  readonly luns: readonly LunPlan[]
}

/** A LUN; its size in bytes. */
export interface LunPlan {
  /** Its path is `/vol/<volume>/<name>`. */
  readonly name: string
  readonly size: Bytes
  readonly partition?: 'GPT' | 'MBR'
  readonly sanBoot?: boolean
  /** Used by other things than VM files. */
  readonly otherUsed?: Bytes
}

/** A SnapMirror relationship. */
export interface MirrorPlan {
  /** `test02:csv01` */
  readonly source: string
  readonly destination: string
  readonly state?: MirrorState
}

/** A SnapVault relationship of a whole volume, and when the secondary volume fetches and archives it. */
export interface VaultPlan {
  /** `test02:csv01` */
  readonly source: string
  readonly destination: string
  readonly schedule?: VaultScheduleFields
  /** More schedules of the secondary volume: those by which scripts archive (R239). */
  readonly archives?: readonly VaultScheduleFields[]
}

/** A Windows service of a host. */
export interface ServicePlan {
  readonly version: string
  readonly port?: number
  readonly running?: boolean
}

/** A Hyper-V parent host. */
export interface HostPlan {
  readonly name: string
  readonly domain: string
  readonly site: string
  readonly windows: WindowsVersion
  /** Datacenter unless said otherwise. */
  readonly edition?: WindowsEdition
  /** SMHV and SnapDrive; null = not installed. */
  readonly smhv: ServicePlan | null
  readonly snapDrive: ServicePlan | null
  readonly hotfixes: readonly string[]
  readonly smhvLicense?: string
  readonly snapDriveLicense?: string
  /** By which SnapDrive reaches the storage systems of the host's LUNs; HTTPS unless said otherwise. */
  readonly transport?: 'rpc' | 'http' | 'https'
  /** Which scripts may run there; Restricted, as Windows is installed, unless said otherwise (R237). */
  readonly executionPolicy?: ExecutionPolicy
  /** Whether somebody has unzipped the Data ONTAP PowerShell Toolkit there (R237). */
  readonly toolkit?: boolean
  /** Its own disks: local ones and dedicated LUNs. */
  readonly disks: readonly DiskPlan[]
}

/** A failover cluster and its shared disks. */
export interface ClusterPlan {
  readonly name: string
  readonly domain: string
  readonly site: string
  readonly windows: WindowsVersion
  readonly nodes: readonly string[]
  /** The node that owns the cluster group. */
  readonly owner: string
  readonly asymmetric?: boolean
  /** Names of VMs and mount points of disks with the node that Failover Cluster Manager prefers for each (R234). */
  readonly preferredOwners?: Readonly<Record<string, string>>
  /** CSVs and shared disks. */
  readonly disks: readonly DiskPlan[]
}

/** A disk of a host or cluster: on a LUN, or local. */
export interface DiskPlan {
  /** `E:\`, `C:\ClusterStorage\Volume1\`, or `PHYSICALDRIVE5` for a disk that is given to a VM as it is. */
  readonly mountPoint: string
  readonly kind: DiskKind
  /** `test02:/vol/csv01/csv01`; null = local disk. */
  readonly lun: string | null
  /** The node on which a cluster's disk is online. */
  readonly owner?: string
  readonly bitLocker?: boolean
}

/** A VM: where it runs and what it consists of. */
export interface VmPlan {
  readonly name: string
  /** Drawn when not given. */
  readonly guid?: string
  /** The parent host, or the node that owns a shared VM. */
  readonly host: string
  /** Highly available in the host's cluster (R88). */
  readonly shared?: boolean
  readonly state?: VmState
  readonly guest: string
  readonly integration?: { readonly version: string; readonly backup: boolean }
  readonly applications?: readonly string[]
  /** Where its configuration lies, and its VM snapshots unless `snapshots` says otherwise. */
  readonly folder: string
  readonly snapshots?: string
  readonly snapshotLocationMoved?: boolean
  readonly disks: readonly VmDiskPlan[]
  /** Bytes per second that the running guest overwrites. */
  readonly writeRate: number
}

/** A virtual hard disk; sizes in bytes. */
export interface VmDiskPlan {
  readonly format: VirtualDiskFormat
  /** A VHD's file; a pass-through disk's `PHYSICALDRIVE5`; the guest's own name for an iSCSI or virtual FC LUN. */
  readonly path: string
  readonly size: Bytes
  readonly used: Bytes
  /** The first disk unless said otherwise. */
  readonly system?: boolean
  readonly copiedFromPhysical?: boolean
}

/** A script file on a host. */
export interface ScriptPlan {
  readonly hosts: readonly string[]
  readonly path: string
  readonly content: string
}
