import type { SimTime } from '@/base/sim-time'
import type { ConfigurationFileId, ConsoleId, HostId } from '../ids'
import type { HostSettings, NotificationSettings } from './managed-host'
import type { BackupOptions, BackupType } from './policy'
import type { Retention } from './retention'
import type { Schedule } from './schedule'

/** What every configuration file of this simulator begins with; SMHV's own files are another format. */
export const CONFIGURATION_FORMAT = 'smhv-console-simulator/configuration'
/** Counts on when the shape of the file changes: a file of a later version is refused. */
export const CONFIGURATION_VERSION = 1
/** Characters of a file that is taken from outside. */
export const CONFIGURATION_SIZE_MAX = 2_000_000
/** Files that the computers of one environment keep. */
export const CONFIGURATION_FILES_MAX = 20

/** Where SMHV is installed on every computer: uninstalling takes all files there away (R96). */
export const INSTALLATION_DIRECTORY = 'C:\\Program Files\\NetApp\\SnapManager for Hyper-V'

/** A host or cluster as a file holds it: by name, with the port of its web service. */
export interface ExportedHost {
  readonly kind: 'host' | 'cluster'
  readonly name: string
  readonly port: number
  readonly settings: ExportedSettings
}

export interface ExportedSettings {
  readonly reportPath: HostSettings['reportPath']
  readonly snapInfo: { readonly path: string } | null
  readonly notification: NotificationSettings | null
}

export interface ExportedScript {
  /** Name of the host; null = all member hosts. */
  readonly host: string | null
  readonly path: string
  readonly arguments: string
}

export interface ExportedPolicy {
  readonly name: string
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly schedule: Schedule | null
  readonly options: Omit<BackupOptions, 'preScript' | 'postScript'> & {
    readonly preScript: ExportedScript | null
    readonly postScript: ExportedScript | null
  }
}

export interface ExportedDataset {
  readonly name: string
  readonly description: string
  /** By GUID, which is what a VM is known by; the name is for people. */
  readonly vms: readonly { readonly guid: string; readonly name: string }[]
  readonly policies: readonly ExportedPolicy[]
}

/** Hosts and datasets of a console as they were at one moment (R94). */
export interface Configuration {
  readonly exportedAt: SimTime
  readonly console: string
  readonly hosts: readonly ExportedHost[]
  readonly datasets: readonly ExportedDataset[]
}

/** A file that Export has written on a computer of the environment. */
export interface ConfigurationFile {
  readonly id: ConfigurationFileId
  readonly computerId: ConsoleId | HostId
  readonly path: string
  writtenAt: SimTime
  writtenBy: ConsoleId
  configuration: Configuration
}

export const IMPORT_EFFECTS = ['added', 'changed', 'removed', 'left-alone', 'refused'] as const
/** What becomes of one thing by an import; a thing that is refused stays as it is. */
export type ImportEffect = (typeof IMPORT_EFFECTS)[number]
