import { finding, type Finding, type Subject } from '../finding'
import type { LicenseChoice } from './license'

export interface LicenseFacts {
  /** The host. */
  readonly subject: Subject
  /** Storage systems that it uses and that lack the license of SMHV, of SnapDrive; null = it uses none. */
  readonly lackSmhv: readonly string[] | null
  readonly lackSnapDrive: readonly string[] | null
  /** Stands before the names of the fields. */
  readonly fieldPrefix: string
}

const KEY = /^[A-Z0-9][A-Z0-9-]{5,38}[A-Z0-9]$/i

/** Per server: keys of the right form (R22). Per storage: none, and the licenses on all storage systems (R23, R86). */
export function checkLicense(facts: LicenseFacts, { type, smhvKey, snapDriveKey }: LicenseChoice): Finding[] {
  const { subject, lackSmhv, lackSnapDrive, fieldPrefix } = facts
  const field = (name: 'smhvKey' | 'snapDriveKey' | 'type') => `${fieldPrefix}${name}`
  const findings: Finding[] = []
  for (const [name, key] of [['smhvKey', smhvKey] as const, ['snapDriveKey', snapDriveKey] as const]) {
    if (key === null) continue
    if (type === 'per-storage') findings.push(finding('license/key-not-needed', { subject, field: field(name) }))
    else if (key !== '' && !KEY.test(key)) {
      findings.push(finding('license/key-invalid', { subject, field: field(name) }))
    }
  }
  if (type === 'per-server' && (smhvKey ?? '') === '') {
    findings.push(finding('license/key-missing', { subject, field: field('smhvKey') }))
  }
  if (type === 'per-storage') findings.push(...checkStorage(subject, field('type'), 'SMHV', lackSmhv))
  if ((snapDriveKey ?? '') === '') findings.push(...checkStorage(subject, field('type'), 'SnapDrive', lackSnapDrive))
  return findings
}

function checkStorage(subject: Subject, field: string, product: string, lacking: readonly string[] | null): Finding[] {
  if (lacking?.length === 0) return []
  const detail = lacking === null ? `${product}: the host uses no LUN` : `${product}: ${lacking.join(', ')}`
  return [finding('license/storage-unlicensed', { subject, field, detail })]
}
