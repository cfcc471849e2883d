import ErrorIcon from '@mui/icons-material/Error'
import styled from '@emotion/styled'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface ErrorPageProps {
  readonly title: string
  /** What happened, in words for the person. */
  readonly children: ReactNode
  /** The choices: buttons. */
  readonly actions: ReactNode
  /** What a person would pass on: code, message, stack. Folded at first. */
  readonly technical?: string | undefined
}

const Page = styled('main')({
  minHeight: '100%',
  padding: '10vh 16px 24px',
  background: paint('chrome'),
  color: paint('text'),
  '& > div': {
    maxWidth: 600,
    margin: '0 auto',
    padding: 24,
    border: `1px solid ${paint('border')}`,
    borderTop: `4px solid ${paint('error')}`,
    borderRadius: 4,
    background: paint('pane'),
  },
  '& h1': { display: 'flex', alignItems: 'center', gap: 8, margin: '0 0 8px', fontSize: 18 },
  '& .error-actions': { display: 'flex', flexWrap: 'wrap', gap: 8, margin: '16px 0' },
  '& pre': { margin: '6px 0 0', padding: 8, overflow: 'auto', background: paint('head'), fontSize: 12 },
})

/** A page instead of the console, when there is nothing else to show: what happened, and the choices. */
export function ErrorPage({ title, children, actions, technical }: ErrorPageProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <Page>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          <ErrorIcon aria-hidden style={{ color: paint('error') }} />
          {title}
        </h1>
        {children}
        <div className="error-actions">{actions}</div>
        {technical !== undefined && (
          <details>
            <summary>Technical details</summary>
            <pre>{technical}</pre>
          </details>
        )}
      </div>
    </Page>
  )
}
