import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** What is filled in or chosen from: fields, and the one row or tab of a group that the Tab key reaches. */
const FIELDS = ['input:enabled:not([type=hidden])', 'select:enabled', 'textarea:enabled']
  .concat(['row', 'treeitem', 'tab'].map((role) => `[role=${role}][tabindex="0"]`))
  .join()

/** Enter presses it, and it may be pressed now. */
const DEFAULT_ANSWER = 'button[type=submit]:not([aria-disabled=true])'

/**
 * The content of a dialog takes the focus to its first field, as Windows does; where nothing is filled in, to the default
 * answer, or else to the last one: Cancel or Close. A piece inside that has taken the focus by itself keeps it, and as long as
 * the content is not there the focus stays on the frame.
 */
export function useFirstFocus<Content extends HTMLElement>(isBusy: boolean): RefObject<Content | null> {
  const content = useRef<Content>(null)
  const isOpen = useRef(false)
  useLayoutEffect(() => {
    const element = content.current
    if (element === null || isBusy) return
    const holder = document.activeElement
    const isOnFrame = holder === null || holder.contains(element)
    const isOutside = holder?.closest('[role=dialog], [role=alertdialog]')?.contains(element) !== true
    // Later on it is taken from the frame alone: another dialog may have been opened from this one.
    if (isOnFrame || (isOutside && !isOpen.current)) focusFirst(element)
    isOpen.current = true
  }, [isBusy])
  return content
}

function focusFirst(content: HTMLElement): void {
  const field = firstField(content)
  const target =
    field ?? content.querySelector<HTMLElement>(DEFAULT_ANSWER) ?? [...content.querySelectorAll('button')].at(-1)
  target?.focus({ preventScroll: true })
  // What is typed at once replaces what stands there.
  if (field instanceof HTMLInputElement) field.select()
}

/** Radio buttons of one group are one stop: the chosen one. */
function firstField(content: HTMLElement): HTMLElement | undefined {
  const fields = [...content.querySelectorAll<HTMLElement>(FIELDS)]
  const [first] = fields
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first
  return fields.find((one) => one instanceof HTMLInputElement && one.name === first.name && one.checked) ?? first
}
