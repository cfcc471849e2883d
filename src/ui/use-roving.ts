import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'

interface Roving {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** What each item spreads. `isDefault` marks the one that Tab reaches before any has had the focus. */
  readonly item: (id: string, isDefault: boolean) => { 'data-roving': string; tabIndex: 0 | -1 }
}

/** One tab stop for a row or a column of buttons; the arrow keys, Home and End walk among them. */
export function useRoving(ids: readonly string[], orientation: 'horizontal' | 'vertical'): Roving {
  const ref = useRef<HTMLDivElement | null>(null)
  const [chosen, setCurrent] = useState<string>()
  const current = chosen !== undefined && ids.includes(chosen) ? chosen : undefined
  const [back, forth] = orientation === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']

  const onKeyDown = (event: KeyboardEvent): void => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])]
    const at = items.findIndex((item) => item === event.target)
    if (at < 0) return
    const next = { [back]: at - 1, [forth]: at + 1, Home: 0, End: items.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    items[(next + items.length) % items.length]?.focus()
  }
  return {
    ref,
    onKeyDown,
    onFocus: (event) => setCurrent((event.target as HTMLElement).dataset['roving']),
    item: (id, isDefault) => ({
      'data-roving': id,
      tabIndex: (current === undefined ? isDefault : current === id) ? 0 : -1,
    }),
  }
}
