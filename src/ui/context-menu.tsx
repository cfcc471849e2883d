import { useState } from 'react'
import type { ReactNode } from 'react'
import type { ActionEntry } from './action-item'
import { MenuPopup } from './menu-popup'
import type { MenuAnchor, MenuClosing } from './menu-popup'

export interface ContextMenuProps {
  /** What the menu is for, e.g. the name of the dataset that was clicked. */
  readonly label: string
  /** The same entries as the Actions group of the thing. */
  readonly items: readonly ActionEntry[]
  /** Where it is open, as `onContextMenu` of a tree or list told; `undefined` while closed. */
  readonly anchor: MenuAnchor | undefined
  readonly onClose: () => void
}

/** A menu at the pointer or at the focused row; gives the focus back to where it came from. */
export function ContextMenu({ anchor, ...rest }: ContextMenuProps): ReactNode {
  if (anchor === undefined) return null
  const place = anchor instanceof HTMLElement ? 'element' : `${anchor.x} ${anchor.y}`
  return <OpenContextMenu key={place} anchor={anchor} {...rest} />
}

function OpenContextMenu({ label, items, anchor, onClose }: ContextMenuProps & { anchor: MenuAnchor }): ReactNode {
  const [origin] = useState(() => document.activeElement)
  const close = (how: MenuClosing): void => {
    if (how !== 'outside' && origin instanceof HTMLElement) origin.focus({ preventScroll: true })
    onClose()
  }
  return <MenuPopup label={label} items={items} anchor={anchor} onClose={close} />
}
