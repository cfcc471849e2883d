import ErrorIcon from '@mui/icons-material/Error'
import InfoIcon from '@mui/icons-material/Info'
import WarningIcon from '@mui/icons-material/Warning'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import type { FindingResource } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import { findingAbout } from '@/domain/findings/finding-line'
import { SEVERITIES } from '@/domain/severity'
import { paint } from '@/ui/paint'
import { VisuallyHidden } from '@/ui/visually-hidden'
import { FindingLink } from './finding-link'
import { findingReference } from './finding-text'

export interface FindingListProps {
  /** What the findings are about, e.g. `Findings of ds_exchange`. */
  readonly label: string
  readonly findings: readonly FindingResource[]
  /** A button that helps with one of them. */
  readonly action?: ((finding: FindingResource) => ReactNode) | undefined
}

const LOOKS = {
  error: { word: 'Error', Icon: ErrorIcon, colour: 'error' },
  warning: { word: 'Warning', Icon: WarningIcon, colour: 'warning' },
  advice: { word: 'Advice', Icon: InfoIcon, colour: 'advice' },
} as const

const List = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', gap: 8, padding: '5px 6px', borderBottom: `1px solid ${paint('border')}` },
  '& > li > svg': { flex: 'none', fontSize: 18, marginTop: 1 },
  '& > li > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& p': { margin: 0 },
  '& .finding-title': { fontWeight: 600 },
  '& .finding-about': { fontWeight: 400 },
  '& .finding-reference': { fontSize: 12, color: paint('textMuted') },
})

/** What rules found, the worst first: what is wrong, with whom, what to do about it and where the report says so. */
export function FindingList({ label, findings, action }: FindingListProps): ReactNode {
  const sorted = findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  return (
    <List aria-label={label}>
      {sorted.map((finding, at) => (
        // A list of findings is made anew as a whole, and the same finding may stand in it twice.
        // oxlint-disable-next-line react/no-array-index-key
        <FindingItem key={`${finding.code} ${at}`} finding={finding} action={action} />
      ))}
    </List>
  )
}

type FindingItemProps = Pick<FindingListProps, 'action'> & { readonly finding: FindingResource }

function FindingItem({ finding, action }: FindingItemProps): ReactNode {
  const { word, Icon, colour } = LOOKS[finding.severity]
  const { title, cure } = explain(finding.code)
  const about = findingAbout(finding)
  const reference = findingReference(finding)
  return (
    <li>
      <Icon aria-hidden style={{ color: paint(colour) }} />
      <div>
        <p className="finding-title">
          <VisuallyHidden>{`${word}: `}</VisuallyHidden>
          {about === undefined ? title : `${title.replace(/\.$/, '')}:`}
          {about !== undefined && <span className="finding-about"> {about}</span>}
        </p>
        <p>{cure}</p>
        <p className="finding-reference">
          {reference} <FindingLink finding={finding} />
        </p>
      </div>
      {action?.(finding)}
    </li>
  )
}
