import { useCallback, useEffect, useRef } from 'react'

const REST_MS = 120

/**
 * Passes a value on at once, or, while a key is held down, when it rests: a selection that walks through a thousand rows
 * should not change the address a thousand times.
 */
export function useSettled<Value>(pass: (value: Value) => void): (value: Value, isHeld: boolean) => void {
  const latest = useRef(pass)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = pass
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback((value, isHeld) => {
    clearTimeout(timer.current)
    if (isHeld) timer.current = setTimeout(() => latest.current(value), REST_MS)
    else latest.current(value)
  }, [])
}
