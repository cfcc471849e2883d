import { formatBytes, tib } from '@/base/units'
import { finding, type Finding, type Subject } from '../finding'

/** SnapDrive for Windows creates no LUN above this (TR-4234 §6.4, R131). */
export const SNAPDRIVE_LUN_LIMIT = tib(14)

/** What SnapDrive says of a LUN of this size; an error where it is asked to create it. */
export function checkLunSize(subject: Subject, size: number, severity?: Finding['severity']): Finding[] {
  if (size <= SNAPDRIVE_LUN_LIMIT) return []
  const detail = `${formatBytes(size)}, SnapDrive creates up to ${formatBytes(SNAPDRIVE_LUN_LIMIT)}`
  return [finding('lun/beyond-snapdrive', { subject, detail, ...(severity ? { severity } : {}) })]
}
