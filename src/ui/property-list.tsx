import styled from '@emotion/styled'
import type { ReactNode } from 'react'
import { paint } from './paint'

export interface PropertyItem {
  readonly label: string
  /** An empty value shows as a dash. */
  readonly value: ReactNode
}

export interface PropertyListProps {
  /** What the details are of. */
  readonly label: string
  readonly items: readonly PropertyItem[]
}

const List = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
  margin: 0,
  '& > dt, & > dd': {
    minHeight: 24,
    margin: 0,
    padding: '3px 10px 3px 6px',
    borderBottom: `1px solid ${paint('border')}`,
    overflowWrap: 'anywhere',
    // One line each, where there are several.
    whiteSpace: 'pre-line',
  },
  '& > dt': { color: paint('textMuted') },
})

/** Label and value, line by line, as in the Details pane. */
export function PropertyList({ label, items }: PropertyListProps): ReactNode {
  return (
    <List aria-label={label}>
      {items.map((item) => [
        <dt key={`${item.label} label`}>{item.label}</dt>,
        <dd key={item.label}>
          {item.value === '' || item.value === undefined || item.value === null ? '–' : item.value}
        </dd>,
      ])}
    </List>
  )
}
