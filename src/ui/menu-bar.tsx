import styled from '@emotion/styled'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { ActionEntry } from './action-item'
import { MenuPopup } from './menu-popup'
import type { MenuClosing } from './menu-popup'
import { paint } from './paint'

export interface MenuBarMenu {
  readonly id: string
  readonly label: string
  readonly items: readonly ActionEntry[]
}

export interface MenuBarProps {
  readonly label: string
  readonly menus: readonly MenuBarMenu[]
}

const Bar = styled('div')({
  display: 'flex',
  padding: '1px 2px',
  '& button': {
    minHeight: 24,
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: 2,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'default',
  },
  '& button:focus-visible': { outlineOffset: -2 },
  '& button:hover, & button[aria-expanded=true]': {
    background: paint('selected'),
    borderColor: paint('selectedBorder'),
  },
})

interface OpenMenu {
  readonly id: string
  readonly start: 'first' | 'last'
}

/** File, Action, View …: an ARIA menu bar. Left and Right walk along it, with open menus too; Escape gives the focus back. */
export function MenuBar({ label, menus }: MenuBarProps): ReactNode {
  const [open, setOpen] = useState<OpenMenu>()
  const [currentId, setCurrentId] = useState<string>()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const tabStop = menus.some((menu) => menu.id === currentId) ? currentId : menus[0]?.id

  const neighbour = (id: string, direction: -1 | 1): MenuBarMenu | undefined => {
    const at = menus.findIndex((menu) => menu.id === id)
    return menus[(at + direction + menus.length) % menus.length]
  }
  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    const target = {
      ArrowLeft: neighbour(id, -1),
      ArrowRight: neighbour(id, 1),
      Home: menus[0],
      End: menus.at(-1),
    }[event.key]
    if (target !== undefined) buttons.current.get(target.id)?.focus()
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') setOpen({ id, start: 'first' })
    else if (event.key === 'ArrowUp') setOpen({ id, start: 'last' })
    else {
      const letter = event.key.toLocaleLowerCase()
      const isPlain = letter.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      const named = isPlain ? menus.find((menu) => menu.label.toLocaleLowerCase().startsWith(letter)) : undefined
      if (named === undefined) return
      buttons.current.get(named.id)?.focus()
    }
    event.preventDefault()
  }
  const onClose = (id: string, how: MenuClosing): void => {
    setOpen(undefined)
    if (how !== 'outside') buttons.current.get(id)?.focus()
  }
  const onSideways = (id: string, direction: -1 | 1): void => {
    const next = neighbour(id, direction)
    if (next === undefined) return
    setCurrentId(next.id)
    setOpen({ id: next.id, start: 'first' })
  }

  return (
    <Bar role="menubar" aria-label={label}>
      {menus.map((menu) => (
        <button
          key={menu.id}
          type="button"
          role="menuitem"
          ref={(element) => {
            if (element !== null) buttons.current.set(menu.id, element)
          }}
          aria-haspopup="menu"
          aria-expanded={open?.id === menu.id}
          tabIndex={menu.id === tabStop ? 0 : -1}
          onFocus={() => setCurrentId(menu.id)}
          onKeyDown={(event) => onKeyDown(event, menu.id)}
          onClick={() => setOpen(open?.id === menu.id ? undefined : { id: menu.id, start: 'first' })}
          onMouseEnter={() => open !== undefined && open.id !== menu.id && setOpen({ id: menu.id, start: 'first' })}
        >
          {menu.label}
        </button>
      ))}
      {menus.map((menu) => {
        const anchor = buttons.current.get(menu.id)
        return open?.id === menu.id && anchor !== undefined ? (
          <MenuPopup
            key={menu.id}
            label={menu.label}
            items={menu.items}
            anchor={anchor}
            start={open.start}
            onClose={(how) => onClose(menu.id, how)}
            onSideways={(direction) => onSideways(menu.id, direction)}
          />
        ) : null
      })}
    </Bar>
  )
}
