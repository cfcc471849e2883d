import type { ConfigurationFileId, ConsoleId, HostId, ManagedHostId, ReportId, StorageConnectionId } from '@/domain/ids'
import type { Configuration } from '@/domain/smhv/configuration-file'
import type { LicenseChoice } from '@/domain/smhv/license'
import type { StorageConnectionForm } from '@/domain/smhv/storage-connection'
import type { ConfigurationPlace } from './configuration-files'
import type { AlternateRestoreRequest } from './alternate-restore-run'
import type { InstallationRequest } from './installation-check'

/** Edits the registry value snapinfo_snaps_count (R151–R152). */
interface SetSnapInfoCopies {
  readonly type: 'setSnapInfoCopies'
  readonly managedHostId: ManagedHostId
  /** One node of a cluster; null = the host, or all nodes. */
  readonly hostId: HostId | null
  /** null takes the value away: the default counts. */
  readonly count: number | null
  readonly version: number
}

/** Moves the files of an earlier SnapInfo directory into the present one (R57). */
interface MoveSnapInfoFiles {
  readonly type: 'moveSnapInfoFiles'
  readonly managedHostId: ManagedHostId
  /** Path of the directory in which they lie. */
  readonly from: string
}

/** Copies another site's SnapInfo files into the directory of an active site, beside its own (R206). */
interface CopySnapInfoFiles {
  readonly type: 'copySnapInfoFiles'
  readonly managedHostId: ManagedHostId
  /** Directory on a connected LUN of the other site: `T:\SnapInfo` */
  readonly from: string
}

/** Restore-Backup -RestoreToAlternateHost (R194). */
export interface RestoreToAlternateHost extends AlternateRestoreRequest {
  readonly type: 'restoreToAlternateHost'
}

/** License Settings of a host (R22). */
interface SetLicense {
  readonly type: 'setLicense'
  readonly hostId: HostId
  readonly license: LicenseChoice
}

/** Manage Storage Connection Settings: a new one, or another version of one that is there. */
interface SetStorageConnection {
  readonly type: 'setStorageConnection'
  readonly consoleId: ConsoleId
  /** null = a new one. */
  readonly storageConnectionId: StorageConnectionId | null
  readonly form: StorageConnectionForm
  readonly version: number
}

interface RemoveStorageConnection {
  readonly type: 'removeStorageConnection'
  readonly storageConnectionId: StorageConnectionId
}

/** Remote Host Install, or the removal of SMHV, on a host or on all nodes of a cluster (R84). */
interface StartInstallation extends InstallationRequest {
  readonly type: 'startInstallation'
}

/** Import and Export, to a file on a computer of the environment (R94). */
interface ExportConfiguration extends ConfigurationPlace {
  readonly type: 'exportConfiguration'
  readonly consoleId: ConsoleId
  /** Whether a file that is there already may be replaced. */
  readonly overwrite: boolean
}

interface DeleteConfigurationFile {
  readonly type: 'deleteConfigurationFile'
  readonly configurationFileId: ConfigurationFileId
}

interface DeleteReport {
  readonly type: 'deleteReport'
  readonly reportId: ReportId
}

/** Import and Export, from a file: one of the environment, or one that came from outside (R94). */
interface ImportConfiguration {
  readonly type: 'importConfiguration'
  readonly consoleId: ConsoleId
  /** Name of the file, for the log. */
  readonly name: string
  readonly source: ConfigurationPlace | { readonly configuration: Configuration }
  /** Nodes of clusters that get the settings; null = all (R95). */
  readonly nodeIds: readonly HostId[] | null
}

/** What administers the hosts of a console besides adding, configuring and removing them. */
export type AdministrationCommand =
  | SetSnapInfoCopies
  | MoveSnapInfoFiles
  | CopySnapInfoFiles
  | RestoreToAlternateHost
  | SetLicense
  | SetStorageConnection
  | RemoveStorageConnection
  | StartInstallation
  | DeleteReport
  | ExportConfiguration
  | DeleteConfigurationFile
  | ImportConfiguration

type Of<T extends AdministrationCommand['type']> = Omit<Extract<AdministrationCommand, { type: T }>, 'type'>

/** What their checks are asked for. */
export type SetLicenseRequest = Of<'setLicense'>
export type CopySnapInfoRequest = Of<'copySnapInfoFiles'>
export type MoveSnapInfoRequest = Of<'moveSnapInfoFiles'>
export type SetStorageConnectionRequest = Omit<Of<'setStorageConnection'>, 'version'>
export type ExportConfigurationRequest = Of<'exportConfiguration'>
export type ImportConfigurationRequest = Of<'importConfiguration'>
