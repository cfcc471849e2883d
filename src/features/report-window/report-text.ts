import { findingLine } from '@/domain/findings/finding-line'
import { retentionText } from '@/components/policy-text'
import { jobStateText } from '@/components/status-icon'
import { durationText, spanBetween, timeText } from '@/components/time-text'
import type { FindingResource, HostSettingsResource, ReportDetail } from '@/contract'
import { BACKUP_TYPE_NAMES } from '@/domain/smhv/policy'

export const REPORT_TITLES: Readonly<Record<ReportDetail['kind'], string>> = {
  backup: 'Backup report',
  recovery: 'Recovery report',
  configuration: 'Configuration report',
}

export interface ReportLine {
  readonly label: string
  readonly value: string
}

/** What the report says, line by line, besides its virtual machines. */
export function reportLines(report: ReportDetail): ReportLine[] {
  const head = [
    ...(report.host ? [{ label: 'Host or cluster', value: report.host.name }] : []),
    ...(report.dataset ? [{ label: 'Dataset', value: report.dataset.name }] : []),
    ...(report.vm ? [{ label: 'Virtual machine', value: report.vm.name }] : []),
  ]
  const written = [
    { label: 'Written (UTC)', value: timeText(report.writtenAt) },
    { label: 'Directories', value: report.directories.join('; ') },
  ]
  const settings = report.configuration ? settingsLines(report.configuration.settings) : []
  return [...head, ...jobLines(report), ...backupLines(report.backup), ...settings, ...written]
}

function jobLines({ job, outcome }: ReportDetail): ReportLine[] {
  if (job === null) return []
  const span = spanBetween(job.startedAt, job.endedAt)
  const failed = job.vms.filter((vm) => vm.outcome === 'failed').length
  return [
    { label: 'Job', value: job.title },
    { label: 'Outcome', value: outcome === null ? '' : jobStateText(outcome) },
    {
      label: 'Started by',
      value: job.trigger === 'schedule' ? `Schedule of ${job.policy ?? 'a policy'}` : 'On demand',
    },
    { label: 'Started (UTC)', value: timeText(job.startedAt) },
    { label: 'Ended (UTC)', value: timeText(job.endedAt) },
    { label: 'Duration', value: span === null ? '' : durationText(span) },
    { label: 'Hosts', value: job.hostNames.join(', ') },
    {
      label: 'Virtual machines',
      value: failed === 0 ? String(job.vms.length) : `${job.vms.length}, of which ${failed} failed`,
    },
    { label: 'Backup', value: job.backupName ?? 'None' },
  ]
}

function backupLines(backup: ReportDetail['backup']): ReportLine[] {
  if (backup === null) return []
  return [
    { label: 'Backup type', value: BACKUP_TYPE_NAMES[backup.type] },
    { label: 'Retention', value: retentionText(backup.retention) },
    { label: 'Snapshot copies', value: String(backup.snapshotCount) },
    { label: 'SnapInfo', value: backup.snapInfoPaths.join('; ') },
  ]
}

function settingsLines({ reportPath, snapInfo, notification }: HostSettingsResource): ReportLine[] {
  const email = notification?.email
  return [
    { label: 'Report path', value: reportPath ?? 'Not set' },
    { label: 'SnapInfo path', value: snapInfo?.path ?? 'Not set' },
    { label: 'E-mail notification', value: email ? `${email.to.join(', ')} by ${email.smtpServer}` : 'None' },
    ...(email
      ? [
          { label: 'From', value: email.from },
          { label: 'Subject', value: email.subject },
        ]
      : []),
    { label: 'AutoSupport', value: notification?.autoSupport === true ? 'Yes' : 'No' },
  ]
}

export type ReportVm = NonNullable<ReportDetail['job']>['vms'][number]

/** The VMs of the job, those that failed first. */
export function reportVms({ job }: ReportDetail): readonly ReportVm[] {
  return (job?.vms ?? []).toSorted((a, b) => Number(b.outcome === 'failed') - Number(a.outcome === 'failed'))
}

/** How a VM fared, in a word. */
export function vmOutcome({ outcome }: ReportVm): string {
  return { done: 'Done', failed: 'Failed', waiting: 'Waiting' }[outcome]
}

export function findingsText(findings: readonly FindingResource[]): string {
  return findings.map(findingLine).join('; ')
}
