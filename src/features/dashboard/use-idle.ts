import { startTransition, useEffect, useState } from 'react'

/** What a person does first goes before what can wait. */
const PAUSE_MS = 400

/**
 * How many of some pieces may be drawn: none at first, then one more whenever the browser has nothing better to do, so that
 * it can answer in between.
 */
export function useIdle(pieces: number): number {
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    if (drawn >= pieces) return undefined
    const draw = (): void => startTransition(() => setDrawn(drawn + 1))
    let request: number | undefined
    const timer = setTimeout(
      () => {
        // Safari has none.
        if ('requestIdleCallback' in window) request = requestIdleCallback(draw, { timeout: 2000 })
        else draw()
      },
      drawn === 0 ? PAUSE_MS : 0,
    )
    return () => {
      clearTimeout(timer)
      if (request !== undefined) cancelIdleCallback(request)
    }
  }, [drawn, pieces])
  return drawn
}
