import { err } from '@/base/result'
import type { FindingResource, Problem } from '@/contract'
import { explain, type FindingCode } from '@/domain/findings/catalogue'
import { finding, type Finding, type FindingParts } from '@/domain/finding'
import { refusalKind, type SimError } from '@/sim'

/** From the kind of a refusal to the status on the wire (contract.md). */
export const STATUS_OF_KIND: Readonly<Record<SimError['kind'], number>> = {
  malformed: 400,
  unknown: 404,
  conflict: 409,
  stale: 412,
  refused: 422,
  unavailable: 503,
}

/** What `type` of a problem begins with. The rest is the code, which is what a client switches on. */
const PROBLEM_TYPES = 'https://smhv-console-simulator.example/problems/'

/** A refusal as a problem document (RFC 9457): title from the catalogue, detail from the first finding of its code. */
export function problemOf(error: SimError): Problem {
  const first = error.findings.find((found) => found.code === error.code)
  return {
    type: PROBLEM_TYPES + error.code,
    title: explain(error.code).title,
    status: STATUS_OF_KIND[error.kind],
    ...(first?.detail === undefined ? {} : { detail: first.detail }),
    code: error.code,
    findings: error.findings.map(presentFinding),
  }
}

/** A finding on the wire: what is not known is left out. */
export function presentFinding(found: Finding): FindingResource {
  const { code, severity, subject, field, detail, requirement } = found
  return {
    code,
    severity,
    ...(subject === undefined ? {} : { subject: { ...subject } }),
    ...(field === undefined ? {} : { field }),
    ...(detail === undefined ? {} : { detail }),
    ...(requirement === undefined ? {} : { requirement }),
  }
}

/** A refusal of the service's own, of one finding. */
export function refusal(kind: SimError['kind'], code: FindingCode, parts: FindingParts = {}) {
  return err<SimError>({ kind, code, findings: [finding(code, parts)] })
}

/** A refusal with the findings of a rule, at least one of them an error. */
export function refusalOf(findings: readonly Finding[]) {
  const code = findings.find((found) => found.severity === 'error')?.code ?? 'request/malformed'
  return err<SimError>({ kind: 'refused', code, findings })
}

/** A refusal with these findings, of the kind that the engine would make of them. */
export function refusalBy(findings: readonly Finding[]) {
  const { kind, code } = { kind: refusalKind(findings), code: findings[0]?.code ?? ('request/malformed' as const) }
  return err<SimError>({ kind, code, findings })
}

/** What is no time where one is needed. */
export function malformedTime(field: string, text: string) {
  return refusal('malformed', 'request/malformed', { field, detail: `${text} is no time in ISO 8601, UTC.` })
}

/** The 412 of an edit of a version that is not the latest one. */
export function stale(ifMatch: number | undefined, version: number) {
  if (ifMatch === undefined || ifMatch === version) return undefined
  return refusal('stale', 'request/stale', { detail: `Edited: version ${ifMatch}; latest: version ${version}.` })
}
