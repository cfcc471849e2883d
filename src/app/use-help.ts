import { useCallback, useEffect } from 'react'
import { useLocation } from 'react-router'
import { writeHelp } from '@/components/help-place'
import { useChangeParams } from '@/components/place'
import type { HelpContext } from '@/domain/help/help-topics'
import { nodeAt } from './nodes'

/** Opens the help on what has the focus: its field, its page, its dialog or screen. F1 does so everywhere. */
export function useHelp(): () => void {
  const { pathname } = useLocation()
  const change = useChangeParams()
  const ask = useCallback(() => {
    // Read at once: the focus may be elsewhere when the topics have come.
    const context = contextOf(document.activeElement, nodeAt(pathname)?.node.label)
    void import('@/domain/help/help-topics').then(({ helpFor }) => {
      const found = helpFor(context)
      const place = found
        ? { topic: found.topic.id, part: found.part?.title, field: found.field }
        : { topic: 'keyboard' }
      change({ help: writeHelp(place) })
    })
  }, [pathname, change])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.shiftKey || event.defaultPrevented) return
      event.preventDefault()
      ask()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [ask])
  return ask
}

const DIALOGS = '[role=dialog], [role=alertdialog]'

function contextOf(focused: Element | null, node: string | undefined): HelpContext {
  const dialogs = [...document.querySelectorAll(DIALOGS)].toReversed()
  const within = focused?.closest(DIALOGS) ?? dialogs[0] ?? null
  const ordered = within === null ? [] : [within, ...dialogs.filter((dialog) => dialog !== within)]
  const head = document.querySelector('main header h2')?.textContent
  const titles = [...ordered.map((dialog) => dialog.querySelector('h1')?.textContent), head, node]
  return {
    titles: titles.flatMap((title) => (title ? [title] : [])),
    page: within?.querySelector('h2')?.textContent ?? undefined,
    field: labelOf(focused),
  }
}

/** What a person reads beside the control; of a radio button that of its group. */
function labelOf(element: Element | null): string | undefined {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLSelectElement)) return undefined
  const group = element.type === 'radio' ? element.closest('[role=radiogroup]') : null
  const names = (group ?? element).getAttribute('aria-labelledby')?.split(' ') ?? []
  const text =
    (group ?? element).getAttribute('aria-label') ??
    (names.length > 0
      ? names.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
      : element.labels?.[0]?.textContent)
  return text?.replace(/\s*\*\s*$/, '').trim() || undefined
}
