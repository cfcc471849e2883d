import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface StatusBarProps {
  readonly label: string
  /** Left to right; a cell with `grow` takes what is left. */
  readonly cells: readonly { readonly id: string; readonly content: ReactNode; readonly grow?: boolean }[]
}

const Bar = styled('div')({
  display: 'flex',
  alignItems: 'stretch',
  minHeight: 26,
  borderTop: `1px solid ${paint('border')}`,
  background: paint('chrome'),
  color: paint('text'),
  '& > div': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    minWidth: 0,
    padding: '1px 10px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  '& .status-rest': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > div + div': { borderLeft: `1px solid ${paint('border')}` },
})

/** The line at the bottom of the frame. */
export function StatusBar({ label, cells }: StatusBarProps): ReactNode {
  return (
    <Bar role="group" aria-label={label}>
      {cells.map((cell) => (
        <div key={cell.id} style={cell.grow === true ? { flex: 1, overflow: 'hidden' } : undefined}>
          {cell.grow === true ? <span className="status-rest">{cell.content}</span> : cell.content}
        </div>
      ))}
    </Bar>
  )
}
