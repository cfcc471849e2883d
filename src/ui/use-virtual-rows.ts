import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import type { Range, VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { FocusEvent, RefObject } from 'react'

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
  readonly rows: readonly VirtualItem[]
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

/** What a scroller without a layout (a hidden pane, a test without a browser) is taken to measure. */
const UNLAID = { width: 800, height: 600 }

/** Renders only the rows on show, and moves the real focus among them. Rows carry `data-row-index`. */
export function useVirtualRows({ count, rowHeight, headHeight, current }: VirtualRowsOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)
  const hasFocus = useRef(false)
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    initialRect: UNLAID,
    observeElementRect: (instance, report) =>
      observeElementRect(instance, (rect) => report(rect.height === 0 ? UNLAID : rect)),
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range)
        if (current < 0 || current >= count || shown.includes(current)) return shown
        return [...shown, current].sort((a, b) => a - b)
      },
      [current, count],
    ),
  })

  useLayoutEffect(() => {
    if (wanted.current !== undefined && focusDrawn(body.current, wanted.current)) wanted.current = undefined
    // The row that had the focus is gone: its neighbour gets it, instead of nobody.
    if (hasFocus.current && document.activeElement === document.body) focusDrawn(body.current, current)
  })

  const rows = virtualizer.getVirtualItems()
  // Only up to date once the rows have been asked for.
  const range = virtualizer.range
  return {
    scroller,
    body,
    rows,
    totalHeight: virtualizer.getTotalSize(),
    range: { first: range?.startIndex ?? 0, last: range?.endIndex ?? -1 },
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight)),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
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
      virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  }
}

function focusDrawn(body: HTMLElement | null, index: number): boolean {
  const row = body?.querySelector<HTMLElement>(`[data-row-index="${index}"]`)
  row?.focus({ preventScroll: true })
  return row !== null && row !== undefined
}
