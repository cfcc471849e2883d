import { expect, test } from 'vitest'
import { addTime, fromCivil, HOUR } from '@/base/sim-time'
import type { HostId } from '../ids'
import { BACKUP_OPTIONS_DEFAULT, type BackupOptions } from './policy'
import { checkPolicy, type PolicyFacts, type PolicyText } from './policy-rules'
import type { Schedule } from './schedule'

const now = fromCivil(2013, 10, 14, 6)
const member = 'host-1' as HostId
const facts: PolicyFacts = {
  now,
  nameTaken: false,
  overlaps: [],
  memberHostIds: [member],
  vmsOnCsvfs: 0,
  unmirroredVolumes: [],
}
const daily: Schedule = {
  jobName: 'daily',
  frequency: 'daily',
  start: now,
  every: 1,
  weekdays: [],
  dayOfMonth: null,
  user: 'demo\\smhvsvc',
}

const met = (policy: Partial<PolicyText>, changed: Partial<PolicyFacts> = {}) =>
  checkPolicy(
    { ...facts, ...changed },
    {
      name: 'daily',
      description: '',
      backupType: 'application-consistent',
      schedule: daily,
      options: BACKUP_OPTIONS_DEFAULT,
      ...policy,
    },
  ).map((f) => `${f.severity} ${f.code} ${f.field}`)

const schedule = (parts: Partial<Schedule>) => ({ schedule: { ...daily, ...parts } })
const options = (parts: Partial<BackupOptions>) => ({ options: { ...BACKUP_OPTIONS_DEFAULT, ...parts } })

test('a daily policy meets nothing, nor does one without a schedule', () => {
  expect(met({})).toEqual([])
  expect(met({ schedule: null })).toEqual([])
})

test('names of the policies of one dataset differ', () => {
  expect(met({ name: '' })).toEqual(['error name/empty name'])
  expect(met({}, { nameTaken: true })).toEqual(['error name/taken name'])
})

test.each<[Partial<Schedule>, string]>([
  [{ jobName: '' }, 'error name/empty schedule.jobName'],
  [{ every: 0 }, 'error schedule/interval-out-of-range schedule.every'],
  [{ every: 100 }, 'error schedule/interval-out-of-range schedule.every'],
  [{ every: 1.5 }, 'error schedule/interval-out-of-range schedule.every'],
  [{ frequency: 'weekly' }, 'error schedule/weekday-needed schedule.weekdays'],
  [{ frequency: 'monthly' }, 'error schedule/day-of-month-out-of-range schedule.dayOfMonth'],
  [{ frequency: 'monthly', dayOfMonth: 32 }, 'error schedule/day-of-month-out-of-range schedule.dayOfMonth'],
  [{ frequency: 'once' }, 'error schedule/in-the-past schedule.start'],
  [{ user: 'administrator' }, 'error schedule/user-invalid schedule.user'],
  [{ user: 'demo\\' }, 'error schedule/user-invalid schedule.user'],
])('[R137, R142] the schedule %j is refused beside its field', (parts, expected) => {
  expect(met(schedule(parts))).toEqual([expected])
})

test.each<Partial<Schedule>>([
  { frequency: 'once', start: addTime(now, HOUR) },
  { frequency: 'hourly', every: 99 },
  { frequency: 'weekly', weekdays: [1] },
  { frequency: 'monthly', dayOfMonth: 31 },
])('[R137] the schedule %j is accepted', (parts) => {
  expect(met(schedule(parts))).toEqual([])
})

test('[R104] [R115] a job at the same time as another on the same hosts is warned of', () => {
  expect(met({}, { overlaps: ['ds_mail: hourly'] })).toEqual(['warning schedule/overlap schedule.start'])
  expect(met({ schedule: null }, { overlaps: ['ds_mail: hourly'] })).toEqual([])
})

test('[R77] [R126] saved state and distributed backup do not go with crash-consistent', () => {
  expect(met({ backupType: 'crash-consistent', ...options({ allowSavedState: true, distributed: true }) })).toEqual([
    'error options/saved-state-with-crash options.allowSavedState',
    'error options/distributed-with-crash options.distributed',
  ])
})

test('[R118] [R125] distributed backup is for 2012 CSVs and advised there', () => {
  expect(met(options({ distributed: true }))).toEqual(['warning options/distributed-without-csvfs options.distributed'])
  expect(met({}, { vmsOnCsvfs: 2 })).toEqual(['advice options/distributed-advised options.distributed'])
  expect(met(options({ distributed: true }), { vmsOnCsvfs: 2 })).toEqual([])
  expect(met({ backupType: 'crash-consistent' }, { vmsOnCsvfs: 2 })).toEqual([])
})

test('[R156] allowing saved state is warned of', () => {
  expect(met(options({ allowSavedState: true }))).toEqual(['warning options/saved-state options.allowSavedState'])
})

test('[R97] updating SnapMirror needs a relationship', () => {
  const unmirrored = { unmirroredVolumes: ['test02:csv03'] }
  expect(met(options({ updateSnapMirror: true }), unmirrored)).toEqual([
    'warning options/no-mirror options.updateSnapMirror',
  ])
  expect(met({}, unmirrored)).toEqual([])
})

test('[R20] SMHV cannot update SnapVault of storage systems in 7-Mode', () => {
  expect(met(options({ updateSnapVault: true }))).toEqual(['error options/snapvault-7-mode options.updateSnapVault'])
})

test('[R42] a mail after every backup is advised against', () => {
  expect(met(options({ notify: 'every-backup' }))).toEqual(['advice options/notify-every-backup options.notify'])
})

test.each(['pre.bat', '\\\\server\\pre.bat', 'C:\\', 'C:\\a\\', 'C:\\a?.bat', ''])(
  '[R158] the script path %j is refused',
  (path) => {
    const preScript = { hostId: null, path, arguments: '' }
    expect(met(options({ preScript }))).toEqual(['error script/path-invalid options.preScript.path'])
  },
)

test('[R159] a script runs on a member host', () => {
  const path = 'C:\\Scripts\\post.bat'
  expect(met(options({ postScript: { hostId: member, path, arguments: '' } }))).toEqual([])
  expect(met(options({ postScript: { hostId: 'host-9' as HostId, path, arguments: '' } }))).toEqual([
    'error script/host-not-member options.postScript.hostId',
  ])
})
