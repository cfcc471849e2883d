import type { LicenseChoice } from '../smhv/license'
import type { NotificationSettings } from '../smhv/managed-host'
import type { BackupOptions, BackupType, NotifyWhen, ScriptCall } from '../smhv/policy'
import type { Retention } from '../smhv/retention'
import type { Schedule } from '../smhv/schedule'
import { type AlternateRestoreDeed, alternateRestoreCall } from './alternate-restore-script'
import { callText, type CmdletCallText, type ScriptValue, timeText } from './script-text'

/** A script call whose host is named. */
export type NamedScript = Omit<ScriptCall, 'hostId'> & { readonly host: string | null }
export type NamedOptions = Omit<BackupOptions, 'preScript' | 'postScript'> & {
  readonly preScript: NamedScript | null
  readonly postScript: NamedScript | null
}

export interface NamedHostSettings {
  readonly reportPath: string | null
  readonly snapInfoPath: string | null
  readonly notification: NotificationSettings | null
}

interface BackupWay {
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly options: NamedOptions
}

export interface NamedPolicy extends BackupWay {
  readonly dataset: string
  readonly name: string
  readonly schedule: Schedule | null
}

/** What a wizard is about to do, told by names instead of ids; VMs by their GUID, as their names may not be their own. */
export type ScriptedDeed =
  | ({ readonly kind: 'addHost'; readonly server: string; readonly port: number } & NamedHostSettings)
  | ({ readonly kind: 'configureHost'; readonly server: string } & NamedHostSettings)
  | { readonly kind: 'removeHost'; readonly server: string; readonly deleteBackups: boolean }
  | {
      readonly kind: 'createDataset' | 'modifyDataset'
      readonly name: string
      readonly description: string
      readonly vms: readonly string[]
      readonly validate: boolean
    }
  | { readonly kind: 'deleteDataset'; readonly name: string }
  | ({ readonly kind: 'addPolicy' } & NamedPolicy)
  /** `name` is what it is called now, `newName` what it will be. */
  | ({ readonly kind: 'modifyPolicy'; readonly newName: string } & NamedPolicy)
  | { readonly kind: 'removePolicy'; readonly dataset: string; readonly name: string }
  | ({
      readonly kind: 'startBackup'
      readonly dataset: string
      readonly policy: string | null
      readonly namePrefix: string
    } & BackupWay)
  /** vm null: the backup of the entire dataset. */
  | { readonly kind: 'deleteBackup'; readonly backup: string; readonly vm: string | null }
  | {
      readonly kind: 'startRestore'
      readonly backup: string
      readonly vm: string
      readonly startVm: boolean
      readonly verify: boolean
      readonly postScript: NamedScript | null
    }
  | AlternateRestoreDeed
  | { readonly kind: 'setLicense'; readonly server: string; readonly license: LicenseChoice }
  | {
      readonly kind: 'setStorageConnection'
      /** The storage system of the connection that is changed; null = a new one. */
      readonly current: string | null
      readonly storageSystem: string
      readonly protocol: string
      readonly port: number
      readonly user: string
    }
  | { readonly kind: 'removeStorageConnection'; readonly storageSystem: string }
  | {
      readonly kind: 'startInstallation'
      readonly server: string
      readonly action: 'install' | 'uninstall'
      readonly port: number
      readonly license: LicenseChoice
      readonly user: string
    }
  | {
      readonly kind: 'exportConfiguration'
      readonly computer: string
      readonly path: string
      readonly overwrite: boolean
    }
  | {
      readonly kind: 'importConfiguration'
      readonly computer: string
      readonly path: string
      /** Names of nodes; null = all. */
      readonly nodes: readonly string[] | null
    }

/** What stands in a script for a password: a wizard gives none away. */
export const PASSWORD = '********'

const NOTIFY: Readonly<Record<NotifyWhen, string>> = {
  never: 'Never',
  'every-backup': 'EveryBackup',
  errors: 'Errors',
  'errors-and-warnings': 'ErrorsAndWarnings',
}

/** What View Script shows: the line for Windows PowerShell that does the same as the wizard. */
export function scriptOf(deed: ScriptedDeed): string {
  return callText(callOf(deed))
}

function callOf(deed: ScriptedDeed): CmdletCallText {
  switch (deed.kind) {
    case 'addHost':
      return call('Add-ManagedHost', { Server: deed.server, Port: deed.port, ...settingsOf(deed) })
    case 'configureHost':
      return call('Set-ManagedHost', { Server: deed.server, ...settingsOf(deed), ...withoutSettings(deed) })
    case 'removeHost':
      return call('Remove-ManagedHost', { Server: deed.server, DeleteBackups: deed.deleteBackups || undefined })
    case 'createDataset':
    case 'modifyDataset':
      return call(deed.kind === 'createDataset' ? 'New-Dataset' : 'Set-Dataset', {
        Name: deed.name,
        Description: deed.description,
        VirtualMachines: deed.vms,
        Validate: deed.validate,
      })
    case 'deleteDataset':
      return call('Remove-Dataset', { Name: deed.name })
    case 'addPolicy':
      return call('New-Policy', {
        Dataset: deed.dataset,
        Name: deed.name,
        ...wayOf(deed),
        ...scheduleOf(deed.schedule),
      })
    case 'modifyPolicy':
      return call('Set-Policy', {
        Dataset: deed.dataset,
        Name: deed.name,
        NewName: deed.newName === deed.name ? undefined : deed.newName,
        ...wayOf(deed),
        ...(deed.schedule ? scheduleOf(deed.schedule) : { NoSchedule: true }),
      })
    case 'removePolicy':
      return call('Remove-Policy', { Dataset: deed.dataset, Name: deed.name })
    case 'startBackup':
      return call('New-Backup', {
        Dataset: deed.dataset,
        Policy: deed.policy ?? undefined,
        BackupName: deed.namePrefix,
        ...wayOf(deed),
      })
    case 'deleteBackup':
      return call('Delete-Backup', { BackupName: deed.backup, ResourceId: deed.vm ?? undefined })
    default:
      return otherCall(deed)
  }
}

