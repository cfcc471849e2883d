import type { KeyboardEvent } from 'react'
import { isSeparator } from '@/ui/action-item'
import type { ActionGroup } from './published-actions'

/** The names of keys as menus write them. */
const KEYS: Readonly<Record<string, string>> = { Del: 'Delete', F2: 'F2' }

/** Does what the group of the selected object offers under the key that was pressed, unless it is disabled. */
export function runShortcut(event: KeyboardEvent, group: ActionGroup | undefined): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  for (const item of group?.items ?? []) {
    if (isSeparator(item) || item.shortcut === undefined || KEYS[item.shortcut] !== event.key) continue
    event.preventDefault()
    if (item.disabledReason === undefined) item.onRun?.()
    return
  }
}
