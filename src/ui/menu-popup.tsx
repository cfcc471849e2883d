import CheckIcon from '@mui/icons-material/Check'
import ChevronRightIcon from '@mui/icons-material/ChevronRight'
import styled from '@emotion/styled'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { isSeparator } from './action-item'
import type { ActionEntry, ActionItem } from './action-item'
import { useHint } from './hint'
import { paint } from './paint'
import { TypeAhead } from './type-ahead'

/** Where a menu opens: at a point of the page, or at an element. */
export type MenuAnchor = { readonly x: number; readonly y: number } | HTMLElement

export type MenuClosing = 'escape' | 'outside' | 'chosen' | 'tab'

export interface MenuPopupProps {
  readonly label: string
  readonly items: readonly ActionEntry[]
  readonly anchor: MenuAnchor
  readonly placement?: 'below' | 'beside' | undefined
  /** Which item has the focus at first. */
  readonly start?: 'first' | 'last' | undefined
  readonly onClose: (how: MenuClosing) => void
  /** Left and right as the menu bar wants them; a sub-menu takes them first. */
  readonly onSideways?: ((direction: -1 | 1) => void) | undefined
}

const Surface = styled('div')({
  position: 'fixed',
  zIndex: 1500,
  minWidth: 180,
  maxWidth: 420,
  maxHeight: 'calc(100vh - 16px)',
  overflowY: 'auto',
  padding: '3px 0',
  border: `1px solid ${paint('controlBorder')}`,
  borderRadius: 3,
  background: paint('pane'),
  color: paint('text'),
  boxShadow: `2px 4px 12px ${paint('shadow')}`,
  '& [role=menuitem], & [role=menuitemcheckbox]': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    minHeight: 26,
    margin: '0 3px',
    padding: '0 8px 0 4px',
    border: '1px solid transparent',
    borderRadius: 2,
    cursor: 'default',
    userSelect: 'none',
  },
  '& [role^=menuitem]:hover, & [role^=menuitem]:focus, & [aria-expanded=true]': {
    background: paint('selected'),
    borderColor: paint('selectedBorder'),
  },
  '& [role^=menuitem]:focus-visible': { outlineOffset: -2 },
  '& [aria-disabled=true]': { color: paint('textMuted'), '& .menu-icon': { opacity: 0.5 } },
  '& .menu-icon': { color: paint('icon'), width: 20, flex: 'none', display: 'inline-flex', justifyContent: 'center' },
  '& .menu-label': { flex: 1 },
  '& .menu-shortcut': { color: paint('textMuted'), paddingLeft: 24 },
  '& [role=separator]': { height: 0, margin: '3px 4px 3px 32px', borderTop: `1px solid ${paint('border')}` },
  '& svg': { fontSize: 16 },
})

/**
 * An ARIA menu at a point or an element. MUI's own menu is a modal, whose backdrop keeps the pointer from passing from one
 * menu of the bar to the next, and it knows no sub-menus.
 */
export function MenuPopup(props: MenuPopupProps): ReactNode {
  const { label, items, anchor, placement = 'below', start = 'first', onClose, onSideways } = props
  const surface = useRef<HTMLDivElement>(null)
  const [openId, setOpenId] = useState<string>()
  const [typeAhead] = useState(() => new TypeAhead())
  const hint = useHint()
  const [host] = useState(() => document.activeElement?.closest('[role=dialog]') ?? document.body)

  useLayoutEffect(() => {
    if (surface.current !== null) place(surface.current, anchor, placement)
    const all = entriesOf(surface.current)
    all[start === 'first' ? 0 : all.length - 1]?.focus({ preventScroll: true })
    // Only once: afterwards the focus belongs to the person.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  useOutsidePress(surface, anchor, () => onClose('outside'))

  const choose = (item: ActionItem): void => {
    if (item.disabledReason !== undefined) return
    if (item.children !== undefined) return setOpenId(item.id)
    onClose('chosen')
    item.onRun?.()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation()
    const all = entriesOf(surface.current)
    const at = all.findIndex((element) => element === document.activeElement)
    const item = items.find((entry) => entry.id === all[at]?.dataset['entry'])
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next !== undefined) all[(next + all.length) % all.length]?.focus()
    else if (event.key === 'Tab') onClose('tab')
    else if (event.key === 'Escape') onClose('escape')
    else if (event.key === 'ArrowRight' && item !== undefined && !isSeparator(item) && item.children) choose(item)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') onSideways?.(event.key === 'ArrowLeft' ? -1 : 1)
    else if (typeAhead.accepts(event)) {
      const found = typeAhead.find(event.key, event.timeStamp, all.length, at, (index) => all[index]?.dataset['label'])
      all[found]?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && item !== undefined && !isSeparator(item)) choose(item)
    else return
    if (event.key !== 'Tab') event.preventDefault()
  }

  return createPortal(
    <Surface ref={surface} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown} data-menu-popup="">
      {items.map((entry) =>
        isSeparator(entry) ? (
          <div key={entry.id} role="separator" />
        ) : (
          <MenuItem
            key={entry.id}
            item={entry}
            hintProps={hint.on(entry.disabledReason)}
            isOpen={openId === entry.id}
            onChoose={() => choose(entry)}
            onHover={() => setOpenId(entry.children !== undefined ? entry.id : undefined)}
            onCloseChild={(how) => (how === 'escape' ? setOpenId(undefined) : onClose(how))}
          />
        ),
      )}
      {hint.bubble}
    </Surface>,
    host,
  )
}