type OtherDeed = Extract<
  ScriptedDeed,
  {
    kind:
      | 'restoreToAlternateHost'
      | 'startRestore'
      | 'setLicense'
      | 'setStorageConnection'
      | 'removeStorageConnection'
      | 'startInstallation'
      | 'exportConfiguration'
      | 'importConfiguration'
  }
>

function otherCall(deed: OtherDeed): CmdletCallText {
  switch (deed.kind) {
    case 'startRestore':
      return call('Restore-Backup', {
        ResourceId: deed.vm,
        BackupName: deed.backup,
        StartVM: deed.startVm || undefined,
        DisableVerifySnapshot: !deed.verify || undefined,
        ...scriptOfCall('PostScript', deed.postScript, false),
      })
    case 'restoreToAlternateHost':
      return alternateRestoreCall(deed)
    case 'setLicense':
      return call('Set-License', { Server: deed.server, ...licenseOf(deed.license) })
    case 'setStorageConnection':
      return call(deed.current === null ? 'Add-StorageConnection' : 'Set-StorageConnection', {
        StorageSystem: deed.current ?? deed.storageSystem,
        NewStorageSystem: [null, deed.storageSystem].includes(deed.current) ? undefined : deed.storageSystem,
        Protocol: deed.protocol,
        Port: deed.port,
        User: deed.user,
        Password: PASSWORD,
      })
    case 'removeStorageConnection':
      return call('Remove-StorageConnection', { StorageSystem: deed.storageSystem })
    case 'startInstallation':
      return call(deed.action === 'install' ? 'Install-RemoteHost' : 'Uninstall-RemoteHost', {
        Server: deed.server,
        Port: deed.port,
        ...licenseOf(deed.license),
        User: deed.user,
        Password: PASSWORD,
      })
    case 'exportConfiguration':
      return call('Export-Configuration', {
        Computer: deed.computer,
        Path: deed.path,
        Overwrite: deed.overwrite || undefined,
      })
    case 'importConfiguration':
      return call('Import-Configuration', { Computer: deed.computer, Path: deed.path, Nodes: deed.nodes ?? undefined })
  }
}

type Parameters = Readonly<Record<string, ScriptValue | undefined>>
const call = (cmdlet: string, parameters: Parameters): CmdletCallText => ({ cmdlet, parameters })

function settingsOf({ reportPath, snapInfoPath, notification }: NamedHostSettings): Parameters {
  const email = notification?.email
  return {
    ReportPath: reportPath ?? undefined,
    SnapInfoPath: snapInfoPath ?? undefined,
    SmtpServer: email?.smtpServer,
    From: email?.from,
    To: email?.to,
    Subject: email?.subject,
    AutoSupport: notification ? notification.autoSupport : undefined,
  }
}

/** A setting that is taken away is an empty one; without e-mail and AutoSupport there is no notification. */
function withoutSettings({ reportPath, snapInfoPath, notification }: NamedHostSettings): Parameters {
  return {
    ...(reportPath === null ? { ReportPath: '' } : {}),
    ...(snapInfoPath === null ? { SnapInfoPath: '' } : {}),
    ...(notification === null ? { NoNotification: true } : {}),
    ...(notification && !notification.email ? { SmtpServer: '' } : {}),
  }
}

function wayOf({ description, backupType, retention, options }: BackupWay): Parameters {
  const { rule } = retention
  return {
    Description: description,
    BackupType: backupType === 'crash-consistent' ? 'CrashConsistent' : 'ApplicationConsistent',
    RetentionType: retention.type,
    RetentionDays: rule?.by === 'age' ? rule.days : undefined,
    RetentionCount: rule?.by === 'count' ? rule.count : undefined,
    UpdateSnapMirror: options.updateSnapMirror,
    UpdateSnapVault: options.updateSnapVault,
    AllowSavedState: options.allowSavedState,
    DistributedBackup: options.distributed,
    Notify: NOTIFY[options.notify],
    ...scriptOfCall('PreScript', options.preScript, true),
    ...scriptOfCall('PostScript', options.postScript, true),
  }
}

/** `always`: without a script it is said that there is none. */
function scriptOfCall(name: string, script: NamedScript | null, always: boolean): Parameters {
  if (!script) return always ? { [name]: '' } : {}
  return { [name]: script.path, [`${name}Arguments`]: script.arguments, [`${name}Host`]: script.host ?? undefined }
}

function scheduleOf(schedule: Schedule | null): Parameters {
  if (!schedule) return {}
  return {
    JobName: schedule.jobName,
    Frequency: schedule.frequency,
    StartTime: timeText(schedule.start),
    Every: schedule.every,
    Weekdays: schedule.weekdays.length > 0 ? schedule.weekdays.map((day) => WEEKDAYS[day] ?? String(day)) : undefined,
    DayOfMonth: schedule.dayOfMonth ?? undefined,
    User: schedule.user,
  }
}

function licenseOf({ type, smhvKey, snapDriveKey }: LicenseChoice): Parameters {
  return {
    LicenseType: type === 'per-server' ? 'PerServer' : 'PerStorage',
    SmhvLicenseKey: smhvKey ?? undefined,
    SdwLicenseKey: snapDriveKey ?? undefined,
  }
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
