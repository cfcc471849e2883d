import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface EmptyStateProps {
  /** What is not there, e.g. `No datasets yet`. */
  readonly title: string
  /** What to do next. */
  readonly children?: ReactNode
  readonly icon?: ReactNode
  /** Buttons that do it. */
  readonly actions?: ReactNode
}

const Frame = styled('div')({
  maxWidth: 460,
  margin: '0 auto',
  padding: '20px 12px',
  textAlign: 'center',
  '& > svg': { fontSize: 36, color: paint('textMuted') },
  '& .empty-title': { margin: '4px 0', fontWeight: 600 },
  '& .empty-text': { color: paint('textMuted'), textWrap: 'balance' },
  '& .empty-actions': { display: 'flex', justifyContent: 'center', flexWrap: 'wrap', gap: 8, marginTop: 10 },
})

/** What stands where a list would be: why it is empty, and what to do next. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps): ReactNode {
  return (
    <Frame>
      {icon}
      <p className="empty-title">{title}</p>
      {children !== undefined && <div className="empty-text">{children}</div>}
      {actions !== undefined && <div className="empty-actions">{actions}</div>}
    </Frame>
  )
}
