import { useEffect } from 'react'

/** F6 and Shift+F6 walk through the regions of the frame, as in every Windows console: tree, result pane, Actions, status. */
export function useRegions(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || document.querySelector('[role=dialog], [role=alertdialog]')) return
      event.preventDefault()
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
      const at = regions.findIndex((region) => region.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const next = regions[(at + step + regions.length) % regions.length]
      const target = next?.querySelector<HTMLElement>(
        'a[href], button:not([tabindex="-1"]), select, input, [tabindex="0"]',
      )
      // A folded pane opens, and takes the focus itself.
      if (target?.matches('[data-fold][aria-expanded=false]')) target.click()
      else (target ?? next)?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}
