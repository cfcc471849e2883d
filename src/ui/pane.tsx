import styled from '@emotion/styled'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { keyScrolling } from './key-scrolling'
import { paint } from './paint'

export interface PaneProps {
  readonly title: string
  readonly headingLevel?: 2 | 3 | 4 | undefined
  /** Small controls at the right end of the title: a search box, a column chooser. */
  readonly tools?: ReactNode
  /** Leaves no space around the content, for lists and trees. */
  readonly flush?: boolean | undefined
  readonly children: ReactNode
}

const Box = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  height: '100%',
  minHeight: 0,
  minWidth: 0,
  border: `1px solid ${paint('border')}`,
  background: paint('pane'),
  color: paint('text'),
  '& > .pane-head': {
    flex: 'none',
    minHeight: 26,
    padding: '1px 6px',
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    borderBottom: `1px solid ${paint('border')}`,
    background: paint('bandQuiet'),
    color: paint('bandQuietText'),
    '& > h2, & > h3, & > h4': {
      flex: 1,
      margin: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 'inherit',
      fontWeight: 600,
    },
  },
  '& > .pane-body': {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    '&:focus-visible': { outlineOffset: -2 },
  },
})

/** A titled box of the result pane. It fills the height that it is given and scrolls inside. */
export function Pane({ title, headingLevel = 3, tools, flush = false, children }: PaneProps): ReactNode {
  const id = useId()
  const Heading = `h${headingLevel}` as const
  return (
    <Box aria-labelledby={id}>
      <div className="pane-head">
        <Heading id={id}>{title}</Heading>
        {tools}
      </div>
      <div ref={keyScrolling} className="pane-body" style={flush ? undefined : { padding: 8 }}>
        {children}
      </div>
    </Box>
  )
}
