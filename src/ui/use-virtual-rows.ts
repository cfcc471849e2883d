import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import type { Range, VirtualItem } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

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
  /** Scrolls to a row and gives it the focus after the next render. */
  readonly focusRow: (index: number) => void
}

/** What a scroller without a layout (a hidden pane, a test without a browser) is taken to measure. */
const UNLAID = { width: 800, height: 600 }

/** Renders only the rows on show, and moves the real focus among them. Rows carry `data-row-index`. */
export function useVirtualRows({ count, rowHeight, headHeight, current }: VirtualRowsOptions): VirtualRows {
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const wanted = useRef<number>(undefined)
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
    const index = wanted.current
    if (index === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row-index="${index}"]`)
    if (row === null || row === undefined) return
    wanted.current = undefined
    row.focus({ preventScroll: true })
  })

  const range = virtualizer.range
  return {
    scroller,
    body,
    rows: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    range: { first: range?.startIndex ?? 0, last: range?.endIndex ?? -1 },
    pageSize: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight)),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    focusRow: (index) => {
      wanted.current = index
      virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  }
}
