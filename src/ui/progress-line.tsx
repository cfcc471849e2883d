import { keyframes } from '@emotion/react'
import styled from '@emotion/styled'
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

const sweep = keyframes({ from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(250%)' } })

const Frame = styled('div')({
  '& [role=progressbar]': { height: 6, overflow: 'hidden', borderRadius: 3, background: paint('selected') },
  '& .progress-bar': { height: '100%', borderRadius: 3, transition: 'width 0.3s linear' },
  '& .progress-bar.is-open': { width: '40%', animation: `${sweep} 1.6s ease-in-out infinite` },
  '& .progress-note': { display: 'flex', justifyContent: 'space-between', gap: 8, marginTop: 2, fontSize: 12 },
  '& .progress-value': { color: paint('textMuted'), fontVariantNumeric: 'tabular-nums' },
})

const COLOURS = { running: 'link', done: 'ok', failed: 'error' } as const

/** A progress bar with its step below it. */
export function ProgressLine({ label, value, note, state = 'running' }: ProgressLineProps): ReactNode {
  const shown = value === undefined ? undefined : Math.max(0, Math.min(100, Math.round(value)))
  return (
    <Frame>
      <div role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={shown}>
        <div
          className={shown === undefined ? 'progress-bar is-open' : 'progress-bar'}
          style={{ background: paint(COLOURS[state]), ...(shown === undefined ? {} : { width: `${shown}%` }) }}
        />
      </div>
      {note !== undefined && (
        <div className="progress-note">
          <span>{note}</span>
          {value !== undefined && <span className="progress-value">{Math.round(value)} %</span>}
        </div>
      )}
    </Frame>
  )
}
