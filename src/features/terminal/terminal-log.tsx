import styled from '@emotion/styled'
import { memo } from 'react'
import type { ReactNode } from 'react'
import type { ShellLineResource } from '@/contract'

const Hidden = styled('div')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'pre',
  pointerEvents: 'none',
})

interface TerminalLogProps {
  readonly label: string
  readonly lines: readonly ShellLineResource[]
}

/** The output as text, to be read line by line. New lines are announced by the terminal itself, so not here again. */
export const TerminalLog = memo(function TerminalLog({ label, lines }: TerminalLogProps): ReactNode {
  return (
    <Hidden role="log" aria-live="off" aria-label={`Output of ${label}`}>
      {lines.map(({ sequence, prompt, text }) => (
        <div key={sequence}>{`${prompt ?? ''}${text}`}</div>
      ))}
    </Hidden>
  )
})
