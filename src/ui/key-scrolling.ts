const CONTROLS = 'input, select, textarea, button, a[href], [tabindex="0"]'

/**
 * As a ref it keeps a scrolling box within reach of the keyboard: while the box is too small for what is in it, and holds
 * no control that could be walked to, it takes the focus itself.
 */
export function keyScrolling(box: HTMLElement | null): (() => void) | undefined {
  if (box === null) return undefined
  const before = box.getAttribute('tabindex')
  const check = (): void => {
    const isLong = box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth
    if (isLong && box.querySelector(CONTROLS) === null) box.tabIndex = 0
    // Who is scrolling it keeps the focus.
    else if (box === document.activeElement) return
    else if (before === null) box.removeAttribute('tabindex')
    else box.setAttribute('tabindex', before)
  }
  const changes = new MutationObserver(check)
  changes.observe(box, { childList: true, characterData: true, subtree: true })
  // The pages of unit tests have no size.
  const size = typeof ResizeObserver === 'function' ? new ResizeObserver(check) : undefined
  size?.observe(box)
  check()
  return () => {
    changes.disconnect()
    size?.disconnect()
  }
}
