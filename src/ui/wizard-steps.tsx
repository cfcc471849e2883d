import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { VisuallyHidden } from './visually-hidden'

/** Not reached yet · seen and in order · seen and something is wrong on it. */
export type WizardPageState = 'todo' | 'visited' | 'error'

export interface WizardPage {
  readonly id: string
  readonly title: string
  /** One line that says what the page is for. */
  readonly description: string
  readonly state: WizardPageState
}

interface WizardStepsProps {
  readonly pages: readonly WizardPage[]
  readonly current: string
  /** Without it no page can be jumped to. */
  readonly onGo: ((id: string) => void) | undefined
}

const Column = styled('nav')({
  flex: 'none',
  width: 224,
  overflow: 'auto',
  borderRight: `1px solid ${paint('border')}`,
  background: paint('steps'),
  '& > h3': {
    margin: 0,
    padding: '5px 12px 5px 40px',
    background: paint('stepsHead'),
    borderBottom: `1px solid ${paint('border')}`,
    fontSize: 'inherit',
    fontWeight: 600,
  },
  '& ol': { margin: 0, padding: '8px 0', listStyle: 'none' },
  '& li': { display: 'flex', alignItems: 'center', minHeight: 30, padding: '3px 8px 3px 12px' },
  '& .step-name': {
    minHeight: 24,
    padding: '0 4px',
    display: 'inline-flex',
    alignItems: 'center',
    border: 0,
    background: 'none',
    color: paint('textMuted'),
    font: 'inherit',
    textAlign: 'left',
  },
  '& button.step-name': { color: paint('link'), cursor: 'pointer', '&:hover': { textDecoration: 'underline' } },
  '& [aria-current=step]': { color: paint('link'), fontWeight: 600, textDecoration: 'underline' },
  // Above the page instead of beside it, and as low as can be: at 200 % the page needs the room.
  '@media (max-width: 640px)': {
    width: 'auto',
    maxHeight: 88,
    borderRight: 0,
    borderBottom: `1px solid ${paint('border')}`,
    '& > h3': { display: 'none' },
    '& ol': { display: 'flex', flexWrap: 'wrap', padding: '1px 6px' },
    '& li': { minHeight: 26, padding: '0 6px 0 4px' },
  },
})

const Lamp = styled('span')({
  flex: 'none',
  width: 15,
  height: 15,
  marginRight: 9,
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  borderRadius: '50%',
  border: '1px solid rgb(0 0 0 / 0.35)',
  boxShadow: 'inset 0 3px 3px rgb(255 255 255 / 0.55)',
  color: '#fff',
  fontSize: 11,
  fontWeight: 700,
  lineHeight: 1,
})

const LAMPS = {
  todo: { fill: 'fillNone', words: 'not yet visited' },
  visited: { fill: 'fillOk', words: 'visited' },
  error: { fill: 'fillFailed', words: 'has errors' },
} as const

/** The Steps column: a lamp per page, the current page underlined, visited pages as links. */
export function WizardSteps({ pages, current, onGo }: WizardStepsProps): ReactNode {
  return (
    <Column aria-label="Steps">
      <h3>Steps</h3>
      <ol>
        {pages.map((page) => {
          const isCurrent = page.id === current
          const lamp = LAMPS[isCurrent && page.state === 'todo' ? 'visited' : page.state]
          return (
            <li key={page.id}>
              <Lamp aria-hidden style={{ background: paint(lamp.fill) }}>
                {page.state === 'error' && '!'}
              </Lamp>
              {isCurrent || page.state === 'todo' || onGo === undefined ? (
                <span className="step-name" aria-current={isCurrent ? 'step' : undefined}>
                  {page.title}
                </span>
              ) : (
                <button type="button" className="step-name" onClick={() => onGo(page.id)}>
                  {page.title}
                </button>
              )}
              {!isCurrent && <VisuallyHidden>{` ${lamp.words}`}</VisuallyHidden>}
              {isCurrent && page.state === 'error' && <VisuallyHidden>{` ${lamp.words}`}</VisuallyHidden>}
            </li>
          )
        })}
      </ol>
    </Column>
  )
}
