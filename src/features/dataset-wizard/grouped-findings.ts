import type { FindingResource } from '@/contract'
import { SEVERITIES } from '@/domain/severity'

/** So many cases of a finding are told; of ten thousand VMs the rest is a number. */
const TOLD = 3

/** One finding for all cases of a code: which VMs it concerns stands in its detail. */
export function groupedFindings(findings: readonly FindingResource[]): readonly FindingResource[] {
  const byCode = new Map<FindingResource['code'], FindingResource[]>()
  for (const found of findings) byCode.set(found.code, [...(byCode.get(found.code) ?? []), found])
  return [...byCode.values()].flatMap((cases) => {
    const [worst] = cases.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    if (worst === undefined || cases.length === 1) return cases
    const { subject: _, ...rest } = worst
    const told = cases.slice(0, TOLD).map(caseText)
    const more = cases.length > TOLD ? [`and ${cases.length - TOLD} more`] : []
    return [{ ...rest, detail: [...told, ...more].join('; ') }]
  })
}

function caseText({ subject, detail }: FindingResource): string {
  if (subject === undefined) return detail ?? ''
  return detail === undefined ? subject.name : `${subject.name} (${detail})`
}
