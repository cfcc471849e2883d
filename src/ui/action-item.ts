import type { ReactNode } from 'react'

/** One thing that can be done: the same entry serves the Actions pane, context menus, the menu bar and the toolbar. */
export interface ActionItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly onRun?: (() => void) | undefined
  /** Why it cannot be done now; with it the entry is disabled but still reachable, and says so. */
  readonly disabledReason?: string | undefined
  /** Shown at the right end of a menu entry; the key itself is bound elsewhere. */
  readonly shortcut?: string | undefined
  /** Makes it a check mark entry. */
  readonly checked?: boolean | undefined
  readonly children?: readonly ActionEntry[] | undefined
}

export interface ActionSeparator {
  readonly id: string
  readonly separator: true
}

export type ActionEntry = ActionItem | ActionSeparator

export function isSeparator(entry: ActionEntry): entry is ActionSeparator {
  return 'separator' in entry
}
