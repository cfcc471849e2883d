import type { MouseEvent } from 'react'
import type { MenuAnchor } from './menu-popup'

interface RowHandlers {
  readonly onPress: (index: number, event: MouseEvent) => void
  readonly onActivate: (index: number, event: MouseEvent) => void
  readonly onMenu: (index: number, anchor: MenuAnchor) => void
}

interface BodyHandlers {
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onContextMenu: (event: MouseEvent) => void
}

/** Pointer events of all rows, taken at their parent: rows without handlers of their own need not be drawn again. */
export function rowEvents({ onPress, onActivate, onMenu }: RowHandlers): BodyHandlers {
  const at = (event: MouseEvent): number | undefined => {
    const row = (event.target as Element).closest<HTMLElement>('[data-row-index]')
    return row === null ? undefined : Number(row.dataset['rowIndex'])
  }
  return {
    onClick: (event) => {
      const index = at(event)
      if (index !== undefined) onPress(index, event)
    },
    onDoubleClick: (event) => {
      const index = at(event)
      if (index !== undefined) onActivate(index, event)
    },
    onContextMenu: (event) => {
      const index = at(event)
      if (index === undefined) return
      event.preventDefault()
      onMenu(index, { x: event.clientX, y: event.clientY })
    },
  }
}
