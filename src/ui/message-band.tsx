import ErrorIcon from '@mui/icons-material/Error'
import InfoIcon from '@mui/icons-material/Info'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import WarningIcon from '@mui/icons-material/Warning'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { VisuallyHidden } from './visually-hidden'

export type MessageSeverity = 'error' | 'warning' | 'advice' | 'success'

export interface MessageBandProps {
  readonly severity: MessageSeverity
  readonly title: ReactNode
  /** Whom or what it concerns. */
  readonly subject?: ReactNode
  readonly cause?: ReactNode
  readonly cure?: ReactNode
  /** Where the rule comes from, e.g. `TR-4234, section 6.3`. */
  readonly reference?: ReactNode
  /** Buttons or links that help at once. */
  readonly actions?: ReactNode
  /** Reads the message out when it appears: for what happens, not for what was there when the page opened. */
  readonly isAnnounced?: boolean | undefined
}

const LOOKS = {
  error: { word: 'Error', Icon: ErrorIcon, colour: 'error', soft: 'errorSoft' },
  warning: { word: 'Warning', Icon: WarningIcon, colour: 'warning', soft: 'warningSoft' },
  advice: { word: 'Advice', Icon: InfoIcon, colour: 'advice', soft: 'adviceSoft' },
  success: { word: 'Success', Icon: CheckCircleIcon, colour: 'ok', soft: 'okSoft' },
} as const

const Band = styled('div')({
  display: 'flex',
  gap: 8,
  margin: '0 0 8px',
  padding: '6px 10px',
  border: '1px solid',
  borderLeftWidth: 4,
  borderRadius: 3,
  '& > svg': { flex: 'none', fontSize: 18, marginTop: 1 },
  '& > div': { flex: 1, minWidth: 0, color: paint('text'), overflowWrap: 'anywhere' },
  '& p': { margin: 0 },
  '& .band-title': { fontWeight: 600 },
  '& .band-subject': { fontWeight: 400 },
  '& .band-reference': { fontSize: 12, color: paint('textMuted') },
  '& .band-actions': { display: 'flex', gap: 8, marginTop: 6 },
})

/** Something that is wrong, doubtful or good to know, with its cause and its cure. */
export function MessageBand(props: MessageBandProps): ReactNode {
  const { severity, title, subject, cause, cure, reference, actions, isAnnounced } = props
  const { word, Icon, colour, soft } = LOOKS[severity]
  const live = isAnnounced !== true ? undefined : severity === 'error' ? 'alert' : 'status'
  return (
    <Band role={live} style={{ borderColor: paint(colour), background: paint(soft) }}>
      <Icon aria-hidden style={{ color: paint(colour) }} />
      <div>
        <p className="band-title">
          <VisuallyHidden>{`${word}: `}</VisuallyHidden>
          {subject === undefined || typeof title !== 'string' ? title : `${title.replace(/\.$/, '')}:`}
          {subject !== undefined && <span className="band-subject"> {subject}</span>}
        </p>
        {cause !== undefined && <p>{cause}</p>}
        {cure !== undefined && <p>{cure}</p>}
        {reference !== undefined && <p className="band-reference">{reference}</p>}
        {actions !== undefined && <div className="band-actions">{actions}</div>}
      </div>
    </Band>
  )
}
