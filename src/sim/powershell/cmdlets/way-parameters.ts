import { parseIso, simTime } from '@/base/sim-time'
import { WEEKDAYS } from '@/domain/powershell/scripted-deed'
import {
  BACKUP_OPTIONS_DEFAULT,
  type BackupOptions,
  type BackupType,
  type NotifyWhen,
  type Policy,
  type ScriptCall,
} from '@/domain/smhv/policy'
import { RETENTION_DEFAULT, RETENTION_TYPES, type Retention } from '@/domain/smhv/retention'
import { FREQUENCIES, type Schedule } from '@/domain/smhv/schedule'
import type { CmdletParameter } from '../cmdlet'
import { timeOf } from '../convert'
import { isComposite } from '../value'
import { failed } from './refused'
import { numberParameter, type SmhvCall, switchParameter, textParameter } from './smhv-objects'

const NOTIFY: Readonly<Record<string, NotifyWhen>> = {
  Never: 'never',
  EveryBackup: 'every-backup',
  Errors: 'errors',
  ErrorsAndWarnings: 'errors-and-warnings',
}

/** How a backup is to be made: the same for policies and for backups on demand. */
export const WAY_PARAMETERS: readonly CmdletParameter[] = [
  textParameter('Description', 'A description.'),
  textParameter('BackupType', 'Application-consistent unless said otherwise.', {
    oneOf: ['ApplicationConsistent', 'CrashConsistent'],
  }),
  textParameter('RetentionType', 'The tag of the backups.', { oneOf: RETENTION_TYPES }),
  numberParameter('RetentionDays', 'Deletes backups that are older than so many days.'),
  numberParameter('RetentionCount', 'Deletes backups that exceed this number.'),
  switchParameter('UpdateSnapMirror', 'Updates SnapMirror after the backup.'),
  switchParameter('UpdateSnapVault', 'Needs clustered Data ONTAP.'),
  switchParameter('AllowSavedState', 'Lets VMs be backed up in saved state.'),
  switchParameter('DistributedBackup', 'One backup for all nodes of a cluster on Windows Server 2012.'),
  textParameter('Notify', 'When mail is sent.', { oneOf: Object.keys(NOTIFY) }),
  ...['Pre', 'Post'].flatMap((when) => [
    textParameter(`${when}Script`, `Path of a script that runs ${when === 'Pre' ? 'before' : 'after'} the backup.`),
    textParameter(`${when}ScriptArguments`, 'Its arguments.'),
    textParameter(`${when}ScriptHost`, 'The host on which it runs; all member hosts unless one is named.'),
  ]),
]

export const SCHEDULE_PARAMETERS: readonly CmdletParameter[] = [
  textParameter('JobName', 'Name of the scheduled job; without one the policy runs on demand only.'),
  textParameter('Frequency', 'How often.', { oneOf: FREQUENCIES }),
  { name: 'StartTime', kind: 'value', help: 'When it runs first.' },
  numberParameter('Every', 'Every so many hours, days, weeks or months.'),
  { name: 'Weekdays', kind: 'list', help: 'On these days of the week.' },
  numberParameter('DayOfMonth', 'On this day of the month.'),
  textParameter('User', 'The account under whose name it runs: domain\\user.'),
]

export interface Way {
  readonly description: string
  readonly backupType: BackupType
  readonly retention: Retention
  readonly options: BackupOptions
}

