import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/**
 * Puts the focus into the first bad field below the element, each time that `stumbles` grows: whoever wanted to go on is
 * taken to what keeps them. With another `page` the same is done for the fields that have come.
 */
export function useFocusFirstBad<Container extends HTMLElement>(
  stumbles: number,
  page?: string,
): RefObject<Container | null> {
  const container = useRef<Container>(null)
  useEffect(() => {
    if (stumbles > 0) focusFirstBad(container.current)
  }, [stumbles, page])
  return container
}

function focusFirstBad(container: HTMLElement | null): void {
  const bad = container?.querySelector<HTMLElement>('[aria-invalid=true]')
  // A group of radio buttons, or a tree, is marked as a whole, and takes the focus by one of its parts.
  const isControl = bad?.matches('input, select, textarea, button')
  const control = isControl ? bad : bad?.querySelector<HTMLElement>('input, [tabindex="0"]')
  control?.focus()
}
