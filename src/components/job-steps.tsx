import BlockIcon from '@mui/icons-material/Block'
import CancelIcon from '@mui/icons-material/Cancel'
import CheckCircleIcon from '@mui/icons-material/CheckCircle'
import HourglassIcon from '@mui/icons-material/HourglassEmpty'
import PlayIcon from '@mui/icons-material/PlayArrow'
import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import type { JobDetail } from '@/contract'
import { paint } from '@/ui/paint'
import { durationText, spanBetween } from './time-text'

type Step = JobDetail['steps'][number]

const LOOKS = {
  waiting: { name: 'Waiting', Icon: HourglassIcon, colour: 'textMuted' },
  running: { name: 'Running', Icon: PlayIcon, colour: 'running' },
  done: { name: 'Done', Icon: CheckCircleIcon, colour: 'ok' },
  failed: { name: 'Failed', Icon: CancelIcon, colour: 'error' },
  skipped: { name: 'Skipped', Icon: BlockIcon, colour: 'textMuted' },
} as const

const List = styled('ol')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { display: 'flex', gap: 8, padding: '2px 0', alignItems: 'baseline' },
  '& > li[aria-current]': { fontWeight: 600 },
  '& svg': { flex: 'none', fontSize: 16, alignSelf: 'center' },
  '& .step-title': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& .step-note': { flex: 'none', fontSize: 12, fontWeight: 400, color: paint('textMuted') },
})

/** The steps of a job as they go by: who acts, where, and how long it took. */
export function JobSteps({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  return (
    <List aria-label="Steps of the job">
      {steps.map((step, at) => {
        const { name, Icon, colour } = LOOKS[step.state]
        const span = spanBetween(step.startedAt, step.endedAt)
        return (
          // The steps of a job keep their places, and the same title may come once for each node.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} aria-current={step.state === 'running' ? 'step' : undefined}>
            <Icon titleAccess={name} style={{ color: paint(colour) }} />
            <span className="step-title">{step.title}</span>
            <span className="step-note">
              {[step.component, step.host, span === null ? null : durationText(span)].filter(Boolean).join(' · ')}
            </span>
          </li>
        )
      })}
    </List>
  )
}
