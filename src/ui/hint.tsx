import styled from '@emotion/styled'
import { cloneElement, useEffect, useRef, useState } from 'react'
import type { HTMLAttributes, KeyboardEvent, ReactElement, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { paint } from './paint'

const DELAY_MS = 350
/** Long enough to travel from the thing to its bubble, which must stay while the pointer is on it (WCAG 1.4.13). */
const LINGER_MS = 150
const MARGIN = 6

const Bubble = styled('div')({
  position: 'fixed',
  zIndex: 1600,
  maxWidth: 340,
  padding: '4px 8px',
  border: `1px solid ${paint('controlBorder')}`,
  borderRadius: 3,
  background: paint('pane'),
  color: paint('text'),
  boxShadow: `0 2px 8px ${paint('shadow')}`,
  fontSize: 12,
  lineHeight: 1.45,
})

interface Shown {
  readonly text: string
  readonly target: HTMLElement
}

type HintHandlers = Pick<
  HTMLAttributes<HTMLElement>,
  'aria-description' | 'onPointerEnter' | 'onPointerLeave' | 'onPointerDown' | 'onFocus' | 'onBlur'
>

/**
 * One bubble for a group of things. Spread `on(text)` on each of them and render `bubble` once. The text is the
 * thing's accessible description at all times, unless its name says the same and another description is given; the
 * bubble shows it to the eye.
 */
export function useHint(): {
  on: (text: string | undefined, description?: string) => HintHandlers
  bubble: ReactNode
} {
  const [shown, setShown] = useState<Shown>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const after = (delay: number, next: Shown | undefined): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(next), delay)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (shown === undefined) return
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // The bubble alone goes: a dialog around it waits for the next Escape.
      event.stopPropagation()
      setShown(undefined)
    }
    // It goes with its thing, which leaves no event behind.
    const removals = new MutationObserver(() => {
      if (!shown.target.isConnected) setShown(undefined)
    })
    document.addEventListener('keydown', onKey, true)
    removals.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('keydown', onKey, true)
      removals.disconnect()
    }
  }, [shown])

  const on = (text: string | undefined, description = text): HintHandlers =>
    text === undefined || text === ''
      ? {}
      : {
          'aria-description': description === '' ? undefined : description,
          onPointerEnter: (event) => after(DELAY_MS, { text, target: event.currentTarget }),
          onPointerLeave: () => after(LINGER_MS, undefined),
          onPointerDown: () => after(0, undefined),
          onFocus: (event) => {
            if (event.currentTarget.matches(':focus-visible')) after(0, { text, target: event.currentTarget })
          },
          onBlur: () => after(0, undefined),
        }
  const bubble =
    shown === undefined ? null : (
      <HintBubble
        shown={shown}
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={() => after(LINGER_MS, undefined)}
      />
    )
  return { on, bubble }
}

function HintBubble({ shown, ...handlers }: { shown: Shown } & HTMLAttributes<HTMLDivElement>): ReactNode {
  const place = (element: HTMLDivElement | null): void => {
    if (element === null) return
    const target = shown.target.getBoundingClientRect()
    const own = element.getBoundingClientRect()
    const below = target.bottom + MARGIN
    const top = below + own.height > window.innerHeight ? target.top - own.height - MARGIN : below
    element.style.top = `${Math.max(MARGIN, top)}px`
    element.style.left = `${Math.max(MARGIN, Math.min(target.left, window.innerWidth - own.width - MARGIN))}px`
  }
  // Hidden from assistive technology, which has the same words as the description of the thing itself.
  return createPortal(
    <Bubble aria-hidden ref={place} {...handlers}>
      {shown.text}
    </Bubble>,
    document.body,
  )
}

interface HintProps {
  /** What the bubble says; nothing is shown without it. */
  readonly text: string | undefined
  /** One element that can have the focus. */
  readonly children: ReactElement<HTMLAttributes<HTMLElement> & { onKeyDown?: (event: KeyboardEvent) => void }>
}

/** A tooltip for the pointer and the keyboard alike, closed by Escape. */
export function Hint({ text, children }: HintProps): ReactNode {
  const hint = useHint()
  return (
    <>
      {cloneElement(children, hint.on(text))}
      {hint.bubble}
    </>
  )
}
