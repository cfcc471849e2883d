import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from '@/ui/paint'

export interface ScreenHeadProps {
  readonly title: string
  readonly icon: ReactNode
  /** What the screen is for, in two lines at most. */
  readonly children: ReactNode
  /** At the right end: the search box. */
  readonly tools?: ReactNode
}

const Head = styled('header')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  padding: '5px 8px 6px',
  '& > svg': { flex: 'none', fontSize: 34, color: paint('link') },
  '& > .screen-words': { flex: '1 1 260px', minWidth: 0 },
  '& h2': { margin: 0, fontSize: 13, fontWeight: 700 },
  '& p': { margin: 0 },
})

/** The box at the top of a result pane: its name, what to do there, and its search. */
export function ScreenHead({ title, icon, children, tools }: ScreenHeadProps): ReactNode {
  return (
    <Head>
      {icon}
      <div className="screen-words">
        <h2>{title}</h2>
        <p>{children}</p>
      </div>
      {tools}
    </Head>
  )
}

/** A result pane: its head, and below it what fills the rest. */
export const Screen = styled('div')({
  flex: 1,
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  // In a window of few lines (a zoom of 200 %) the result pane scrolls, instead of leaving a list no row.
  '& > :last-child': { flex: '1 1 0', minHeight: 300 },
})
