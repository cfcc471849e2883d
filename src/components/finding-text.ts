import { explain } from '@/domain/findings/catalogue'
import { findingLine } from '@/domain/findings/finding-line'
import type { FindingResource } from '@/contract'

/** `The volume is too small (1 GB free).` */
export function withFigures(title: string, figures: string | undefined): string {
  return figures ? `${title.replace(/\.$/, '')} (${figures}).` : title
}

/** Why something cannot be done: the first of the findings that stand in its way. */
export function whatForbids(findings: readonly FindingResource[] | undefined): string | undefined {
  const found = findings?.find(({ severity }) => severity === 'error')
  return found && findingLine(found)
}

/** What to do about it, and where the report speaks of it. */
export function findingCure(finding: FindingResource): string {
  return explain(finding.code).cure
}

export function findingReference(finding: FindingResource): string | undefined {
  const { section } = explain(finding.code)
  if (section === undefined) return undefined
  const place = sectionText(section)
  return finding.requirement === undefined ? place : `${place}, ${finding.requirement}`
}

/** `TR-4234 §6.3`, `TR-4234, Appendix` */
export function sectionText(section: string): string {
  return /^\d/.test(section) ? `TR-4234 §${section}` : `TR-4234, ${section}`
}

/** The texts for a field: the errors that name it, or a part of it. */
export function fieldError(findings: readonly FindingResource[], field: string): string | undefined {
  const found = findings.find(
    (f) => f.severity === 'error' && f.field !== undefined && (f.field === field || f.field.startsWith(`${field}.`)),
  )
  if (!found) return undefined
  const entry = explain(found.code)
  return `${withFigures(entry.title, found.detail)} ${entry.cure}`
}
