import styled from '@emotion/styled'
import { useEffect, useId, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { paint } from './paint'

export interface FoldedPaneProps {
  /** On the bar: the name of what lies behind it. */
  readonly label: string
  readonly icon: ReactNode
  /** The edge of the frame at which it stands. */
  readonly side: 'left' | 'right'
  /** Pixels of the pane once it is open; it never takes all of the window. */
  readonly width: number
  readonly children: ReactNode
}

const BAR_WIDTH = 26

const Fold = styled('div')({
  position: 'relative',
  width: BAR_WIDTH,
  height: '100%',
  '& > .fold-bar': {
    width: '100%',
    height: '100%',
    padding: '8px 0',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 8,
    border: `1px solid ${paint('border')}`,
    background: paint('pane'),
    color: paint('text'),
    font: 'inherit',
    fontWeight: 600,
    cursor: 'pointer',
    '& > span': { writingMode: 'vertical-rl', whiteSpace: 'nowrap' },
    '& svg': { flex: 'none', fontSize: 16, color: paint('icon') },
    '&:hover': { background: paint('hover') },
    '&[aria-expanded=true]': { background: paint('selected'), borderColor: paint('selectedBorder') },
    '&:focus-visible': { outlineOffset: -3 },
  },
  '& > .fold-sheet': {
    position: 'absolute',
    zIndex: 20,
    top: 0,
    bottom: 0,
    maxWidth: `calc(100vw - ${3 * BAR_WIDTH}px)`,
    overflow: 'auto',
    border: `1px solid ${paint('border')}`,
    background: paint('pane'),
    boxShadow: `0 4px 16px ${paint('shadow')}`,
  },
})

const INSIDE = 'a[href], button:not([tabindex="-1"]), [tabindex="0"]'

/** What a press does and is done with; what only opens something further keeps the pane open. */
const DONE_WITH = 'button:not([aria-haspopup], [aria-expanded]), [role^=menuitem]:not([aria-haspopup]), [role=treeitem]'

/**
 * A pane for which the window has no room: a narrow bar at the edge, with the pane over the others while it is in use.
 * It closes when something was chosen in it, when the focus goes elsewhere, and with Escape.
 */
export function FoldedPane({ label, icon, side, width, children }: FoldedPaneProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const fold = useRef<HTMLDivElement>(null)
  const bar = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    if (!isOpen) return undefined
    sheet.current?.querySelector<HTMLElement>(INSIDE)?.focus()
    const onPress = ({ target }: PointerEvent): void => {
      if (target instanceof Element && !fold.current?.contains(target) && !target.closest('[role=menu]')) setOpen(false)
    }
    document.addEventListener('pointerdown', onPress)
    return () => document.removeEventListener('pointerdown', onPress)
  }, [isOpen])

  const close = (): void => {
    bar.current?.focus()
    setOpen(false)
  }
  const onClick = ({ target }: MouseEvent): void => {
    const pressed = (target as Element).closest(DONE_WITH)
    const isRefused = pressed?.getAttribute('aria-disabled') === 'true'
    if (pressed !== null && !isRefused && (target as Element).closest('.tree-expander') === null) close()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const isChosen = event.key === 'Enter' && (event.target as Element).matches('[role=treeitem]')
    if (event.key !== 'Escape' && !isChosen) return
    event.preventDefault()
    close()
  }
  // Menus of the pane stand elsewhere on the page; the focus comes back from them.
  const onBlur = ({ relatedTarget: next }: FocusEvent): void => {
    if (next !== null && !fold.current?.contains(next) && !next.closest('[role=menu]')) setOpen(false)
  }
  return (
    <Fold ref={fold} onBlur={onBlur}>
      <button
        ref={bar}
        type="button"
        className="fold-bar"
        data-fold
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : setOpen(true))}
      >
        {icon}
        <span>{label}</span>
      </button>
      {isOpen && (
        // What is pressed in it has a role of its own; this only hears of it.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
        <div
          ref={sheet}
          id={id}
          className="fold-sheet"
          style={{ width, [side]: BAR_WIDTH }}
          onClick={onClick}
          onKeyDown={onKeyDown}
        >
          {children}
        </div>
      )}
    </Fold>
  )
}
