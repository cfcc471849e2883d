import { useLayoutEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'
import { useRowWindow } from './use-row-window'

export interface VirtualRowsOptions {
  readonly count: number
  readonly rowHeight: number
  /** Height of the sticky heading above the rows, inside the same scroller. */
  readonly headHeight: number
  /** The row that is the tab stop: always kept in the document, so that the focus cannot get lost by scrolling. */
  readonly current: number
}

export interface VirtualRows {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly body: RefObject<HTMLDivElement | null>
  /** Those to be drawn, with how far below the top of the scrolled content each begins. */
  readonly rows: readonly { readonly index: number; readonly start: number }[]
  readonly totalHeight: number
  /** The first and last row on show. */
  readonly range: { readonly first: number; readonly last: number }
  readonly pageSize: () => number
  readonly reveal: (index: number) => void
  /** For the scroller. */
  readonly focusEvents: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void }
  /** Scrolls to a row and gives it the focus. */
  readonly focusRow: (index: number) => void
}

/** Rows drawn beyond those on show, on either side. */
const OVERSCAN = 8

/** Renders only the rows on show, and moves the real focus among them. Rows carry `data-row-index`. */
export function useVirtualRows({ count, rowHeight, headHeight, current }: VirtualRowsOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)
  const hasFocus = useRef(false)
  const { first, last, scrollTo } = useRowWindow({ scroller, count, rowHeight, headHeight })

  useLayoutEffect(() => {
    if (wanted.current !== undefined && focusDrawn(body.current, wanted.current)) wanted.current = undefined
    // The row that had the focus is gone: its neighbour gets it, instead of nobody.
    if (hasFocus.current && document.activeElement === document.body) focusDrawn(body.current, current)
  })

  const from = Math.max(0, first - OVERSCAN)
  const to = Math.min(count - 1, last + OVERSCAN)
  const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => from + place)
  if (current >= 0 && current < from) indexes.unshift(current)
  else if (current > to && current < count) indexes.push(current)
  return {
    scroller,
    body,
    rows: indexes.map((index) => ({ index, start: headHeight + index * rowHeight })),
    totalHeight: count * rowHeight,
    range: { first, last },
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight)),
    reveal: scrollTo,
    focusEvents: {
      onFocus: () => (hasFocus.current = true),
      onBlur: ({ target }) => {
        // A row that is being taken away is still there now, but no longer in a moment.
        setTimeout(() => {
          const isInside = scroller.current?.contains(document.activeElement) === true
          // A dialog or menu opened from here will give the focus back, perhaps to a row that it deleted.
          const overlay = document.activeElement?.closest('[role=dialog], [role=alertdialog], [role=menu]') ?? null
          const isOnTop = overlay !== null && !overlay.contains(scroller.current)
          if (target.isConnected && !isInside && !isOnTop) hasFocus.current = false
        })
      },
    },
    focusRow: (index) => {
      // A row that is not drawn yet gets the focus as soon as it is.
      wanted.current = focusDrawn(body.current, index) ? undefined : index
      scrollTo(index)
    },
  }
}

function focusDrawn(body: HTMLElement | null, index: number): boolean {
  const row = body?.querySelector<HTMLElement>(`[data-row-index="${index}"]`)
  row?.focus({ preventScroll: true })
  return row !== null && row !== undefined
}
