import styled from '@emotion/styled'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useRested } from '@/components/use-rested'
import { useRecentStore } from '@/stores/recent-store'
import { DialogFrame } from '@/ui/dialog-frame'
import { paint } from '@/ui/paint'
import { VisuallyHidden } from '@/ui/visually-hidden'
import type { FrameDialogProps } from './frame-dialogs'
import { type SearchEntry, useSearchSections } from './search-entries'

const Box = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  flex: 1,
  '& > input': {
    flex: 'none',
    margin: 10,
    height: 30,
    padding: '0 10px',
    border: `1px solid ${paint('controlBorder')}`,
    borderRadius: 3,
    background: paint('pane'),
    color: paint('text'),
    font: 'inherit',
    fontSize: 14,
  },
  '& [role=listbox]': { flex: 1, minHeight: 0, overflow: 'auto', padding: '0 10px 10px' },
  '& [role=group] > div:first-of-type': {
    margin: '6px 0 2px',
    fontSize: 12,
    fontWeight: 600,
    color: paint('textMuted'),
  },
  '& [role=option]': { display: 'flex', gap: 8, minHeight: 26, padding: '3px 8px', borderRadius: 3, cursor: 'default' },
  '& [role=option][aria-selected=true]': {
    background: paint('selected'),
    outline: `1px solid ${paint('selectedBorder')}`,
  },
  '& [role=option][aria-disabled=true]': { color: paint('textMuted') },
  '& .entry-name': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& .entry-note': { color: paint('textMuted'), fontSize: 12, textAlign: 'right' },
  '& > p': { margin: '4px 18px' },
})

/**
 * Search everything: one box, and below it whatever fits, by groups. Arrow keys choose, Enter opens. Over a wizard it offers no
 * actions of the screen behind it; a place may be gone to: what was typed into the wizard waits.
 */
export function SearchDialog({ onClose, typedAhead = '' }: FrameDialogProps): ReactNode {
  const [q, setQ] = useState(typedAhead)
  const rested = useRested(q)
  const [isOnTop] = useState(() => document.querySelector('[role=dialog]') !== null)
  const { sections, isSearching } = useSearchSections(rested, !isOnTop)
  const entries = sections.flatMap((section) => section.entries)
  const [chosen, setChosen] = useState<string>()
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === chosen),
  )
  const open = useOpenEntry(onClose)
  const entry = entries[at]
  const isSettled = q === rested && !isSearching
  const isWanted = useRef(false)
  useEffect(() => {
    if (!isWanted.current || !isSettled) return
    isWanted.current = false
    if (entry) open(entry)
  })
  const listId = useId()
  const optionId = (index: number): string => `${listId}-${index}`
  const active = useRef<HTMLDivElement>(null)
  useEffect(() => {
    active.current?.scrollIntoView?.({ block: 'nearest' })
  }, [at, rested])

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      const wrapped = Math.abs(step) === 1 ? (at + step + entries.length) % entries.length : at + step
      setChosen(entries[Math.min(entries.length - 1, Math.max(0, wrapped))]?.id)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // What was typed last is still being looked for: Enter is for what will be found, unless something was chosen.
      if (entry && (isSettled || entry.id === chosen)) open(entry)
      else isWanted.current = !isSettled
    }
  }

  return (
    <DialogFrame title="Search everything" onClose={onClose} width={640} height={520}>
      <Box>
        <input
          // The dialog is opened to type into it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          type="text"
          role="combobox"
          aria-label="Search everything"
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? optionId(at) : undefined}
          placeholder="Names of VMs, hosts, datasets, backups…; actions; help"
          value={q}
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onChange={(event) => {
            setQ(event.target.value)
            setChosen(undefined)
            isWanted.current = false
          }}
          onKeyDown={onKeyDown}
        />
        {entries.length === 0 && !isSearching && rested.trim() !== '' && (
          <p>{`Nothing is called “${rested.trim()}”`}</p>
        )}
        <div role="listbox" id={listId} aria-label="Found">
          {sections.map(({ title, entries: ofSection }) => (
            <div role="group" key={title} aria-label={title}>
              <div aria-hidden>{title}</div>
              {ofSection.map((one) => {
                const here = entries.indexOf(one)
                const isActive = here === at
                const isNowhere = one.to === undefined && one.run === undefined
                return (
                  // The box has the focus and moves the choice; the mouse may press an entry.
                  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                  <div
                    key={one.id}
                    ref={isActive ? active : undefined}
                    id={optionId(here)}
                    role="option"
                    tabIndex={-1}
                    aria-selected={isActive}
                    aria-disabled={isNowhere || undefined}
                    onClick={() => open(one)}
                  >
                    <span className="entry-name">{one.name}</span>
                    <span className="entry-note">
                      {isNowhere ? `${one.note}: not managed by this console` : one.note}
                    </span>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <VisuallyHidden role="status">{isSearching ? '' : `${entries.length} found`}</VisuallyHidden>
      </Box>
    </DialogFrame>
  )
}

function useOpenEntry(onClose: () => void): (entry: SearchEntry) => void {
  const navigate = useNavigate()
  const use = useRecentStore((state) => state.use)
  return ({ name, note, to, run }) => {
    if (to === undefined && run === undefined) return
    onClose()
    if (to === undefined) return run?.()
    use({ name, note, to })
    void navigate(to)
  }
}
