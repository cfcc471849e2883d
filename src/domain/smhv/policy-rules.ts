import type { SimTime } from '@/base/sim-time'
import { finding, type Finding } from '../finding'
import type { HostId } from '../ids'
import { checkDescription, checkName } from './name-rules'
import type { BackupOptions, BackupType } from './policy'
import type { Schedule } from './schedule'
import { checkScript } from './script-rules'

export interface BackupOptionsFacts {
  readonly memberHostIds: readonly HostId[]
  /** How many VMs of the dataset lie on Windows Server 2012 CSVs. */
  readonly vmsOnCsvfs: number
  /** Volumes of the dataset's VMs without a SnapMirror relationship. */
  readonly unmirroredVolumes: readonly string[]
}

export interface PolicyFacts extends BackupOptionsFacts {
  readonly now: SimTime
  readonly nameTaken: boolean
  /** Scheduled jobs of other datasets with the same hosts that start at the same time: `dataset: job`. */
  readonly overlaps: readonly string[]
}

/** The part of a policy that these rules look at; its retention is the matter of the retention rules. */
export interface PolicyText {
  readonly name: string
  readonly description: string
  readonly backupType: BackupType
  readonly schedule: Schedule | null
  readonly options: BackupOptions
}

/** What adding or modifying a policy meets. */
export function checkPolicy(facts: PolicyFacts, policy: PolicyText): Finding[] {
  const { schedule } = policy
  return [
    ...checkName(policy.name),
    ...(facts.nameTaken ? [finding('name/taken', { field: 'name' })] : []),
    ...checkDescription(policy.description),
    ...(schedule ? checkSchedule(schedule, facts.now) : []),
    ...(schedule && facts.overlaps.length > 0
      ? [finding('schedule/overlap', { field: 'schedule.start', detail: facts.overlaps.join(', ') })]
      : []),
    ...checkBackupOptions(facts, policy.backupType, policy.options),
  ]
}

const DOMAIN_USER = /^[^\\/"[\]:;|=,+*?<>@\s]+\\[^\\/"[\]:;|=,+*?<>@]+$/
const MAX_INTERVAL = 99

/** The fields of a schedule, as the Task Scheduler takes them. */
export function checkSchedule(schedule: Schedule, now: SimTime): Finding[] {
  const { frequency, every, weekdays, dayOfMonth } = schedule
  const findings = checkName(schedule.jobName, 'schedule.jobName')
  if (frequency === 'once' && schedule.start <= now) {
    findings.push(finding('schedule/in-the-past', { field: 'schedule.start' }))
  }
  if (!isWholeFrom1(every, MAX_INTERVAL)) {
    findings.push(finding('schedule/interval-out-of-range', { field: 'schedule.every' }))
  }
  if (frequency === 'weekly' && weekdays.length === 0) {
    findings.push(finding('schedule/weekday-needed', { field: 'schedule.weekdays' }))
  }
  if (frequency === 'monthly' && !(dayOfMonth !== null && isWholeFrom1(dayOfMonth, 31))) {
    findings.push(finding('schedule/day-of-month-out-of-range', { field: 'schedule.dayOfMonth' }))
  }
  if (!DOMAIN_USER.test(schedule.user)) {
    findings.push(finding('schedule/user-invalid', { field: 'schedule.user' }))
  }
  return findings
}

/** Options of a policy or of a backup on demand, which has the same. */
export function checkBackupOptions(facts: BackupOptionsFacts, type: BackupType, options: BackupOptions): Finding[] {
  return [
    ...(type === 'crash-consistent' ? checkCrashOptions(options) : checkApplicationOptions(facts, options)),
    ...checkFollowUps(facts, options),
    ...checkScript(options.preScript, 'options.preScript', facts.memberHostIds),
    ...checkScript(options.postScript, 'options.postScript', facts.memberHostIds),
  ]
}

function checkCrashOptions(options: BackupOptions): Finding[] {
  const findings: Finding[] = []
  if (options.allowSavedState) {
    findings.push(finding('options/saved-state-with-crash', { field: 'options.allowSavedState' }))
  }
  if (options.distributed) {
    findings.push(finding('options/distributed-with-crash', { field: 'options.distributed' }))
  }
  return findings
}

function checkApplicationOptions({ vmsOnCsvfs }: BackupOptionsFacts, options: BackupOptions): Finding[] {
  const field = 'options.distributed'
  const findings: Finding[] = []
  if (options.allowSavedState) findings.push(finding('options/saved-state', { field: 'options.allowSavedState' }))
  if (options.distributed && vmsOnCsvfs === 0) findings.push(finding('options/distributed-without-csvfs', { field }))
  if (!options.distributed && vmsOnCsvfs > 0) {
    const detail = vmsOnCsvfs === 1 ? 'one VM' : `${vmsOnCsvfs} VMs`
    findings.push(finding('options/distributed-advised', { field, detail }))
  }
  return findings
}

function checkFollowUps({ unmirroredVolumes }: BackupOptionsFacts, options: BackupOptions): Finding[] {
  const findings: Finding[] = []
  if (options.updateSnapVault) findings.push(finding('options/snapvault-7-mode', { field: 'options.updateSnapVault' }))
  if (options.updateSnapMirror && unmirroredVolumes.length > 0) {
    const detail = unmirroredVolumes.join(', ')
    findings.push(finding('options/no-mirror', { field: 'options.updateSnapMirror', detail }))
  }
  if (options.notify === 'every-backup') {
    findings.push(finding('options/notify-every-backup', { field: 'options.notify' }))
  }
  return findings
}

function isWholeFrom1(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= max
}
