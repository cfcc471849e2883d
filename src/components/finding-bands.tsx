import type { ReactNode } from 'react'
import type { FindingResource } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { findingAbout } from '@/domain/findings/finding-line'
import { SEVERITIES } from '@/domain/severity'
import { MessageBand } from '@/ui/message-band'
import { FindingLink } from './finding-link'
import { findingReference } from './finding-text'

export interface FindingBandsProps {
  readonly findings: readonly FindingResource[]
  /** Below a finding: a button that helps, a box that acknowledges it. */
  readonly actions?: ((finding: FindingResource) => ReactNode) | undefined
}

/** Findings told in full, the worst first: whom they concern, cause, cure and section of the report. */
export function FindingBands({ findings, actions }: FindingBandsProps): ReactNode {
  const sorted = findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  return sorted.map((found, at) => {
    const { title, cause, cure } = explain(found.code)
    return (
      <MessageBand
        // The same finding may concern several subjects, or one subject twice.
        // oxlint-disable-next-line react/no-array-index-key
        key={`${found.code} ${at}`}
        severity={found.severity}
        title={title}
        subject={findingAbout(found)}
        cause={cause}
        cure={cure}
        reference={
          <>
            {findingReference(found)} <FindingLink finding={found} />
          </>
        }
        actions={actions?.(found) ?? undefined}
      />
    )
  })
}
