import { LinearProgress } from '@mui/material'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface ProgressLineProps {
  /** What is going on. */
  readonly label: string
  /** 0 to 100; without it the line only says that something is going on. */
  readonly value?: number | undefined
  /** Under the line, e.g. the name of the step. */
  readonly note?: ReactNode
  readonly state?: 'running' | 'done' | 'failed' | undefined
}

const Frame = styled('div')({
  '& .progress-note': { display: 'flex', justifyContent: 'space-between', gap: 8, marginTop: 2, fontSize: 12 },
  '& .progress-value': { color: paint('textMuted'), fontVariantNumeric: 'tabular-nums' },
})

const COLOURS = { running: 'primary', done: 'success', failed: 'error' } as const

/** A progress bar with its step below it. */
export function ProgressLine({ label, value, note, state = 'running' }: ProgressLineProps): ReactNode {
  return (
    <Frame>
      <LinearProgress
        aria-label={label}
        color={COLOURS[state]}
        {...(value === undefined
          ? { variant: 'indeterminate' as const }
          : { variant: 'determinate' as const, value: Math.max(0, Math.min(100, Math.round(value))) })}
      />
      {note !== undefined && (
        <div className="progress-note">
          <span>{note}</span>
          {value !== undefined && <span className="progress-value">{Math.round(value)} %</span>}
        </div>
      )}
    </Frame>
  )
}
