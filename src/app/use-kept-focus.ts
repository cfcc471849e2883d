import { useEffect } from 'react'

const FOCUSABLE = ['a[href]', 'button', 'select', 'input', '[tabindex="0"]']
  .map((control) => `${control}:not(:disabled, [tabindex="-1"])`)
  .join()

/** Whoever worked with what is selected goes on with it. A tab is selected too, but would change the place when it gets the focus. */
const SELECTED_ROW = 'main :is([role="row"], [role="treeitem"])[aria-selected="true"][tabindex="0"]'

/**
 * What has the focus may go away: a fault that is undone, a message that is answered, a screen that is left. Then what is
 * nearest to its place gets the focus, instead of nobody, so that the keyboard goes on from there. Lists and dialogs know
 * better where to, and have acted before this looks.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let path: readonly Element[] = []
    const onFocusIn = ({ target }: FocusEvent): void => {
      path = target instanceof Element ? withAncestors(target) : []
    }
    const changes = new MutationObserver(() => {
      if (path[0]?.isConnected !== false || document.activeElement !== document.body) return
      const near = path.find((element) => element.isConnected && element.closest('[data-region]') !== null)
      focusNear(near ?? document.querySelector('main'))
    })
    document.addEventListener('focusin', onFocusIn)
    changes.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      changes.disconnect()
    }
  }, [])
}

function withAncestors(element: Element): Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at)
  return path
}

/** Something inside that can have the focus, or something around it within the region; at last the region itself. */
function focusNear(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  const control = element.querySelector<HTMLElement>(SELECTED_ROW) ?? element.querySelector<HTMLElement>(FOCUSABLE)
  if (control !== null) control.focus({ preventScroll: true })
  else if (element.matches('[data-region]')) element.focus({ preventScroll: true })
  else focusNear(element.parentElement)
}
