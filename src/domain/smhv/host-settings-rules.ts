import { finding, type Finding, type Subject } from '../finding'
import { holdsPath } from '../hyperv/mount-point'
import type { DiskKind } from '../hyperv/windows'
import type { Severity } from '../severity'
import { type HostSettings, type NotificationSettings, SNAPINFO_COPIES_MAX } from './managed-host'

/** The disk on which the SnapInfo directory would lie. */
export interface SnapInfoDiskFacts {
  readonly kind: DiskKind
  /** Whether it is a LUN of a storage system. */
  readonly onLun: boolean
  /** Other LUNs on the same volume. */
  readonly otherLuns: number
}

export interface HostSettingsFacts {
  readonly subject: Subject
  readonly cluster: boolean
  readonly csvMountPoints: readonly string[]
  /** The disk of the host or cluster that holds the SnapInfo path; null = none does. */
  readonly snapInfoDisk: SnapInfoDiskFacts | null
  /** The directory in use so far; null = none. */
  readonly snapInfoBefore: string | null
  /** Stands before the names of the fields: `settings.`, where the settings are part of a larger request. */
  readonly fieldPrefix: string
  /** Settings may be given later (R90): while they are entered, one that is missing is only told of. */
  readonly missing: Severity
}

const LOCAL_PATH = /^[A-Za-z]:\\[^<>"|?*:/]*$/
const UNC_PATH = /^\\\\/
const ADDRESS = /^[^\s@,;<>"()]+@[^\s@,;<>"().]+(\.[^\s@,;<>"().]+)*$/
const SERVER = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/

/** Report, SnapInfo and notification settings of a host or cluster. */
export function checkHostSettings(facts: HostSettingsFacts, settings: HostSettings): Finding[] {
  return [...checkReportPath(facts, settings), ...checkSnapInfo(facts, settings), ...checkMail(facts, settings)]
}

/** Both must be configured before VMs of the host can join a dataset (R91). */
export function isConfigured(settings: HostSettings): boolean {
  return settings.reportPath !== null && settings.snapInfo !== null
}

function checkReportPath(facts: HostSettingsFacts, { reportPath }: HostSettings): Finding[] {
  const field = `${facts.fieldPrefix}reportPath`
  const { subject } = facts
  if (reportPath === null) {
    return [finding('settings/report-path-missing', { subject, field, severity: facts.missing })]
  }
  if (!LOCAL_PATH.test(reportPath)) return [finding('settings/report-path-invalid', { subject, field })]
  const csv = facts.csvMountPoints.find((mountPoint) => holdsPath(mountPoint, reportPath))
  return csv === undefined ? [] : [finding('settings/report-path-on-csv', { subject, field, detail: csv })]
}

function checkSnapInfo(facts: HostSettingsFacts, { snapInfo }: HostSettings): Finding[] {
  const field = `${facts.fieldPrefix}snapInfo.path`
  const { subject, snapInfoDisk: disk, snapInfoBefore } = facts
  if (!snapInfo) return [finding('settings/snapinfo-missing', { subject, field, severity: facts.missing })]
  if (UNC_PATH.test(snapInfo.path)) return [finding('settings/snapinfo-on-smb', { subject, field })]
  if (!LOCAL_PATH.test(snapInfo.path) || !disk) return [finding('settings/snapinfo-path-invalid', { subject, field })]
  const findings: Finding[] = checkSnapInfoDisk(disk, facts.cluster).map((found): Finding => ({
    ...found,
    subject,
    field,
  }))
  if (disk.otherLuns > 0) {
    const detail = `${disk.otherLuns} other ${disk.otherLuns === 1 ? 'LUN' : 'LUNs'} on the volume`
    findings.push(finding('settings/snapinfo-shares-volume', { subject, field, detail }))
  }
  if (snapInfoBefore !== null && snapInfoBefore.toLowerCase() !== snapInfo.path.toLowerCase()) {
    findings.push(finding('settings/snapinfo-moved', { subject, field, detail: `from ${snapInfoBefore}` }))
  }
  return findings
}

/** Whether SnapInfo of a host, or of a cluster, may lie on a disk of this kind. */
export function checkSnapInfoDisk(disk: Pick<SnapInfoDiskFacts, 'kind' | 'onLun'>, cluster: boolean): Finding[] {
  const findings: Finding[] = []
  if (!disk.onLun) findings.push(finding('settings/snapinfo-not-on-lun'))
  const clustered = disk.kind === 'shared' || disk.kind === 'csv'
  if (cluster && !clustered) findings.push(finding('settings/snapinfo-shared-needed'))
  if (!cluster && clustered) findings.push(finding('settings/snapinfo-dedicated-needed'))
  return findings
}

/** The registry value snapinfo_snaps_count; null = the default (R150–R152). */
export function checkSnapInfoCopies(count: number | null): Finding[] {
  const fits = count === null || (Number.isInteger(count) && count >= 1 && count <= SNAPINFO_COPIES_MAX)
  return fits ? [] : [finding('settings/snapinfo-count-out-of-range', { field: 'count' })]
}

function checkMail({ subject, fieldPrefix }: HostSettingsFacts, { notification }: HostSettings): Finding[] {
  const email: NotificationSettings['email'] = notification?.email ?? null
  if (!email) return []
  const field = (name: string) => `${fieldPrefix}notification.email.${name}`
  const findings: Finding[] = []
  if (!SERVER.test(email.smtpServer)) {
    const code = email.smtpServer === '' ? 'settings/smtp-server-needed' : 'settings/smtp-server-invalid'
    findings.push(finding(code, { subject, field: field('smtpServer') }))
  }
  if (!ADDRESS.test(email.from)) {
    const code = email.from === '' ? 'settings/email-needed' : 'settings/email-invalid'
    findings.push(finding(code, { subject, field: field('from') }))
  }
  const wrong = email.to.filter((address) => !ADDRESS.test(address))
  if (email.to.every((address) => address === '')) {
    findings.push(finding('settings/email-needed', { subject, field: field('to') }))
  } else if (wrong.length > 0) {
    findings.push(finding('settings/email-invalid', { subject, field: field('to'), detail: wrong.join(', ') }))
  }
  return findings
}
