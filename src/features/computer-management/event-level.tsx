import ErrorIcon from '@mui/icons-material/Error'
import InfoIcon from '@mui/icons-material/Info'
import WarningIcon from '@mui/icons-material/Warning'
import type { ReactNode } from 'react'
import type { EventLogEntryResource } from '@/contract'
import { paint } from '@/ui/paint'

type Level = EventLogEntryResource['level']

/** The levels of events as Event Viewer writes them. */
export const EVENT_LEVELS: Readonly<Record<Level, string>> = {
  information: 'Information',
  warning: 'Warning',
  error: 'Error',
}

const LOOKS = {
  information: { Icon: InfoIcon, colour: 'advice' },
  warning: { Icon: WarningIcon, colour: 'warning' },
  error: { Icon: ErrorIcon, colour: 'error' },
} as const

/** A level with its sign, as the list and the event itself show it. */
export function EventLevel({ level }: { readonly level: Level }): ReactNode {
  const { Icon, colour } = LOOKS[level]
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Icon aria-hidden style={{ color: paint(colour), fontSize: 16, verticalAlign: '-3px', marginRight: 4 }} />
      {EVENT_LEVELS[level]}
    </span>
  )
}
