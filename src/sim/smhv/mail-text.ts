import { type SimTime, toIso } from '@/base/sim-time'
import { FAILURE_EVENT } from '@/domain/smhv/failure-event'
import type { Job } from '@/domain/smhv/job'
import { findingLine } from '@/domain/findings/finding-line'

const OUTCOMES = {
  running: 'is running',
  completed: 'completed',
  'completed-with-warnings': 'completed with warnings',
  failed: 'failed',
} as const

/** `ds_exchange: daily failed` */
export function mailTitle(job: Pick<Job, 'title'>, outcome: Job['state']): string {
  return `${job.title} ${OUTCOMES[outcome]}`
}

/** What a message says of a job: what it was, on which hosts, how it ended and why, where to look further. */
export function mailBody(job: Readonly<Job>, outcome: Job['state'], now: SimTime): string {
  const isBackup = job.kind === 'backup'
  const vms = job.vms.map((vm) => `${vm.name}${vm.outcome === 'failed' ? ' (failed)' : ''}`)
  const rows: readonly (readonly [string, string | null])[] = [
    ['Dataset', job.datasetName],
    ['Policy', isBackup ? (job.policyName ?? 'none, on demand') : null],
    ['Backup', job.backupName],
    ['Hosts', job.hostNames.join(', ')],
    ['Virtual machines', vms.join(', ')],
    ['Started', timeText(job.startedAt)],
    ['Ended', timeText(now)],
    ['Outcome', capital(OUTCOMES[outcome])],
    ['Event', isBackup && outcome === 'failed' ? `${FAILURE_EVENT.eventId} of ${FAILURE_EVENT.source}` : null],
  ]
  const known = rows.filter(([, value]) => value !== null && value !== '')
  return [
    `SnapManager for Hyper-V: ${mailTitle(job, outcome)}.`,
    '',
    ...known.map(([name, value]) => `${name}: ${value}`),
    ...(job.findings.length > 0 ? [''] : []),
    ...job.findings.map((found) => `${capital(found.severity)}: ${findingLine(found)}`),
  ].join('\n')
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `2013-10-14 06:00:00`, as the console shows a time. */
function timeText(time: SimTime): string {
  return toIso(time).slice(0, 19).replace('T', ' ')
}
