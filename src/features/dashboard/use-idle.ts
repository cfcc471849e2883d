import { startTransition, useEffect, useState } from 'react'

/** What a person does first goes before what can wait. */
const PAUSE_MS = 400

/** True a moment after the component has come on show, when the browser has nothing better to do. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const become = (): void => startTransition(() => setIdle(true))
    let request: number | undefined
    const timer = setTimeout(() => {
      // Safari has none.
      if ('requestIdleCallback' in window) request = requestIdleCallback(become, { timeout: 2000 })
      else become()
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      if (request !== undefined) cancelIdleCallback(request)
    }
  }, [])
  return isIdle
}
