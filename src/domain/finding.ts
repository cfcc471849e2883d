import { catalogue, type FindingCode } from './findings/catalogue'
import type { Severity } from './severity'

/** Kinds of objects that a finding can be about. */
export const SUBJECT_TYPES = [
  'console',
  'host',
  'cluster',
  'managed-host',
  'virtual-machine',
  'dataset',
  'policy',
  'backup',
  'job',
  'storage-system',
  'volume',
  'lun',
  'snapshot',
  'mirror',
  'vault',
  'fault',
  'site',
  'environment',
] as const
export type SubjectType = (typeof SUBJECT_TYPES)[number]

/** The object that a finding is about. */
export interface Subject {
  readonly type: SubjectType
  readonly id: string
  readonly name: string
}

/** What a rule found. Title, cause, cure and section of the report come from the catalogue by its code. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly subject?: Subject
  /** The field of the request that it is about: `retention.rule.count`. */
  readonly field?: string
  /** The figures of this case: what was met, what is allowed. */
  readonly detail?: string
  readonly requirement?: string
}

/** What a finding says beside its code. */
export interface FindingParts {
  readonly subject?: Subject
  readonly field?: string
  readonly detail?: string
  /** Where a case is milder than the catalogue says. */
  readonly severity?: Severity
}

/** A finding by its code; the catalogue says the rest. */
export function finding(code: FindingCode, parts: FindingParts = {}): Finding {
  const entry = catalogue[code]
  return {
    code,
    severity: entry.severity,
    ...(entry.requirement === undefined ? {} : { requirement: entry.requirement }),
    ...parts,
  }
}

/** Whether something forbids it; warnings and advice do not. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.severity === 'error')
}
