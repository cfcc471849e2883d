import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is as a media query says, e.g. `(max-width: 960px)`, now and whenever that changes. */
export function useWindowMatches(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', onChange)
      return () => list.removeEventListener('change', onChange)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
