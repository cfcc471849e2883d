import CloseIcon from '@mui/icons-material/Close'
import SearchIcon from '@mui/icons-material/Search'
import styled from '@emotion/styled'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { paint } from './paint'
import { useSettled } from './use-settled'

export interface SearchBoxProps {
  /** What is searched, e.g. `Search virtual machines`. */
  readonly label: string
  readonly value: string
  /** Told when typing rests; at once when the box is emptied. */
  readonly onChange: (value: string) => void
  readonly width?: number | undefined
}

const Box = styled('div')({
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  '& > svg': { position: 'absolute', left: 6, fontSize: 16, color: paint('textMuted'), pointerEvents: 'none' },
  '& > input': {
    width: '100%',
    height: 24,
    padding: '0 26px',
    border: `1px solid ${paint('controlBorder')}`,
    borderRadius: 3,
    background: paint('pane'),
    color: paint('text'),
    font: 'inherit',
    '&::placeholder': { color: paint('textMuted'), opacity: 1 },
    '&::-webkit-search-cancel-button': { display: 'none' },
  },
  '& > button': {
    position: 'absolute',
    right: 0,
    width: 24,
    height: 24,
    padding: 0,
    border: 0,
    background: 'none',
    color: paint('textMuted'),
    '& svg': { fontSize: 14, verticalAlign: 'middle' },
  },
})

/** A small box to search with. Escape empties it. */
export function SearchBox({ label, value, onChange, width = 200 }: SearchBoxProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const input = useRef<HTMLInputElement>(null)
  const tell = useSettled<string>((next) => {
    told.current = next
    onChange(next)
  })
  // A value from elsewhere (Back, a link) replaces what was typed; one's own, coming back late, does not.
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])
  const change = (next: string): void => {
    setTyped(next)
    tell(next, next !== '')
  }
  return (
    <Box role="search" style={{ width }}>
      <SearchIcon aria-hidden />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return
          event.stopPropagation()
          change('')
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => {
            change('')
            input.current?.focus()
          }}
        >
          <CloseIcon aria-hidden />
        </button>
      )}
    </Box>
  )
}
