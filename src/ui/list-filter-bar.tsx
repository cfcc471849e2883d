import CloseIcon from '@mui/icons-material/Close'
import styled from '@emotion/styled'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { SearchBox } from './search-box'

export interface ListFilterBarProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onClose: () => void
}

const Bar = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  padding: '3px 6px',
  borderBottom: `1px solid ${paint('border')}`,
  background: paint('chrome'),
  '& > button': {
    width: 24,
    height: 24,
    padding: 0,
    border: '1px solid transparent',
    borderRadius: 3,
    background: 'none',
    color: paint('text'),
    '&:hover': { background: paint('hover'), borderColor: paint('selectedBorder') },
    '& svg': { fontSize: 15, verticalAlign: 'middle' },
  },
})

/** Filters the list below it; closing it shows all rows again. */
export function ListFilterBar({ label, value, onChange, onClose }: ListFilterBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null)
  // Whoever opens it wants to type; if it comes with a filter from elsewhere, the focus stays.
  useEffect(() => {
    if (value === '') bar.current?.querySelector('input')?.focus()
    // Only when it appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <Bar ref={bar}>
      <SearchBox label={label} value={value} onChange={onChange} width={260} />
      <button type="button" aria-label={`Close: ${label}`} title="Show all rows again" onClick={onClose}>
        <CloseIcon aria-hidden />
      </button>
    </Bar>
  )
}
