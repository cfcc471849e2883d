import { useLayoutEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

export interface RowWindowOptions {
  readonly scroller: RefObject<HTMLElement | null>
  readonly count: number
  readonly rowHeight: number
  /** Height of the sticky heading above the rows, inside the same scroller. */
  readonly headHeight: number
}

export interface RowWindow {
  /** The first and last row on show; the last one is before the first when there are none. */
  readonly first: number
  readonly last: number
  /** Scrolls no further than it takes to show the row whole, below the heading. */
  readonly scrollTo: (index: number) => void
}

/** What a scroller without a layout (a hidden pane, a test without a browser) is taken to measure. */
const UNLAID_HEIGHT = 600

/** Which rows lie in a scroller. All are of one height, so that where each one is need not be kept. */
export function useRowWindow({ scroller, count, rowHeight, headHeight }: RowWindowOptions): RowWindow {
  const [shown, setShown] = useState({ first: 0, last: Math.ceil((UNLAID_HEIGHT - headHeight) / rowHeight) - 1 })
  const watched = useRef<{ readonly element: HTMLElement; readonly stop: () => void }>(undefined)
  const measure = (): void => {
    const element = scroller.current
    if (element === null) return
    const top = element.scrollTop - headHeight
    const height = element.clientHeight || UNLAID_HEIGHT
    const first = Math.max(0, Math.floor(top / rowHeight))
    const last = Math.max(0, Math.ceil((top + height) / rowHeight)) - 1
    setShown((before) => (before.first === first && before.last === last ? before : { first, last }))
  }
  // The element may be another one after a while in which there were no rows.
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === watched.current?.element) return
    watched.current?.stop()
    watched.current = element === null ? undefined : { element, stop: watch(element, measure) }
    measure()
  })
  useLayoutEffect(
    () => () => {
      watched.current?.stop()
      watched.current = undefined
    },
    [],
  )
  return {
    first: Math.min(shown.first, Math.max(0, count - 1)),
    last: Math.min(shown.last, count - 1),
    scrollTo: (index) => {
      const element = scroller.current
      if (element === null) return
      showWhole(element, { top: index * rowHeight, rowHeight, headHeight })
      measure()
    },
  }
}

function watch(element: HTMLElement, onChange: () => void): () => void {
  element.addEventListener('scroll', onChange, { passive: true })
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onChange)
  observer?.observe(element)
  return () => {
    element.removeEventListener('scroll', onChange)
    observer?.disconnect()
  }
}

interface RowBox {
  readonly top: number
  readonly rowHeight: number
  readonly headHeight: number
}

function showWhole(element: HTMLElement, { top, rowHeight, headHeight }: RowBox): void {
  const height = element.clientHeight || UNLAID_HEIGHT
  const bottom = headHeight + top + rowHeight
  if (top < element.scrollTop) element.scrollTop = top
  else if (bottom > element.scrollTop + height) element.scrollTop = bottom - height
}