interface MenuItemProps {
  readonly item: ActionItem
  readonly hintProps: object
  readonly isOpen: boolean
  readonly onChoose: () => void
  readonly onHover: () => void
  readonly onCloseChild: (how: MenuClosing) => void
}

function MenuItem({ item, hintProps, isOpen, onChoose, onHover, onCloseChild }: MenuItemProps): ReactNode {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  const closeChild = (how: MenuClosing): void => {
    onCloseChild(how)
    if (how === 'escape') element?.focus()
  }
  return (
    <>
      <div
        ref={setElement}
        role={item.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked={item.checked}
        aria-disabled={item.disabledReason !== undefined || undefined}
        aria-haspopup={item.children && 'menu'}
        aria-expanded={item.children && isOpen}
        tabIndex={-1}
        data-entry={item.id}
        data-label={item.label}
        onClick={onChoose}
        onMouseEnter={onHover}
        {...hintProps}
      >
        <span className="menu-icon" aria-hidden>
          {item.checked === true ? <CheckIcon /> : item.icon}
        </span>
        <span className="menu-label">{item.label}</span>
        {item.shortcut !== undefined && (
          <span className="menu-shortcut" aria-hidden>
            {item.shortcut}
          </span>
        )}
        {item.children !== undefined && <ChevronRightIcon aria-hidden />}
      </div>
      {isOpen && item.children !== undefined && element !== null && (
        <MenuPopup
          label={item.label}
          items={item.children}
          anchor={element}
          placement="beside"
          onClose={closeChild}
          onSideways={(direction) => direction === -1 && closeChild('escape')}
        />
      )}
    </>
  )
}

function entriesOf(surface: HTMLElement | null): HTMLElement[] {
  return surface === null ? [] : [...surface.querySelectorAll<HTMLElement>(':scope > [data-entry]')]
}

function useOutsidePress(
  surface: { readonly current: HTMLElement | null },
  anchor: MenuAnchor,
  onPress: () => void,
): void {
  const latest = useRef(onPress)
  useEffect(() => {
    latest.current = onPress
  })
  useEffect(() => {
    const listen = (event: PointerEvent): void => {
      const target = event.target as Element
      // A press on any open menu is that menu's business; one on the anchor is the anchor's, which toggles.
      if (target.closest('[data-menu-popup]') !== null) return
      if (anchor instanceof HTMLElement && anchor.contains(target)) return
      latest.current()
    }
    document.addEventListener('pointerdown', listen, true)
    return () => document.removeEventListener('pointerdown', listen, true)
  }, [anchor, surface])
}

function place(element: HTMLElement, anchor: MenuAnchor, placement: 'below' | 'beside'): void {
  const own = element.getBoundingClientRect()
  const room = { x: window.innerWidth - own.width - 4, y: window.innerHeight - own.height - 4 }
  let { x, y } = anchor instanceof HTMLElement ? { x: 0, y: 0 } : anchor
  if (anchor instanceof HTMLElement) {
    const box = anchor.getBoundingClientRect()
    const isRoomAtRight = box.right + own.width <= window.innerWidth
    x = placement === 'below' ? box.left : isRoomAtRight ? box.right - 2 : box.left - own.width + 2
    y = placement === 'below' ? box.bottom : box.top - 4
  }
  element.style.left = `${Math.max(4, Math.min(x, room.x))}px`
  element.style.top = `${Math.max(4, Math.min(y, room.y))}px`
}
