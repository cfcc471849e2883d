import { useEffect } from 'react'
import { PROPERTIES } from '@/components/properties-action'
import { useActionGroups } from '@/components/published-actions'
import { isSeparator } from '@/ui/action-item'
import type { ActionItem } from '@/ui/action-item'

/** Alt+Enter opens the properties of what is selected, unless a dialog is open. */
export function usePropertiesKey(): void {
  const groups = useActionGroups()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return
      if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return
      const item = groups
        .flatMap(({ items }) => items)
        .findLast((entry): entry is ActionItem => !isSeparator(entry) && entry.id === PROPERTIES)
      if (item === undefined) return
      event.preventDefault()
      item.onRun?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [groups])
}
