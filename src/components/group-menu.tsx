import { useState } from 'react'
import type { ReactNode } from 'react'
import { ContextMenu } from '@/ui/context-menu'
import type { MenuAnchor } from '@/ui/menu-popup'
import type { ActionGroup } from './published-actions'

interface GroupMenu {
  /** For the list or tree. */
  readonly onContextMenu: (id: string, anchor: MenuAnchor) => void
  /** Stands beside it. */
  readonly menu: ReactNode
}

/** The context menu of what is selected: the same as its group of actions. `kind` names it before the group is there. */
export function useGroupMenu(group: ActionGroup | undefined, kind: string): GroupMenu {
  const [anchor, setAnchor] = useState<MenuAnchor>()
  return {
    onContextMenu: (_, at) => setAnchor(at),
    menu: (
      <ContextMenu
        label={group?.title ?? kind}
        items={group?.items ?? []}
        anchor={group && anchor}
        onClose={() => setAnchor(undefined)}
      />
    ),
  }
}