/** What the parameters say; of what they do not say, `before` holds, or the default. */
export function wayOf(smhv: SmhvCall, before: Way | undefined): Way {
  const options = before?.options ?? BACKUP_OPTIONS_DEFAULT
  const choice = (name: string, other: boolean): boolean => (smhv.has(name) ? smhv.isSet(name) : other)
  const vault = smhv.has('UpdateSnapVault') ? smhv.isSet('UpdateSnapVault') : options.updateSnapVault
  return {
    description: smhv.has('Description') ? smhv.text('Description') : (before?.description ?? ''),
    backupType: smhv.has('BackupType')
      ? smhv.text('BackupType') === 'CrashConsistent'
        ? 'crash-consistent'
        : 'application-consistent'
      : (before?.backupType ?? 'application-consistent'),
    retention: retentionOf(smhv, before?.retention ?? RETENTION_DEFAULT),
    options: {
      updateSnapMirror: choice('UpdateSnapMirror', options.updateSnapMirror),
      ...(vault === undefined ? {} : { updateSnapVault: vault }),
      allowSavedState: choice('AllowSavedState', options.allowSavedState),
      distributed: choice('DistributedBackup', options.distributed),
      preScript: scriptOf(smhv, 'PreScript', options.preScript),
      postScript: scriptOf(smhv, 'PostScript', options.postScript),
      notify: smhv.has('Notify') ? (NOTIFY[smhv.text('Notify')] ?? options.notify) : options.notify,
    },
  }
}

function retentionOf(smhv: SmhvCall, before: Retention): Retention {
  const type = RETENTION_TYPES.find((known) => known === smhv.text('RetentionType')) ?? before.type
  const [days, count] = [smhv.number('RetentionDays'), smhv.number('RetentionCount')]
  if (days !== undefined) return { type, rule: { by: 'age', days } }
  if (count !== undefined) return { type, rule: { by: 'count', count } }
  return { type, rule: type === 'unlimited' ? null : before.rule }
}

/** An empty path takes the script away. */
export function scriptOf(smhv: SmhvCall, name: string, before: ScriptCall | null): ScriptCall | null {
  const path = smhv.has(name) ? smhv.text(name) : (before?.path ?? '')
  if (path === '') return null
  const named = smhv.optional(`${name}Host`)
  const host = Object.values(smhv.world.hosts).find((row) => row.name.toLowerCase() === named?.toLowerCase())
  if (named !== null && !host) throw smhv.notFound('host', named)
  const kept = smhv.has(name) ? null : before
  const args = smhv.has(`${name}Arguments`) ? smhv.text(`${name}Arguments`) : (kept?.arguments ?? '')
  return { hostId: host?.id ?? kept?.hostId ?? null, path, arguments: args }
}

/** The schedule that the parameters give; what they leave out is as before. Null: none. */
export function scheduleOf(smhv: SmhvCall, before: Policy['schedule']): Schedule | null {
  if (smhv.isSet('NoSchedule')) return null
  if (!before && !SCHEDULE_PARAMETERS.some(({ name }) => smhv.has(name))) return null
  const frequency = FREQUENCIES.find((known) => known === smhv.text('Frequency')) ?? before?.frequency ?? 'daily'
  return {
    jobName: smhv.has('JobName') ? smhv.text('JobName') : (before?.jobName ?? ''),
    frequency,
    start: startOf(smhv) ?? before?.start ?? smhv.call.context.now,
    every: smhv.number('Every') ?? before?.every ?? 1,
    weekdays: smhv.has('Weekdays') ? smhv.texts('Weekdays').map((day) => weekday(smhv, day)) : (before?.weekdays ?? []),
    dayOfMonth: smhv.number('DayOfMonth') ?? (frequency === 'monthly' ? (before?.dayOfMonth ?? null) : null),
    user: smhv.has('User') ? smhv.text('User') : (before?.user ?? ''),
  }
}

function startOf(smhv: SmhvCall): Schedule['start'] | undefined {
  if (!smhv.has('StartTime')) return undefined
  const value = smhv.call.bound['StartTime'] ?? null
  if (isComposite(value, 'date')) return value.time
  const time = parseIso(smhv.text('StartTime')) ?? timeOf(smhv.text('StartTime'))
  if (time === undefined) {
    throw failed(smhv.name, `'${smhv.text('StartTime')}' is no date and time.`, `InvalidStartTime,${smhv.name}`)
  }
  return simTime(time)
}

function weekday(smhv: SmhvCall, name: string): number {
  const index = WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)))
  if (index === -1 || name === '')
    throw failed(smhv.name, `'${name}' is no day of the week.`, `InvalidWeekday,${smhv.name}`)
  return index
}
