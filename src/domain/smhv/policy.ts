import type { SimTime } from '@/base/sim-time'
import type { DatasetId, HostId, PolicyId } from '../ids'
import type { Retention } from './retention'
import type { Schedule } from './schedule'

export const BACKUP_TYPES = ['application-consistent', 'crash-consistent'] as const
/** The default is application-consistent (R113). */
export type BackupType = (typeof BACKUP_TYPES)[number]

export const BACKUP_TYPE_NAMES: Record<BackupType, string> = {
  'application-consistent': 'Application consistent',
  'crash-consistent': 'Crash consistent',
}

/** A program or script before or after a backup; null host = all member hosts (R158–R159). */
export interface ScriptCall {
  readonly hostId: HostId | null
  readonly path: string
  readonly arguments: string
}

export const NOTIFY_WHEN = ['never', 'every-backup', 'errors', 'errors-and-warnings'] as const
/** Mailing on every backup is advised against (R42). */
export type NotifyWhen = (typeof NOTIFY_WHEN)[number]

/** What a backup does besides copying; the same for policies and for backups on demand. */
export interface BackupOptions {
  readonly updateSnapMirror: boolean
  /** Refused: SMHV does so with clustered Data ONTAP only (R20). */
  readonly updateSnapVault?: boolean
  readonly allowSavedState: boolean
  readonly distributed: boolean
  readonly preScript: ScriptCall | null
  readonly postScript: ScriptCall | null
  readonly notify: NotifyWhen
}

export const BACKUP_OPTIONS_DEFAULT: BackupOptions = {
  updateSnapMirror: false,
  allowSavedState: false,
  distributed: false,
  preScript: null,
  postScript: null,
  notify: 'errors-and-warnings',
}

export interface Policy {
  readonly id: PolicyId
  datasetId: DatasetId
  name: string
  description: string
  backupType: BackupType
  retention: Retention
  /** null = runs only on demand. */
  schedule: Schedule | null
  options: BackupOptions
  /** When its scheduled tasks run next, by the clock of the host that acts; null = never. */
  nextRun: SimTime | null
  /** Counts edits; the resource's ETag. */
  version: number
}
