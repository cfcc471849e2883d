import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import type { FindingResource } from '@/contract'
import { findingLine } from '@/domain/findings/finding-line'
import { findingTopic, writeHelp } from './help-place'

/** Leads from a symptom to its cause and its cure, over whatever is open. */
export function FindingLink({ finding }: { readonly finding: FindingResource }): ReactNode {
  const { pathname, search } = useLocation()
  const params = new URLSearchParams(search)
  params.set('help', writeHelp({ topic: findingTopic(finding.code) }))
  return (
    <Link to={`${pathname}?${params.toString()}`} aria-label={`Explain: ${findingLine(finding)}`}>
      Explain
    </Link>
  )
}
